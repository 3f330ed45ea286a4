/** Faults in a running node, and what was lost by them. */
@NullMarked
package vn.lienthong.bench.chaos;

import org.jspecify.annotations.NullMarked;
