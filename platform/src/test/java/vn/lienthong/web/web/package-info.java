@NullMarked
package vn.lienthong.web.web;

import org.jspecify.annotations.NullMarked;
