/** The directory in PostgreSQL. */
@NullMarked
package vn.lienthong.directory.store;

import org.jspecify.annotations.NullMarked;
