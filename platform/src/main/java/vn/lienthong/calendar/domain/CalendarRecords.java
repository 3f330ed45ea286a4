package vn.lienthong.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.UnitHours;
import vn.lienthong.calendar.YearView;

/** The calendar on record. Every writing makes a new version. */
public interface CalendarRecords {
  long version();

  CalendarFacts facts();

  YearView year(int year);

  void setDay(SpecialDay day);

  boolean removeDay(LocalDate date);

  void setYear(int year, LocalDate publishedOn, String decision, String source);

  void setHours(UnitHours hours);

  /** Makes a new version; one writer at a time until the end of the transaction. */
  long change(Instant at);
}
