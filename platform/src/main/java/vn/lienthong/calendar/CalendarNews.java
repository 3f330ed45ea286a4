package vn.lienthong.calendar;

import java.util.List;
import vn.lienthong.journal.EntryType;

/** What the calendar announces. The subject is a date, a year or a unit. */
public enum CalendarNews implements EntryType {
  STATE_LOADED("state-loaded", "days", "years"),
  DAY_SET("day-set", "kind", "replaces"),
  DAY_REMOVED("day-removed"),
  YEAR_PUBLISHED("year-published", "on", "decision"),
  HOURS_SET("hours-set", "from");

  private final String name;
  private final List<String> facts;

  CalendarNews(String name, String... facts) {
    this.name = name;
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return "calendar." + name;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> facts() {
    return facts;
  }

  @Override
  public String since() {
    return "0.1";
  }
}
