@NullMarked
package vn.lienthong.bench.axis;

import org.jspecify.annotations.NullMarked;
