/** Pages and API of the calendar. */
@NullMarked
package vn.lienthong.calendar.web;

import org.jspecify.annotations.NullMarked;
