package vn.lienthong.exchange.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.domain.DeliveryTimes;

/** Times of deliveries from the traces in PostgreSQL. */
@Repository
class JdbcDeliveryTimes implements DeliveryTimes {
  private final JdbcClient db;

  JdbcDeliveryTimes(JdbcClient db) {
    this.db = db;
  }

  @Override
  public long last() {
    return db.sql("select coalesce(max(id), 0) from exchange.delivery_event")
        .query(Long.class)
        .single();
  }

  @Override
  public List<Step> after(long step, Instant before, int most) {
    return db.sql(
            """
            select e.id, e.description, extract(epoch from e.at - d.created_at) as seconds
            from exchange.delivery_event e join exchange.delivery d on d.id = e.delivery
            where e.id > ? and e.kind = 'moved' and e.at < ? order by e.id limit ?\
            """)
        .params(step, Timestamp.from(before), most)
        .query((row, n) ->
            new Step(
                row.getLong("id"),
                row.getString("description"),
                Duration.ofMillis((long) (row.getDouble("seconds") * 1000))))
        .list();
  }
}
