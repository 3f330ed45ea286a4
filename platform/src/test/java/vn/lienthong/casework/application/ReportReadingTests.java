package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportLine;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class ReportReadingTests {
  private static final ReportPeriod PERIOD =
      new ReportPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 12));

  private final ReportStage stage = new ReportStage("2020-02-12T09:00");

  private static void refused(ThrowingCallable call, ErrorCode error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  @Test
  void leaderAndAuditorReadReportsAndNobodyElse() {
    assertThat(stage.reports.punctuality(PERIOD, Grouping.PERSON, stage.leader).lines()).isEmpty();
    assertThat(stage.reports.punctuality(PERIOD, Grouping.PERSON, stage.auditor).lines()).isEmpty();
    for (var other : new Caller[] {stage.clerk, stage.officer}) {
      var cell = ReportCell.total(PERIOD, ReportColumn.RECEIVED);
      refused(
          () -> stage.reports.punctuality(PERIOD, Grouping.PERSON, other), SharedError.FORBIDDEN);
      refused(() -> stage.reports.behind(cell, 1, other), SharedError.FORBIDDEN);
      refused(() -> stage.reports.next(cell, 9, null, other), SharedError.FORBIDDEN);
    }
  }

  @Test
  void withoutAnAgencyThereAreNoReports() {
    var homeless = new Caller(Caller.Kind.PERSON, "p", "An", null, "auditor", "");

    refused(
        () -> stage.reports.punctuality(PERIOD, Grouping.PERSON, homeless), SharedError.FORBIDDEN);
  }

  @Test
  void periodThatEndsBeforeItBeginsIsRefused() {
    var wrong = new ReportPeriod(LocalDate.of(2020, 2, 2), LocalDate.of(2020, 2, 1));
    var cell = ReportCell.total(wrong, ReportColumn.LATE);

    refused(
        () -> stage.reports.punctuality(wrong, Grouping.MONTH, stage.leader),
        ReportError.PERIOD_REFUSED);
    refused(() -> stage.reports.behind(cell, 1, stage.leader), ReportError.PERIOD_REFUSED);
    refused(() -> stage.reports.next(cell, 9, null, stage.leader), ReportError.PERIOD_REFUSED);
  }

  @ParameterizedTest
  @EnumSource(value = Grouping.class, names = "STEP", mode = EnumSource.Mode.EXCLUDE)
  void linesAndTotalTellTheSame(Grouping by) {
    RandomDossiers.fill(stage.dossiers, 200, 42);

    var report = stage.reports.punctuality(PERIOD, by, stage.leader);
    var sum =
        report.lines().stream()
            .map(ReportLine::figures)
            .reduce(ReportFigures.NONE, ReportFigures::plus);
    for (var column : ReportColumn.values()) {
      var whole = by != Grouping.MONTH || column.ofThePeriod();
      assertThat(sum.of(column)).as("%s", column).isEqualTo(whole ? report.total().of(column) : 0);
    }
    assertThat(report.total().judged()).isPositive();
    assertThat(report.total().inTime()).isLessThanOrEqualTo(report.total().judged());
  }

  @Test
  void everyNumberLeadsToItsDossiers() {
    RandomDossiers.fill(stage.dossiers, 200, 42);

    var report = stage.reports.punctuality(PERIOD, Grouping.PERSON, stage.leader);
    for (var line : report.lines()) {
      for (var column : ReportColumn.values()) {
        if (column.kind() != ReportColumn.Kind.SCORED) {
          var cell = new ReportCell(PERIOD, column, Grouping.PERSON, line.key());
          assertThat(stage.reports.behind(cell, 1, stage.leader).total())
              .as("%s %s", line.name(), column)
              .isEqualTo(line.figures().of(column));
        }
      }
    }
  }

  /** 22/01/2020 was the last working day before Tết; the next one was 30/01. */
  @ParameterizedTest
  @CsvSource({
    "2020-01-22T09:00, 2020-01-30",
    "2020-02-12T09:00, 2020-02-13",
    "2020-02-14T23:00, 2020-02-17",
    "2020-02-15T09:00, 2020-02-17"
  })
  void tomorrowIsTheNextWorkingDay(String now, LocalDate next) {
    var later = new ReportStage(now);

    assertThat(later.reports.punctuality(PERIOD, Grouping.PERSON, later.leader).nextDay())
        .isEqualTo(next);
  }

  @Test
  void whatIsAheadIsWhatTheNumberCounts() {
    RandomDossiers.fill(stage.dossiers, 300, 1);

    var report = stage.reports.punctuality(PERIOD, Grouping.PERSON, stage.leader);
    assertThat(report.ahead())
        .isNotEmpty()
        .hasSize((int) report.total().of(ReportColumn.LATE_NEXT));
  }

  @Test
  void fileOfTooManyRowsIsRefusedBeforeItBegins() {
    RandomDossiers.fill(stage.dossiers, 60, 9);
    var cell = ReportCell.total(PERIOD, ReportColumn.RECEIVED);
    int all = (int) stage.reports.behind(cell, 1, stage.leader).total();

    refused(() -> stage.reports.next(cell, all - 1, null, stage.leader), ReportError.TOO_MANY_ROWS);
    var rows = new ArrayList<DossierRow>();
    @Nullable DossierRow last = null;
    for (var part = stage.reports.next(cell, all, last, stage.leader);
        !part.isEmpty();
        part = stage.reports.next(cell, all, last, stage.leader)) {
      rows.addAll(part);
      last = part.get(part.size() - 1);
    }
    assertThat(rows).hasSize(all);
  }
}
