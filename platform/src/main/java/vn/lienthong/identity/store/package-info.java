@NullMarked
package vn.lienthong.identity.store;

import org.jspecify.annotations.NullMarked;
