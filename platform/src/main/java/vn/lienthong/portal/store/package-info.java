@NullMarked
package vn.lienthong.portal.store;

import org.jspecify.annotations.NullMarked;
