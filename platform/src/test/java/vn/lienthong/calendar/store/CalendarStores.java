package vn.lienthong.calendar.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.calendar.domain.CalendarRecords;

/** The real store over a database of a test. */
public final class CalendarStores {
  private CalendarStores() {}

  public static CalendarRecords records(DataSource source) {
    return new JdbcCalendarRecords(JdbcClient.create(source));
  }
}
