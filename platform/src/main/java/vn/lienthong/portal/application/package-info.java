@NullMarked
package vn.lienthong.portal.application;

import org.jspecify.annotations.NullMarked;
