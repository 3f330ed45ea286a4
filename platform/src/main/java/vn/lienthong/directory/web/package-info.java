/** Pages and API of the directory. */
@NullMarked
package vn.lienthong.directory.web;

import org.jspecify.annotations.NullMarked;
