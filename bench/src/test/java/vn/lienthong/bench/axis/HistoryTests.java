package vn.lienthong.bench.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.bench.DurableDatabase;
import vn.lienthong.node.transfer.Migrations;

class HistoryTests {
  private static final String WATCHED = "000.01.31.H46";

  @Test
  void thereAreAsManyFinishedAndWaitingDeliveriesAsAskedFor() throws Exception {
    try (var database = DurableDatabase.start()) {
      Migrations.toNewest(database.dataSource());
      var db = new JdbcTemplate(database.dataSource());
      var history = new History(database.dataSource(), WATCHED);

      history.waiting(25);
      history.finished(200);
      history.finished(400);

      assertThat(count(db, "state = 'initial' and recipient = '" + WATCHED + "'")).isEqualTo(25);
      assertThat(count(db, "state = 'done'")).isEqualTo(400);
      assertThat(count(db, "state = 'done' and recipient = '" + WATCHED + "'")).isEqualTo(40);
      assertThat(
              db.queryForObject(
                  "select count(distinct document_id) from exchange.document", Long.class))
          .isEqualTo(65);
    }
  }

  private static Long count(JdbcTemplate db, String condition) {
    return db.queryForObject(
        "select count(*) from exchange.delivery where " + condition, Long.class);
  }
}
