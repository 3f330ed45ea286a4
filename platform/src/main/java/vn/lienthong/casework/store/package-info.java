@NullMarked
package vn.lienthong.casework.store;

import org.jspecify.annotations.NullMarked;
