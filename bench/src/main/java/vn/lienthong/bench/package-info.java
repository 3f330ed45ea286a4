/** The benchmark: named measurements, a table, JSON rows. */
@NullMarked
package vn.lienthong.bench;

import org.jspecify.annotations.NullMarked;
