@NullMarked
package vn.lienthong.casework.web;

import org.jspecify.annotations.NullMarked;
