/** The provincial REST face of the axis (LTVB API v2.2). */
@NullMarked
package vn.lienthong.exchange.ltvb;

import org.jspecify.annotations.NullMarked;
