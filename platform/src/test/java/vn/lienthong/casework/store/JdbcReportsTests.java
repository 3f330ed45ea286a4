package vn.lienthong.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.application.InMemoryDossiers;
import vn.lienthong.casework.application.InMemoryReports;
import vn.lienthong.casework.application.RandomDossiers;
import vn.lienthong.casework.application.ReportStoreContract;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.ReportScope;
import vn.lienthong.casework.domain.ReportStore;
import vn.lienthong.testing.TestDatabase;

@Tag("once")
class JdbcReportsTests extends ReportStoreContract {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final int MANY = 400;
  private static final long SEED = 2018;

  @Override
  protected DossierStore dossiers() {
    JdbcClient.create(DATABASE.dataSource())
        .sql("truncate casework.dossier, casework.code_counter cascade")
        .update();
    return CaseworkStores.dossiers(DATABASE.dataSource());
  }

  @Override
  protected ReportStore reports() {
    return CaseworkStores.reports(DATABASE.dataSource());
  }

  /** The double counts by events and clocks, the database by the rows of lists. */
  @Test
  void rowsSayWhatTheClocksSayOfRandomDossiers() {
    var memory = new InMemoryDossiers();
    RandomDossiers.fill(memory, MANY, SEED);
    RandomDossiers.fill(dossiers(), MANY, SEED);
    var clocks = new InMemoryReports(memory);
    var rows = reports();

    for (var now : Set.of("2020-01-22T10:00", "2020-02-14T16:59", "2020-03-31T00:00")) {
      var scope = scope(now);
      for (var column : ReportColumn.values()) {
        var cell = ReportCell.total(scope.period(), column);
        assertThat(rows.page(scope, cell, 1, MANY))
            .as("%s at %s", column, now)
            .isEqualTo(clocks.page(scope, cell, 1, MANY));
      }
      for (var by : Grouping.values()) {
        var columns = EnumSet.allOf(ReportColumn.class);
        if (by == Grouping.MONTH) {
          columns.removeIf(column -> !column.ofThePeriod());
        }
        assertThat(Set.copyOf(rows.lines(scope, columns, by)))
            .as("%s at %s", by, now)
            .isEqualTo(Set.copyOf(clocks.lines(scope, columns, by)));
      }
      assertThat(ids(rows.ahead(scope, MANY))).isEqualTo(ids(clocks.ahead(scope, MANY)));
    }
  }

  private static ReportScope scope(String now) {
    var period = new ReportPeriod(LocalDate.of(2020, 1, 10), LocalDate.of(2020, 2, 28));
    var day = LocalDate.parse(now.substring(0, 10)).plusDays(1);
    return new ReportScope(
        RandomDossiers.DONG_HOI, period, instant(now), new ReportPeriod(day, day).ends());
  }

  private static Set<String> ids(Collection<DossierRow> rows) {
    return rows.stream().map(row -> row.id().toString()).collect(Collectors.toSet());
  }
}
