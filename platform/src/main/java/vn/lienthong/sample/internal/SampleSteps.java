package vn.lienthong.sample.internal;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.shared.WallClock;

/** Remembers which steps of the sample country are done. */
@Repository
class SampleSteps {
  private final JdbcClient db;
  private final WallClock clock;

  SampleSteps(JdbcClient db, WallClock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Runs a step unless it is done; one that was cut off is run again from its start. */
  void once(String name, Runnable step) {
    boolean done =
        db.sql("select exists (select from sample.step where name = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
    if (!done) {
      step.run();
      db.sql("insert into sample.step (name, done_at) values (?, ?)")
          .params(name, Timestamp.from(clock.now()))
          .update();
    }
  }
}
