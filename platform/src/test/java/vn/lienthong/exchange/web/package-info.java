@NullMarked
package vn.lienthong.exchange.web;

import org.jspecify.annotations.NullMarked;
