package vn.lienthong.journal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.domain.DatabaseClock;

/** PostgreSQL's own clock. */
@Component
class JdbcDatabaseClock implements DatabaseClock {
  private final JdbcClient db;

  JdbcDatabaseClock(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  @Override
  public Instant now() {
    var now =
        db.sql("select clock_timestamp()")
            .query((row, n) -> row.getObject(1, OffsetDateTime.class))
            .single();
    return Objects.requireNonNull(now).toInstant();
  }
}
