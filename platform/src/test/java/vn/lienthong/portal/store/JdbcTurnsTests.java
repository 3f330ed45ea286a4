package vn.lienthong.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.application.TurnsContract;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Turns;
import vn.lienthong.testing.TestDatabase;

class JdbcTurnsTests extends TurnsContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected Turns turns() {
    var db = JdbcClient.create(DATABASE.dataSource());
    db.sql(
            """
            update portal.line set holder = null, held_until = '2000-01-01Z',
              next_turn = '2000-01-01Z', failures = 0, failure = null, detail = '',
              last_success = null, compared_at = null, compared = 0\
            """)
        .update();
    return new JdbcTurns(db);
  }

  @Test
  void ofManyWhoAskAtOnceOneHasTheTurn() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      var asked =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> turns.take("holder " + i, NOW, LATER))
              .toList();
      var taken = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(asked)) {
        taken.add(answer.get());
      }

      assertThat(taken).containsOnlyOnce(true);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatWentWrongMayHoldAnything() {
    turns.take("one", NOW, LATER);

    turns.failed("one", new PortalSilent(Outcome.HTTP, "a\0b" + "x".repeat(5000)), LATER);

    assertThat(turns.line().detail()).startsWith("abx").hasSize(500);
  }
}
