@NullMarked
package vn.lienthong.exchange.vxp;

import org.jspecify.annotations.NullMarked;
