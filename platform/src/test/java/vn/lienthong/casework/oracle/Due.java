package vn.lienthong.casework.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When something must be done.
 *
 * @param day the last day
 * @param endOfDay true when all of the day may be used, until 24:00 (Civil Code, article 148.6)
 * @param appointment the moment itself, or the end of the last session of a day used until 24:00
 */
public record Due(LocalDate day, boolean endOfDay, LocalDateTime appointment) {
  /** The last moment that is not late; 24:00 is 00:00 of the day after. */
  public LocalDateTime moment() {
    return endOfDay ? day.plusDays(1).atStartOfDay() : appointment;
  }
}
