package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportLine;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.ReportScope;
import vn.lienthong.casework.domain.ReportStore;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;

/** What every store of reports counts, at the edges of each definition. */
public abstract class ReportStoreContract {
  private static final AgencyCode DONG_HOI = RandomDossiers.DONG_HOI;
  private static final Set<ReportColumn> ALL = EnumSet.allOf(ReportColumn.class);
  private static final ReportPeriod FEBRUARY = period("2020-02-01", "2020-02-29");

  private DossierStore dossiers;
  private ReportStore reports;
  private int codes;

  /** An empty store. */
  protected abstract DossierStore dossiers();

  /** The reports over the store of dossiers that was given last. */
  protected abstract ReportStore reports();

  @BeforeEach
  void noDossiers() {
    dossiers = dossiers();
    reports = reports();
  }

  private static ReportPeriod period(String from, String to) {
    return new ReportPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }

  protected static ReportScope scope(ReportPeriod period, String now, String nextDay) {
    var ahead = period(nextDay, nextDay).ends();
    return new ReportScope(DONG_HOI, period, instant(now), ahead);
  }

  private static ReportScope february() {
    return scope(FEBRUARY, "2020-03-02T09:00", "2020-03-03");
  }

  private void keep(AgencyCode agency, ADossier way) {
    var dossier = coded(way.dossier());
    var at = dossier.events().get(0).at();
    var registration =
        new Registration(
            agency,
            new ProcedureCode("1.001193"),
            1,
            "Đăng ký khai sinh",
            1,
            Channel.ONLINE,
            new Applicant("Đỗ Ăn", Applicant.Kind.CITIZEN, "044085012345", "", "", ""),
            "",
            List.of(),
            List.of(),
            at);
    dossiers.add(dossier, registration, RandomDossiers.row(dossier, at));
  }

  private Dossier coded(Dossier dossier) {
    codes++;
    var events =
        dossier.events().stream()
            .map(event ->
                event.act() == DossierAct.ACCEPT ? event.with(Fact.CODE, "H46-" + codes) : event)
            .toList();
    return new Dossier(dossier.id(), events);
  }

  private void keep(ADossier way) {
    keep(DONG_HOI, way);
  }

  private ReportFigures total(ReportScope scope) {
    return reports.total(scope, ALL);
  }

  private void only(ReportScope scope, ReportColumn... columns) {
    var told = EnumSet.noneOf(ReportColumn.class);
    for (var column : ALL) {
      if (total(scope).of(column) > 0) {
        told.add(column);
        assertThat(reports.page(scope, ReportCell.total(scope.period(), column), 1, 9).total())
            .as("%s", column)
            .isEqualTo(1);
      }
    }
    assertThat(told).containsExactlyInAnyOrder(columns);
  }

