@NullMarked
package vn.lienthong.identity.provider;

import org.jspecify.annotations.NullMarked;
