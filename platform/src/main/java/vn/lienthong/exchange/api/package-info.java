@NullMarked
package vn.lienthong.exchange.api;

import org.jspecify.annotations.NullMarked;
