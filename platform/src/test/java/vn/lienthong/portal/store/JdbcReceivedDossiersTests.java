package vn.lienthong.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.portal.application.ReceivedDossiersContract;
import vn.lienthong.portal.domain.ReceivedDossiers;
import vn.lienthong.testing.TestDatabase;

class JdbcReceivedDossiersTests extends ReceivedDossiersContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected ReceivedDossiers dossiers() {
    var db = JdbcClient.create(DATABASE.dataSource());
    db.sql("truncate portal.received, portal.received_step").update();
    return new JdbcReceivedDossiers(db);
  }

  /** A lost answer and its repetition may meet. */
  @Test
  void ofTwinsToldAtOnceOneIsKept() throws Exception {
    Callable<Boolean> add = () -> dossiers.add(told(1, "2"), QUANG_BINH, NOW);
    var threads = Executors.newFixedThreadPool(8);
    try {
      var added = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, add))) {
        added.add(answer.get());
      }

      assertThat(added).containsOnlyOnce(true);
    } finally {
      threads.shutdown();
    }
  }
}
