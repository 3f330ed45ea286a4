@NullMarked
package vn.lienthong.exchange.store;

import org.jspecify.annotations.NullMarked;
