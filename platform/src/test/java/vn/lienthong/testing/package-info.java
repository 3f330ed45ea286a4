@NullMarked
package vn.lienthong.testing;

import org.jspecify.annotations.NullMarked;
