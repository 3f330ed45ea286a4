@NullMarked
package vn.lienthong.portal.remote;

import org.jspecify.annotations.NullMarked;
