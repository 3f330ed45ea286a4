@NullMarked
package vn.lienthong.identity;

import org.jspecify.annotations.NullMarked;
