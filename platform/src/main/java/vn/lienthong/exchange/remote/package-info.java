/** Calls that the axis makes to the systems of agencies. */
@NullMarked
package vn.lienthong.exchange.remote;

import org.jspecify.annotations.NullMarked;
