@NullMarked
package vn.lienthong.files;

import org.jspecify.annotations.NullMarked;
