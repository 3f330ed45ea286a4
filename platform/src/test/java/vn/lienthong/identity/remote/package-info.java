@NullMarked
package vn.lienthong.identity.remote;

import org.jspecify.annotations.NullMarked;
