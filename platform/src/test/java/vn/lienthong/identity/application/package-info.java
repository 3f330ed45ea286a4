@NullMarked
package vn.lienthong.identity.application;

import org.jspecify.annotations.NullMarked;
