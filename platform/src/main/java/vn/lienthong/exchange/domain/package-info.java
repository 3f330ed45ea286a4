@NullMarked
package vn.lienthong.exchange.domain;

import org.jspecify.annotations.NullMarked;
