package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.AxisState.Age;
import vn.lienthong.exchange.AxisState.AgeGroup;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.QueueFigures;
import vn.lienthong.shared.AgencyCode;

/** Numbers of the queue in PostgreSQL, from the partial index of what is not {@code done}. */
@Repository
class JdbcQueueFigures implements QueueFigures {
  private static final Age[] AGES = Age.values();
  private static final long[] BOUNDS =
      Arrays.stream(AGES)
          .limit(AGES.length - 1L)
          .mapToLong(age -> age.below().toSeconds())
          .toArray();

  private final JdbcClient db;

  JdbcQueueFigures(JdbcClient db) {
    this.db = db;
  }

  private record Row(TransportState state, int age, long count, Instant oldest) {}

  @Override
  public Waiting waiting(Instant now, Set<AgencyCode> calling) {
    var rows =
        db.sql(
                """
                select state, width_bucket(extract(epoch from :now - created_at), :bounds::numeric[]) as age,
                  count(*), min(created_at)
                from exchange.delivery d where d.state in ('initial', 'processing')
                  and not (d.state = 'initial' and d.recipient <> all (:calling)
                    and (d.message_type = 'status' or d.status_code is not null)
                    and exists (select from exchange.desk k where k.agency = d.recipient))
                group by 1, 2\
                """)
            .param("now", Timestamp.from(now))
            .param("calling", calling.stream().map(AgencyCode::value).toArray(String[]::new))
            .param("bounds", Arrays.stream(BOUNDS).boxed().toArray(Long[]::new))
            .query(JdbcQueueFigures::row)
            .list();
    var ages = IntStream.range(0, AGES.length).mapToObj(age -> group(rows, age)).toList();
    return new Waiting(ages, rows.stream().map(Row::oldest).min(Instant::compareTo).orElse(null));
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var oldest = Objects.requireNonNull(row.getObject(4, OffsetDateTime.class));
    return new Row(
        TransportState.parse(row.getString(1)).orElseThrow(),
        row.getInt(2),
        row.getLong(3),
        oldest.toInstant());
  }

  private static AgeGroup group(List<Row> rows, int age) {
    return new AgeGroup(
        AGES[age],
        count(rows, age, TransportState.INITIAL),
        count(rows, age, TransportState.PROCESSING));
  }

  private static long count(List<Row> rows, int age, TransportState state) {
    return rows.stream()
        .filter(row -> row.age() == age && row.state() == state)
        .mapToLong(Row::count)
        .sum();
  }
}
