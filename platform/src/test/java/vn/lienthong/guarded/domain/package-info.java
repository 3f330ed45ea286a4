@NullMarked
package vn.lienthong.guarded.domain;

import org.jspecify.annotations.NullMarked;
