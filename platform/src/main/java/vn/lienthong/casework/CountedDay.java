package vn.lienthong.casework;

import java.time.LocalDate;

/**
 * A day on the way to a date.
 *
 * @param number which day of the limit it is; 0 for one that does not count
 * @param rest why nobody works on it: name of the holiday, or empty on a weekend
 */
public record CountedDay(LocalDate day, int number, boolean working, String rest) {}
