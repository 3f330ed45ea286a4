package vn.lienthong.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.application.RandomDossiers;
import vn.lienthong.casework.domain.ReportScope;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.testing.TestDatabase;

/** Dossiers by their steps, and by the steps and opinions that index 2 looks at. */
class StepReportsTests {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final ReportPeriod PERIOD =
      new ReportPeriod(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29));
  private static final String STEP = "Thẩm định";

  private final JdbcClient db = JdbcClient.create(DATABASE.dataSource());
  private final JdbcReports reports = new JdbcReports(db);

  private record Passed(
      UUID dossier,
      String name,
      Instant entered,
      @Nullable Instant due,
      @Nullable Instant warn,
      @Nullable Instant left) {}

  @BeforeEach
  void noDossiers() {
    db.sql("truncate casework.dossier, casework.code_counter cascade").update();
  }

  private static ReportScope scope(String now) {
    var day = LocalDate.parse(now.substring(0, 10)).plusDays(1);
    return new ReportScope(
        RandomDossiers.DONG_HOI, PERIOD, instant(now), new ReportPeriod(day, day).ends());
  }

  private UUID dossier(@Nullable String finished) {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into casework.dossier (id, code, version, state, agency, procedure_code,
              procedure_version, procedure_name, case_number, channel, applicant_name,
              applicant_kind, identity_number, address, phone, email, content, search_key,
              registered_at, accepted_at, finished_at)
            values (:id, cast(:id as text), 1, :state, '000.00.31.H46', '1.001193', 1,
              'Khai sinh', 1, 'COUNTER', 'An', 'CITIZEN', '', '', '', '', '', '',
              '2020-02-03T02:00:00Z', '2020-02-03T02:00:00Z', cast(:finished as timestamptz))\
            """)
        .param("id", id)
        .param("state", finished == null ? 4 : 9)
        .param("finished", finished == null ? null : Timestamp.from(instant(finished)))
        .update();
    return id;
  }

  private void step(int event, Passed passed) {
    db.sql(
            """
            insert into casework.step (dossier, event, agency, number, name, role, entered_at, due,
              warn, left_at)
            values (:dossier, :event, '000.00.31.H46', 1, :name, 'officer', :entered,
              cast(:due as timestamptz), cast(:warn as timestamptz),
              cast(:left as timestamptz))\
            """)
        .param("dossier", passed.dossier())
        .param("event", event)
        .param("name", passed.name())
        .param("entered", Timestamp.from(passed.entered()))
        .param("due", JdbcDossiers.timestamp(passed.due()))
        .param("warn", JdbcDossiers.timestamp(passed.warn()))
        .param("left", JdbcDossiers.timestamp(passed.left()))
        .update();
  }

  private void step(UUID dossier, int event, @Nullable String due, @Nullable String left) {
    var until = due == null ? null : instant(due);
    var warn = until == null ? null : until.minus(2, ChronoUnit.DAYS);
    step(
        event,
        new Passed(
            dossier,
            STEP,
            instant("2020-02-03T10:00"),
            until,
            warn,
            left == null ? null : instant(left)));
  }

  private void opinion(UUID dossier, String due, @Nullable String answered, String closed) {
    db.sql(
            """
            insert into casework.consultation (dossier, event, agency, task, lead, asked_at, due,
              answered_at, closed_at, told)
            values (:dossier, 9, '000.00.32.H46', 'ý kiến', false, '2020-02-03T02:00:00Z', :due,
              cast(:answered as timestamptz), :closed, false)\
            """)
        .param("dossier", dossier)
        .param("due", Timestamp.from(instant(due)))
        .param("answered", answered == null ? null : Timestamp.from(instant(answered)))
        .param("closed", Timestamp.from(instant(closed)))
        .update();
  }

  private ReportFigures ofStep(String now) {
    var lines =
        reports.lines(scope(now), EnumSet.allOf(ReportColumn.class), Grouping.STEP).stream()
            .filter(line -> line.key().equals(STEP))
            .toList();
    return lines.isEmpty() ? ReportFigures.NONE : lines.get(0).figures();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T16:59, EARLY",
    "2020-02-13T08:00, ON_TIME",
    "2020-02-13T15:30, ON_TIME",
    "2020-02-13T15:30:00.000001, LATE"
  })
  void leftStepIsJudgedByItsOwnDate(String left, ReportColumn column) {
    step(dossier(null), 3, "2020-02-13T15:30", left);

    assertThat(ofStep("2020-02-20T09:00").of(column)).isEqualTo(1);
    assertThat(ofStep("2020-02-20T09:00").judged()).isEqualTo(1);
    assertThat(ofStep("2020-02-20T09:00").of(ReportColumn.RECEIVED)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-11T15:29, IN_TIME",
    "2020-02-11T15:30, SOON",
    "2020-02-13T15:30, SOON",
    "2020-02-13T15:30:01, OVERDUE"
  })
  void stepUnderWayFollowsTheClock(String now, ReportColumn column) {
    step(dossier(null), 3, "2020-02-13T15:30", null);

    assertThat(ofStep(now).of(column)).isEqualTo(1);
    assertThat(ofStep(now).judged()).isZero();
  }

  @Test
  void stepWithoutADateIsUnknownAndNeverEarly() {
    step(dossier(null), 3, null, "2020-02-12T09:00");
    step(dossier(null), 3, null, null);

    var figures = ofStep("2020-02-20T09:00");
    assertThat(figures.of(ReportColumn.UNDATED)).isEqualTo(1);
    assertThat(figures.of(ReportColumn.STANDING)).isEqualTo(1);
    assertThat(figures.judged()).isZero();
  }

  @Test
  void dossierThatWentThroughAStepTwiceIsOneOfEachColumn() {
    var twice = dossier(null);
    step(twice, 3, "2020-02-13T15:30", "2020-02-12T09:00");
    step(twice, 5, "2020-02-14T15:30", "2020-02-13T09:00");
    step(twice, 7, "2020-02-17T15:30", "2020-02-18T09:00");

    var figures = ofStep("2020-02-20T09:00");
    assertThat(figures.of(ReportColumn.EARLY)).isEqualTo(1);
    assertThat(figures.of(ReportColumn.LATE)).isEqualTo(1);
    assertThat(figures.of(ReportColumn.RECEIVED)).isEqualTo(1);
  }

  /** Each number is the length of its list, and both say what the steps themselves say. */
  @Test
  void numbersAndListsAreThoseOfTheStepsOfRandomDossiers() {
    RandomDossiers.fill(CaseworkStores.dossiers(DATABASE.dataSource()), 120, 17);
    var passed = randomSteps(new Random(99));
    var scope = scope("2020-02-14T10:00");
    var columns = EnumSet.allOf(ReportColumn.class);
    var open = ids("finished_at is null");

    var lines = reports.lines(scope, columns, Grouping.STEP);
    assertThat(lines).hasSize(3);
    for (var line : lines) {
      for (var column : columns) {
        var expected =
            passed.stream()
                .filter(one -> one.name().equals(line.key()))
                .filter(counts(column, scope, open))
                .map(Passed::dossier)
                .collect(Collectors.toSet());
        var cell = new ReportCell(PERIOD, column, Grouping.STEP, line.key());
        var listed =
            reports.page(scope, cell, 1, 500).items().stream()
                .map(DossierRow::id)
                .map(id -> id.value())
                .toList();
        assertThat(listed).as("%s", cell).doesNotHaveDuplicates().hasSameElementsAs(expected);
        assertThat(line.figures().of(column)).as("%s", cell).isEqualTo(expected.size());
        assertThat(reports.after(scope, cell, null, 500)).hasSize(expected.size());
      }
      assertThat(line.figures().judged()).isPositive();
    }
  }

  private Set<UUID> ids(String condition) {
    return Set.copyOf(
        db.sql("select id from casework.dossier where agency = '000.00.31.H46' and " + condition)
            .query(UUID.class)
            .list());
  }

  private List<Passed> randomSteps(Random chance) {
    var all = new ArrayList<Passed>();
    var told = new ArrayList<>(ids("(finished_at is null or finished_at >= '2020-02-01')"));
    told.sort(null);
    for (var dossier : told) {
      var at = instant("2020-02-01T00:00").plus(chance.nextInt(20_000), ChronoUnit.MINUTES);
      int steps = chance.nextInt(5);
      for (int event = 1; event <= steps; event++) {
        var due =
            chance.nextInt(5) == 0 ? null : at.plus(chance.nextInt(6_000), ChronoUnit.MINUTES);
        var left = at.plus(chance.nextInt(6_000), ChronoUnit.MINUTES);
        var last = event == steps && chance.nextBoolean();
        var one =
            new Passed(
                dossier,
                List.of("Tiếp nhận", STEP, "Phê duyệt").get(chance.nextInt(3)),
                at,
                due,
                due == null ? null : due.minus(1, ChronoUnit.DAYS),
                last ? null : due != null && chance.nextInt(6) == 0 ? due : left);
        step(event, one);
        all.add(one);
        at = left;
      }
    }
    return all;
  }

  private static Predicate<Passed> counts(ReportColumn column, ReportScope scope, Set<UUID> open) {
    return one -> {
      var left = one.left();
      var due = one.due();
      if (column == ReportColumn.RECEIVED) {
        return inside(one.entered());
      }
      if (left != null) {
        return inside(left) && column == judged(left, due);
      }
      return open.contains(one.dossier()) && standing(one, due, scope).contains(column);
    };
  }

  private static boolean inside(Instant at) {
    return !at.isBefore(PERIOD.begins()) && at.isBefore(PERIOD.ends());
  }

  private static ReportColumn judged(Instant left, @Nullable Instant due) {
    if (due == null) {
      return ReportColumn.UNDATED;
    }
    if (left.isAfter(due)) {
      return ReportColumn.LATE;
    }
    var promised = LocalDate.ofInstant(due.minusNanos(1_000), BusinessClock.ZONE);
    return LocalDate.ofInstant(left, BusinessClock.ZONE).isBefore(promised)
        ? ReportColumn.EARLY
        : ReportColumn.ON_TIME;
  }

  private static Set<ReportColumn> standing(Passed one, @Nullable Instant due, ReportScope scope) {
    if (due == null) {
      return Set.of(ReportColumn.STANDING);
    }
    if (due.isBefore(scope.now())) {
      return Set.of(ReportColumn.OVERDUE);
    }
    var columns = EnumSet.noneOf(ReportColumn.class);
    var warn = one.warn();
    columns.add(
        warn != null && !warn.isAfter(scope.now()) ? ReportColumn.SOON : ReportColumn.IN_TIME);
    if (!due.isAfter(scope.ahead())) {
      columns.add(ReportColumn.LATE_NEXT);
    }
    return columns;
  }

  private ReportFigures resolved() {
    var columns =
        Set.of(ReportColumn.STEPS_EARLY, ReportColumn.STEPS_ON_TIME, ReportColumn.STEPS_LATE);
    var scope = scope("2020-03-02T09:00");
    var total = reports.total(scope, columns);
    for (var column : columns) {
      assertThat(reports.page(scope, ReportCell.total(PERIOD, column), 1, 9).total())
          .isEqualTo(total.of(column));
    }
    return total;
  }

  @Test
  void indexTwoIsThatOfTheWorstStep() {
    var early = dossier("2020-02-18T09:00");
    step(early, 3, "2020-02-13T15:30", "2020-02-12T09:00");
    step(early, 4, "2020-02-17T15:30", "2020-02-14T09:00");
    var onTime = dossier("2020-02-18T09:00");
    step(onTime, 3, "2020-02-13T15:30", "2020-02-12T09:00");
    step(onTime, 4, "2020-02-17T15:30", "2020-02-17T15:30");
    var late = dossier("2020-02-18T09:00");
    step(late, 3, "2020-02-13T15:30", "2020-02-12T09:00");
    step(late, 4, "2020-02-17T15:30", "2020-02-18T09:00");
    var undated = dossier("2020-02-18T09:00");
    step(undated, 3, null, "2020-02-12T09:00");
    dossier("2020-02-18T09:00");
    step(dossier(null), 3, "2020-02-13T15:30", "2020-02-12T09:00");

    assertThat(resolved())
        .isEqualTo(
            new ReportFigures(
                Map.of(
                    ReportColumn.STEPS_EARLY, 1L,
                    ReportColumn.STEPS_ON_TIME, 1L,
                    ReportColumn.STEPS_LATE, 1L)));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-12T09:00, 2020-02-12T09:00, STEPS_EARLY",
    "2020-02-13T09:00, 2020-02-13T09:00, STEPS_ON_TIME",
    "2020-02-14T09:00, 2020-02-14T09:00, STEPS_LATE",
    ", 2020-02-13T09:00, STEPS_EARLY",
    ", 2020-02-14T09:00, STEPS_LATE"
  })
  void opinionsOfOthersAreAmongThem(@Nullable String answered, String closed, ReportColumn column) {
    var dossier = dossier("2020-02-18T09:00");
    step(dossier, 3, "2020-02-13T15:30", "2020-02-12T09:00");
    opinion(dossier, "2020-02-13T15:30", answered, closed);

    assertThat(resolved().of(column)).isEqualTo(1);
  }
}
