/** The log in PostgreSQL. */
@NullMarked
package vn.lienthong.journal.store;

import org.jspecify.annotations.NullMarked;
