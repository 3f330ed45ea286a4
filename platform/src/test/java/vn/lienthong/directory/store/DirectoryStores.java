package vn.lienthong.directory.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.directory.domain.Loads;
import vn.lienthong.directory.domain.Plans;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.directory.domain.Units;

/** The real stores over a database of a test. */
public final class DirectoryStores {
  private final JdbcClient db;

  public DirectoryStores(DataSource source) {
    this.db = JdbcClient.create(source);
  }

  public Agencies agencies() {
    return new JdbcAgencies(db);
  }

  public Register register() {
    return new JdbcRegister(db);
  }

  public Plans plans() {
    return new JdbcPlans(db);
  }

  public Units units() {
    return new JdbcUnits(db);
  }

  public Loads loads() {
    return new JdbcLoads(db);
  }
}