  private static ADossier fiveDays() {
    return ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-18T23:59:59.999999, EARLY",
    "2020-02-19T00:00, ON_TIME",
    "2020-02-19T10:00, ON_TIME",
    "2020-02-20T00:00, ON_TIME",
    "2020-02-20T00:00:00.000001, LATE",
    "2020-02-21T09:00, LATE"
  })
  void resolvedDossierIsJudgedByTheDayPromisedUpToItsLastMoment(String at, ReportColumn judged) {
    keep(fiveDays().then(DossierAct.RESOLVE, at));

    only(february(), ReportColumn.RECEIVED, judged, ReportColumn.NEVER_ASKED);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T14:59:59, ON_TIME",
    "2020-02-12T15:00:00, ON_TIME",
    "2020-02-12T15:00:01, LATE"
  })
  void limitInHoursIsNeverEarlyOnItsOwnDay(String at, ReportColumn judged) {
    keep(ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.HOUR).then(DossierAct.RESOLVE, at));

    only(february(), ReportColumn.RECEIVED, judged, ReportColumn.NEVER_ASKED);
  }

  /** 23 to 29/01/2020 were days off: three working days from 21/01 end on 31/01. */
  @ParameterizedTest
  @CsvSource({"2020-01-30T09:00, EARLY", "2020-01-31T23:59, ON_TIME", "2020-02-01T00:01, LATE"})
  void daysOfTetDoNotCount(String at, ReportColumn judged) {
    keep(
        ADossier.inProgress("2020-01-21T10:00", 3, LimitUnit.WORKING_DAY)
            .then(DossierAct.RESOLVE, at));

    var scope = scope(period("2020-01-01", "2020-02-29"), "2020-03-02T09:00", "2020-03-03");
    only(scope, ReportColumn.RECEIVED, judged, ReportColumn.NEVER_ASKED);
  }

  @Test
  void fetchingTheResultLaterIsNoDelay() {
    keep(
        fiveDays()
            .then(DossierAct.RESOLVE, "2020-02-19T10:00")
            .then(DossierAct.RETURN, "2020-03-20T10:00"));

    var later = scope(FEBRUARY, "2020-04-02T09:00", "2020-04-03");
    only(later, ReportColumn.RECEIVED, ReportColumn.ON_TIME, ReportColumn.NEVER_ASKED);
    only(scope(period("2020-03-01", "2020-03-31"), "2020-04-02T09:00", "2020-04-03"));
  }

  @Test
  void extendedDossierIsJudgedByItsNewDate() {
    keep(
        fiveDays()
            .then(DossierAct.EXTEND, "2020-02-17T10:00", Map.of(Fact.DATE, "2020-02-25"))
            .then(DossierAct.RESOLVE, "2020-02-25T10:00"));

    only(february(), ReportColumn.RECEIVED, ReportColumn.ON_TIME, ReportColumn.NEVER_ASKED);
  }

  @Test
  void waitingForTheApplicantIsNoLatenessAndTheLimitBeginsAnew() {
    var asked = fiveDays().then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00");
    keep(asked);
    only(february(), ReportColumn.RECEIVED, ReportColumn.STANDING);

    dossiers = dossiers();
    reports = reports();
    keep(
        fiveDays()
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00")
            .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-24T09:00")
            .then(DossierAct.RESOLVE, "2020-02-28T09:00"));
    only(february(), ReportColumn.RECEIVED, ReportColumn.EARLY, ReportColumn.ASKED_ONCE);
  }

  @Test
  void secondRequestIsCountedOnce() {
    keep(
        fiveDays()
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00")
            .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-14T10:00")
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T11:00")
            .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-14T12:00")
            .then(DossierAct.RESOLVE, "2020-02-21T09:00"));

    only(february(), ReportColumn.RECEIVED, ReportColumn.ON_TIME, ReportColumn.ASKED_AGAIN);
  }

  @Test
  void missingDateIsUnknownAndNeverEarly() {
    var none =
        ADossier.registered("2020-02-12T10:00")
            .then(DossierAct.ACCEPT, "2020-02-12T10:00", Map.of(Fact.POLICY, "ND-61-2018"))
            .then(DossierAct.HAND_OVER, "2020-02-12T10:00");
    keep(none);
    only(february(), ReportColumn.RECEIVED, ReportColumn.STANDING);

    dossiers = dossiers();
    reports = reports();
    keep(none.then(DossierAct.RESOLVE, "2020-02-12T11:00"));
    only(february(), ReportColumn.RECEIVED, ReportColumn.UNDATED, ReportColumn.NEVER_ASKED);
  }

  @Test
  void notAcceptedIsNotReceived() {
    keep(ADossier.registered("2020-02-12T10:00"));
    only(february());

    keep(ADossier.registered("2020-02-12T10:00").then(DossierAct.REFUSE, "2020-02-13T10:00"));
    only(february(), ReportColumn.REFUSED);
  }

  @Test
  void withdrawnBeforeItsAcceptanceIsWithdrawnAndNothingElse() {
    keep(ADossier.registered("2020-02-12T10:00").then(DossierAct.WITHDRAW, "2020-02-13T10:00"));

    only(february(), ReportColumn.WITHDRAWN);
  }

  /** Its clock ended when it began to wait; the month that was reported must not change. */
  @Test
  void endWhileWaitingBelongsToTheDayOnWhichItCame() {
    keep(
        fiveDays()
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00")
            .then(DossierAct.STOP, "2020-03-20T09:00"));

    var now = "2020-04-02T09:00";
    only(scope(FEBRUARY, now, "2020-04-03"), ReportColumn.RECEIVED);
    only(scope(period("2020-03-01", "2020-03-31"), now, "2020-04-03"), ReportColumn.STOPPED);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-17T23:59, IN_TIME, false",
    "2020-02-18T00:00, SOON, true",
    "2020-02-19T23:59, SOON, true",
    "2020-02-20T00:00, SOON, true",
    "2020-02-20T00:00:01, OVERDUE, false"
  })
  void whatIsOnItsWayFollowsTheClock(String now, ReportColumn column, boolean next) {
    keep(fiveDays());

    var scope = scope(FEBRUARY, now, LocalDate.parse(now.substring(0, 10)).plusDays(1).toString());
    assertThat(total(scope).of(column)).isEqualTo(1);
    assertThat(
            total(scope)
                .of(
                    ReportColumn.IN_TIME,
                    ReportColumn.SOON,
                    ReportColumn.OVERDUE,
                    ReportColumn.STANDING))
        .isEqualTo(1);
    assertThat(total(scope).of(ReportColumn.LATE_NEXT)).isEqualTo(next ? 1 : 0);
    assertThat(reports.ahead(scope, 9)).hasSize(next ? 1 : 0);
  }

  @Test
  void firstAndLastMomentOfThePeriodBelongToIt() {
    for (var at :
        List.of(
            "2020-01-31T23:59:59.999999",
            "2020-02-01T00:00",
            "2020-02-29T23:59:59.999999",
            "2020-03-01T00:00")) {
      keep(ADossier.inProgress(at, 5, LimitUnit.WORKING_DAY).then(DossierAct.RESOLVE, at));
    }

    assertThat(total(february()).of(ReportColumn.RECEIVED)).isEqualTo(2);
    assertThat(total(february()).of(ReportColumn.EARLY)).isEqualTo(2);
  }

  @Test
  void dossiersOfOthersAreNotCounted() {
    keep(RandomDossiers.BA_DON, fiveDays().then(DossierAct.RESOLVE, "2020-02-13T09:00"));

    assertThat(total(february()).none()).isTrue();
    assertThat(reports.lines(february(), ALL, Grouping.PROCEDURE)).isEmpty();
    assertThat(reports.ahead(february(), 9)).isEmpty();
  }

  /** Field case O1: quarters sum up to the year, and months to the quarter. */
  @Test
  void partsOfAPeriodSumUpToIt() {
    RandomDossiers.fill(dossiers, 80, 7);
    var columns = ReportColumn.of(ReportColumn.Kind.HAPPENED, ReportColumn.Kind.SCORED);
    var sum = ReportFigures.NONE;
    for (int quarter = 0; quarter < 4; quarter++) {
      var from = LocalDate.of(2020, 1 + 3 * quarter, 1);
      var part = new ReportPeriod(from, from.plusMonths(3).minusDays(1));
      sum = sum.plus(reports.total(scope(part, "2021-01-04T09:00", "2021-01-05"), columns));
    }
    var year = scope(period("2020-01-01", "2020-12-31"), "2021-01-04T09:00", "2021-01-05");
    assertThat(sum).isEqualTo(reports.total(year, columns));
    var months =
        reports.lines(year, columns, Grouping.MONTH).stream()
            .map(ReportLine::figures)
            .reduce(ReportFigures.NONE, ReportFigures::plus);
    assertThat(months).isEqualTo(sum);
  }

  @ParameterizedTest
  @EnumSource(value = Grouping.class, names = "STEP", mode = EnumSource.Mode.EXCLUDE)
  void everyNumberIsTheLengthOfItsList(Grouping by) {
    RandomDossiers.fill(dossiers, 150, 20_200_212);
    var scope = scope(period("2020-01-15", "2020-02-20"), "2020-02-20T09:00", "2020-02-21");
    var columns = by == Grouping.MONTH ? ofThePeriod() : ALL;

    var sum = ReportFigures.NONE;
    for (var line : reports.lines(scope, columns, by)) {
      sum = sum.plus(line.figures());
      for (var column : ALL) {
        var cell = new ReportCell(scope.period(), column, by, line.key());
        var count = columns.contains(column) ? line.figures().of(column) : 0;
        assertThat(walked(scope, cell)).as("%s", cell).hasSize((int) count);
        assertThat(reports.page(scope, cell, 1, 9).total()).as("%s", cell).isEqualTo(count);
      }
    }
    assertThat(sum).isEqualTo(reports.total(scope, columns));
    assertThat(sum.of(ReportColumn.RECEIVED)).isGreaterThan(10);
  }

  private static Set<ReportColumn> ofThePeriod() {
    return ReportColumn.of(ReportColumn.Kind.HAPPENED, ReportColumn.Kind.SCORED);
  }

  /** All of a cell, in parts of three. */
  private List<DossierRow> walked(ReportScope scope, ReportCell cell) {
    var all = new ArrayList<DossierRow>();
    @Nullable DossierRow last = null;
    while (true) {
      var part = reports.after(scope, cell, last, 3);
      if (part.isEmpty()) {
        assertThat(all).doesNotHaveDuplicates();
        return all;
      }
      all.addAll(part);
      last = part.get(part.size() - 1);
    }
  }

  @Test
  void pagesAndPartsShowTheSameRowsInTheSameOrder() {
    RandomDossiers.fill(dossiers, 120, 3);
    var scope = scope(period("2019-12-01", "2020-03-31"), "2020-03-31T09:00", "2020-04-01");
    for (var column : ALL) {
      var cell = ReportCell.total(scope.period(), column);
      var paged = new ArrayList<DossierRow>();
      for (int number = 1; number <= reports.page(scope, cell, 1, 10).pages(); number++) {
        paged.addAll(reports.page(scope, cell, number, 10).items());
      }
      assertThat(walked(scope, cell)).as("%s", column).isEqualTo(paged);
    }
  }

  @Test
  void whatIsAheadIsGroupedByPersonTheMostUrgentFirst() {
    keep(handed("2020-02-12T10:00", 5, "post-2", "Bình"));
    keep(handed("2020-02-12T10:01", 4, "post-2", "Bình"));
    keep(handed("2020-02-12T10:02", 5, "post-1", "An"));
    keep(ADossier.accepted("2020-02-12T10:03", 5, LimitUnit.WORKING_DAY));
    keep(handed("2020-02-12T10:04", 9, "post-1", "An"));

    var ahead = reports.ahead(scope(FEBRUARY, "2020-02-18T09:00", "2020-02-19"), 9);
    assertThat(ahead).extracting(DossierRow::handlerName).containsExactly("", "An", "Bình", "Bình");
    assertThat(ahead.get(2).acceptedAt()).isEqualTo(instant("2020-02-12T10:01"));
    assertThat(reports.ahead(scope(FEBRUARY, "2020-02-18T09:00", "2020-02-19"), 2)).hasSize(2);
  }

  private static ADossier handed(String at, int days, String post, String name) {
    return ADossier.accepted(at, days, LimitUnit.WORKING_DAY)
        .then(DossierAct.HAND_OVER, at, Map.of(Fact.HANDLER, post, Fact.HANDLER_NAME, name));
  }
}
