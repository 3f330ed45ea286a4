package vn.lienthong.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.bench.DurableDatabase;

/** The loads do what their figures claim: entries that stand under signed heads, bare rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalLoadTests {
  private DurableDatabase database;
  private JdbcTemplate db;

  @BeforeAll
  void start() {
    database = DurableDatabase.start();
    db = new JdbcTemplate(database.dataSource());
  }

  @AfterAll
  void stop() {
    database.close();
  }

  @Test
  void everyEntryOfARunIsInTheJournalUnderAHead() {
    try (var load = new JournalEntries(database, 3)) {
      var fast = load.run(Duration.ofMillis(400));
      long entries = count("journal.leaf");
      assertThat(fast.perSecond()).isPositive();
      assertThat(entries).isPositive();
      assertThat(fast.delay(0.5)).isNotNegative().isLessThanOrEqualTo(fast.delay(1));
      assertThat(fast.delay(1)).isFinite();

      var paced = load.run(Duration.ofMillis(400), 50);
      assertThat(paced.perSecond()).isPositive().isLessThan(75);
      assertThat(count("journal.leaf") - entries).isBetween(3L, 25L);
      assertThat(paced.delay(1)).isFinite();
    }
  }

  @Test
  void aBareRowIsOneCommitOfTheSameSize() {
    try (var load = new BareInserts(database, 3)) {
      long began = System.nanoTime();
      var measured = load.run(Duration.ofMillis(300));
      double seconds = (System.nanoTime() - began) / 1e9;

      long rows = count("bare");
      assertThat(rows).isGreaterThanOrEqualTo(3);
      assertThat(measured.perSecond()).isBetween(rows / seconds, rows / 0.3);
      assertThat(measured.delay(0.5)).isNaN();
      assertThat(db.queryForObject("select count(distinct xmin::text) from bare", Long.class))
          .isEqualTo(rows);
      assertThat(db.queryForObject("select min(length(body)) from bare", Integer.class))
          .isEqualTo(JournalEntries.BYTES);
    }
  }

  private long count(String table) {
    return db.queryForObject("select count(*) from " + table, Long.class);
  }
}
