package vn.lienthong.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.application.DossierStoreContract;
import vn.lienthong.casework.domain.DossierStore;
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

  private static long result(Future<Long> number) {
    try {
      return number.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
