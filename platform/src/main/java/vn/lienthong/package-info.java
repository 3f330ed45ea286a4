@NullMarked
package vn.lienthong;

import org.jspecify.annotations.NullMarked;
