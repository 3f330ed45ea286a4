/** Implementations of the contract. */
@NullMarked
package vn.lienthong.calendar.application;

import org.jspecify.annotations.NullMarked;
