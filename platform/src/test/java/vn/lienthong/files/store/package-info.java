@NullMarked
package vn.lienthong.files.store;

import org.jspecify.annotations.NullMarked;
