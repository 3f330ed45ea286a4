/** Working time as pure functions over data. */
@NullMarked
package vn.lienthong.calendar.domain;

import org.jspecify.annotations.NullMarked;
