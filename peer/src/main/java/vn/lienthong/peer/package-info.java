/** The peer of the benchmark, in a process of its own. */
@NullMarked
package vn.lienthong.peer;

import org.jspecify.annotations.NullMarked;
