@NullMarked
package vn.lienthong.portal.domain;

import org.jspecify.annotations.NullMarked;
