package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.bench.DurableDatabase;

/** The peer of the axis writes rows as large as a letter, each durable for itself. */
class BareRowsTests {
  @Test
  void aRowIsAsLargeAsALetterAndACommitOfItsOwn() throws Exception {
    try (var database = DurableDatabase.start()) {
      double perSecond = BareRows.perSecond(database, 2, Duration.ofMillis(300));

      var db = new JdbcTemplate(database.dataSource());
      long rows = db.queryForObject("select count(*) from bare", Long.class);
      assertThat(rows).isGreaterThanOrEqualTo(2);
      assertThat(perSecond).isPositive().isLessThanOrEqualTo(rows / 0.3);
      assertThat(db.queryForObject("select min(length(body)) from bare", Integer.class))
          .isEqualTo(100_000);
      assertThat(db.queryForObject("select count(distinct xmin::text) from bare", Long.class))
          .isEqualTo(rows);
      // as in a packet's row, nothing is packed smaller before it goes to disk
      assertThat(db.queryForObject("select min(pg_column_size(body)) from bare", Integer.class))
          .isGreaterThanOrEqualTo(100_000);

      assertThatThrownBy(() -> BareRows.perSecond(database, 2, Duration.ofMillis(300)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("bare");
    }
  }
}
