@NullMarked
package vn.lienthong.identity.domain;

import org.jspecify.annotations.NullMarked;
