package vn.lienthong.procedures.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.procedures.domain.FirstLoads;
import vn.lienthong.procedures.domain.ProcessStore;
import vn.lienthong.procedures.domain.Settlements;

/** The real stores over a database of a test. */
public final class ProceduresStores {
  private final JdbcClient db;

  public ProceduresStores(DataSource source) {
    this.db = JdbcClient.create(source);
  }

  public Catalogue catalogue() {
    return new JdbcCatalogue(db);
  }

  public Settlements settlements() {
    return new JdbcSettlements(db);
  }

  public FirstLoads firstLoads() {
    return new JdbcFirstLoads(db);
  }

  public ProcessStore processes() {
    return new JdbcProcesses(db);
  }
}
