package vn.lienthong.casework.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.IndexEntries;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.Recounts;
import vn.lienthong.casework.domain.RegisterStore;
import vn.lienthong.casework.domain.ReportStore;
import vn.lienthong.casework.domain.WorkStore;

/** The real stores over a database of a test. */
public final class CaseworkStores {
  private CaseworkStores() {}

  public static DossierStore dossiers(DataSource source) {
    return new JdbcDossiers(JdbcClient.create(source));
  }

  public static WorkStore works(DataSource source) {
    return new JdbcWork(JdbcClient.create(source));
  }

  public static Recounts recounts(DataSource source) {
    return new JdbcRecounts(JdbcClient.create(source));
  }

  public static ReportStore reports(DataSource source) {
    return new JdbcReports(JdbcClient.create(source));
  }

  public static RegisterStore register(DataSource source) {
    return new JdbcDossierRegister(JdbcClient.create(source));
  }

  public static IndexEntries indexEntries(DataSource source) {
    return new JdbcIndexEntries(JdbcClient.create(source));
  }

  public static Policies policies(DataSource source) {
    return new JdbcPolicies(JdbcClient.create(source));
  }
}
