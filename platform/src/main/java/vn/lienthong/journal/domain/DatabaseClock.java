package vn.lienthong.journal.domain;

import java.time.Instant;

/** Port to the clock of the database. */
public interface DatabaseClock {
  Instant now();
}
