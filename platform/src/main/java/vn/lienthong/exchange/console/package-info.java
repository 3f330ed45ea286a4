/** Pages for the administrators of the node: how the axis does, and what got stuck on it. */
@NullMarked
package vn.lienthong.exchange.console;

import org.jspecify.annotations.NullMarked;
