@NullMarked
package vn.lienthong.sample.internal;

import org.jspecify.annotations.NullMarked;
