package vn.lienthong.procedures.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.procedures.CatalogueContract;
import vn.lienthong.testing.TestDatabase;

class JdbcCatalogueTests extends CatalogueContract {
  private static DataSource source;

  @BeforeAll
  static void database() {
    source = TestDatabase.create().dataSource();
  }

  @Override
  protected void open() {
    JdbcClient.create(source)
        .sql("truncate procedures.version, procedures.settled_limit cascade")
        .update();
    var stores = new ProceduresStores(source);
    catalogue = stores.catalogue();
    settlements = stores.settlements();
  }

  @Test
  void theDatabaseItselfKeepsTwoVersionsFromHoldingOnOneDay() {
    catalogue.add(aProcedure("1.001193").build());
    var overlapping = aProcedure("1.001193").version(2, "2020-02-01", null).build();

    assertThatThrownBy(() -> catalogue.add(overlapping))
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
