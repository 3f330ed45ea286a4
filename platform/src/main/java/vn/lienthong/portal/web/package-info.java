@NullMarked
package vn.lienthong.portal.web;

import org.jspecify.annotations.NullMarked;
