@NullMarked
package vn.lienthong.identity.web;

import org.jspecify.annotations.NullMarked;
