/** The catalogue in PostgreSQL. */
@NullMarked
package vn.lienthong.procedures.store;

import org.jspecify.annotations.NullMarked;
