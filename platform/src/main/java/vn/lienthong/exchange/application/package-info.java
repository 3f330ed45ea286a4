@NullMarked
package vn.lienthong.exchange.application;

import org.jspecify.annotations.NullMarked;
