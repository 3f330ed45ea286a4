package vn.lienthong.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.application.DossierStoreContract;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.TestDatabase;

class JdbcDossiersTests extends DossierStoreContract {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AgencyCode AGENCY = new AgencyCode("000.00.31.H46");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);

  @BeforeEach
  void anEmptySchema() {
    JdbcClient.create(DATABASE.dataSource())
        .sql("truncate casework.dossier, casework.code_counter cascade")
        .update();
  }

  @Override
  protected DossierStore store() {
    return CaseworkStores.dossiers(DATABASE.dataSource());
  }

  @Test
  void numbersAreGivenOnceThoughManyAskAtOnce() throws Exception {
    var store = store();
    Callable<Long> ask = () -> store.nextNumber(AGENCY, DAY);
    var threads = Executors.newFixedThreadPool(8);
    try {
      var numbers =
          threads.invokeAll(Collections.nCopies(200, ask)).stream()
              .map(JdbcDossiersTests::result)
              .sorted()
              .toList();

      assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void ofTwinsSentAtOnceOneIsKept() throws Exception {
    var store = store();
    var twin = ADossier.registered("2020-02-12T09:00").dossier();
    var row = Projection.of(twin, StateRules.calendar(), StateRules.policy(DAY));
    Callable<Boolean> add = () -> store.add(twin, registration(AGENCY, "An", ""), row);
    var threads = Executors.newFixedThreadPool(8);
    try {
      var added = new ArrayList<Boolean>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, add))) {
        added.add(answer.get());
      }

      assertThat(added).containsOnlyOnce(true);
      assertThat(store.find(twin.id())).contains(twin);
    } finally {
      threads.shutdown();
    }
  }

  private static long result(Future<Long> number) {
    try {
      return number.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
