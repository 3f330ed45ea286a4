/** Pages and calls of the catalogue. */
@NullMarked
package vn.lienthong.procedures.web;

import org.jspecify.annotations.NullMarked;
