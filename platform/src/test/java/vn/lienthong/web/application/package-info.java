@NullMarked
package vn.lienthong.web.application;

import org.jspecify.annotations.NullMarked;
