package vn.lienthong.exchange.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.domain.ArrivalQueue;
import vn.lienthong.exchange.domain.OwnWork;

/** The queue of arrivals in PostgreSQL. */
@Repository
class JdbcArrivalQueue implements ArrivalQueue, OwnWork {
  private final JdbcClient db;

  JdbcArrivalQueue(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Arrival> take(Instant now) {
    return db.sql(
            """
            select delivery, attempts from exchange.arrival where next_attempt <= ?
            order by next_attempt, queued limit 1 for update skip locked\
            """)
        .param(Timestamp.from(now))
        .query((row, n) -> new Arrival(row.getObject(1, UUID.class), row.getInt(2)))
        .optional();
  }

  @Override
  public OptionalLong firstDue(Instant now) {
    return db.sql(
            """
            select queued from exchange.arrival where next_attempt <= ?
            order by next_attempt, queued limit 1\
            """)
        .param(Timestamp.from(now))
        .query((row, n) -> OptionalLong.of(row.getLong(1)))
        .optional()
        .orElse(OptionalLong.empty());
  }

  @Override
  public void remove(Arrival arrival) {
    db.sql("delete from exchange.arrival where delivery = ?").param(arrival.delivery()).update();
  }

  @Override
  public void postpone(Arrival arrival, Instant until) {
    db.sql(
            "update exchange.arrival set attempts = attempts + 1, next_attempt = ? where delivery = ?")
        .params(Timestamp.from(until), arrival.delivery())
        .update();
  }
}
