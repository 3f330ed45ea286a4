/** Rules of the directory, without framework. */
@NullMarked
package vn.lienthong.directory.domain;

import org.jspecify.annotations.NullMarked;
