package vn.lienthong.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.application.InMemoryDossiers;
import vn.lienthong.casework.application.InMemoryRegister;
import vn.lienthong.casework.application.RandomDossiers;
import vn.lienthong.casework.application.RegisterStoreContract;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.RegisterStore;
import vn.lienthong.testing.TestDatabase;

class JdbcDossierRegisterTests extends RegisterStoreContract {
  private static final TestDatabase DATABASE = TestDatabase.create();

  @Override
  protected DossierStore dossiers() {
    JdbcClient.create(DATABASE.dataSource())
        .sql("truncate casework.dossier, casework.code_counter cascade")
        .update();
    return CaseworkStores.dossiers(DATABASE.dataSource());
  }

  @Override
  protected RegisterStore register() {
    return CaseworkStores.register(DATABASE.dataSource());
  }

  @Test
  void databaseTellsWhatTheEventsTellOfRandomDossiers() {
    var memory = new InMemoryDossiers();
    RandomDossiers.fill(memory, 120, 11);
    RandomDossiers.fill(dossiers(), 120, 11);
    var period = new ReportPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 31));

    assertThat(register().page(RandomDossiers.DONG_HOI, period, 1, 200))
        .isEqualTo(new InMemoryRegister(memory).page(RandomDossiers.DONG_HOI, period, 1, 200));
  }
}
