package vn.lienthong.calendar;

import vn.lienthong.shared.Right;

/** What may be done with the calendar; reading it is open to everybody signed in. */
public enum CalendarRight implements Right {
  /** Days and years of everybody, hours of everybody and of any agency. */
  EDIT_CALENDAR("edit-calendar"),

  /** Hours of the own agency and of the units below it. */
  EDIT_OWN_HOURS("edit-own-hours");

  private final String key;

  CalendarRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "calendar";
  }

  @Override
  public String key() {
    return key;
  }
}
