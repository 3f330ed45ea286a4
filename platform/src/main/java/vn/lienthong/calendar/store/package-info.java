/** The calendar in PostgreSQL. */
@NullMarked
package vn.lienthong.calendar.store;

import org.jspecify.annotations.NullMarked;
