package vn.lienthong.calendar;

import vn.lienthong.shared.Right;

/** What may be done with the calendar; reading it is open to everybody signed in. */
public enum CalendarRight implements Right {
  EDIT_CALENDAR("edit-calendar");

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
