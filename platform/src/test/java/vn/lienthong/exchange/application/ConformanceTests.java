package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.Conformance;
import vn.lienthong.exchange.ConformanceCheck;
import vn.lienthong.exchange.ConformanceError;
import vn.lienthong.exchange.ConformanceReport;
import vn.lienthong.exchange.ConformanceReport.Outcome;
import vn.lienthong.exchange.ConformanceReport.Result;
import vn.lienthong.exchange.ConformanceRun;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.domain.ConformanceRuns;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** Runs of the self-test on a real database. */
class ConformanceTests extends OnTheAxis {
  private static final String SYSTEM = QUANG_BINH.value();
  private Caller administrator;

  @BeforeEach
  void knowTheSystems() {
    axis.systems.register(QUANG_BINH);
    axis.systems.register(OFFICE);
    administrator = administratorOf(QUANG_BINH);
  }

  private static Caller administratorOf(AgencyCode agency) {
    return new Caller(Caller.Kind.PERSON, "q-" + agency, "Quản Trị", agency, "administrator", "");
  }

  private Conformance conformance() {
    return axis.get(Conformance.class);
  }

  private Mailbox mailbox() {
    return axis.get(Mailbox.class);
  }

  private static Caller system() {
    return AxisHarness.systemOf(QUANG_BINH);
  }

  private static Result of(ConformanceReport report, ConformanceCheck check) {
    return report.results().get(check.ordinal());
  }

  private UUID arrives(String number) {
    return axis.submit(OFFICE, PacketFixture.aLetter().number(number).bytes()).docId();
  }

  private PacketFixture ownLetter() {
    return PacketFixture.aLetter().from(SYSTEM).to(OFFICE.value());
  }

  @Test
  void aSystemThatDoesItRightPassesWhatItDid() {
    var before = arrives("1");
    var run = conformance().start(administrator, SYSTEM);
    var letter = ownLetter().to(OFFICE.value(), "000.00.00.ZZ9").bytes();
    var partly = axis.submit(QUANG_BINH, letter).docId();
    var repeated = axis.submit(QUANG_BINH, ownLetter().number("7").bytes()).docId();
    axis.submit(QUANG_BINH, ownLetter().number("7").bytes());
    var docId = arrives("2");
    mailbox().fetch(system(), docId);
    mailbox().confirm(system(), Set.of(docId));
    mailbox().update(system(), docId, "03");
    mailbox().update(system(), docId, "06");

    var report = conformance().report(administrator, run);

    assertThat(report.results())
        .filteredOn(result -> result.outcome() == Outcome.PASSED)
        .extracting(Result::check)
        .containsExactly(
            ConformanceCheck.REPEATED,
            ConformanceCheck.COMPOSED,
            ConformanceCheck.FETCHED,
            ConformanceCheck.CONFIRMED_AFTER,
            ConformanceCheck.REFUSED_RECIPIENT,
            ConformanceCheck.STATUS_ORDER,
            ConformanceCheck.NOTHING_LEFT);
    assertThat(report.count(Outcome.FAILED)).isZero();
    assertThat(of(report, ConformanceCheck.REPEATED).documents()).containsExactly(repeated);
    assertThat(of(report, ConformanceCheck.REFUSED_RECIPIENT).documents()).containsExactly(partly);
    assertThat(of(report, ConformanceCheck.NOTHING_LEFT).documents())
        .containsExactly(docId)
        .doesNotContain(before);
  }

  @Test
  void aSystemThatDoesItWrongIsToldWhatAndWhere() {
    var run = conformance().start(administrator, SYSTEM);
    var eth = ownLetter().subject("V/v xã \u00d0ồng Hới").bytes();
    var misspelt = axis.submit(QUANG_BINH, eth).docId();
    var docId = arrives("2");
    mailbox().confirm(system(), Set.of(docId));
    mailbox().update(system(), docId, "03");
    axis.submit(
        QUANG_BINH,
        PacketFixture.aLetter().number("2").status(QUANG_BINH, OFFICE.value(), "01", "Đã đến"));
    var left = arrives("3");
    conformance().end(administrator, run);

    var report = conformance().report(administrator, run);

    assertThat(report.results())
        .filteredOn(result -> result.outcome() == Outcome.FAILED)
        .extracting(Result::check)
        .containsExactly(
            ConformanceCheck.COMPOSED,
            ConformanceCheck.CONFIRMED_AFTER,
            ConformanceCheck.STATUS_ORDER,
            ConformanceCheck.NOTHING_LEFT);
    assertThat(of(report, ConformanceCheck.COMPOSED).documents()).containsExactly(misspelt);
    assertThat(of(report, ConformanceCheck.STATUS_ORDER).documents()).containsExactly(docId);
    assertThat(of(report, ConformanceCheck.NOTHING_LEFT).documents()).containsExactly(left);
  }

  @Test
  void anEndedRunKeepsItsResultsWhateverTheSystemDoesLater() {
    var run = conformance().start(administrator, SYSTEM);
    axis.pass(Duration.ofMinutes(3));
    conformance().end(administrator, run);
    var settled = conformance().report(administrator, run);
    axis.submit(QUANG_BINH, ownLetter().bytes());
    axis.pass(Duration.ofMinutes(1));
    conformance().end(administrator, run);

    assertThat(conformance().report(administrator, run)).isEqualTo(settled);
    assertThat(settled.run().endedAt()).isEqualTo(AxisHarness.NOW.plus(Duration.ofMinutes(3)));
    assertThat(axis.journal.count("exchange.conformance-started")).isEqualTo(1);
    assertThat(axis.journal.count("exchange.conformance-ended")).isEqualTo(1);
  }

  @Test
  void aNewRunEndsTheOneThatGoesOn() {
    var first = conformance().start(administrator, SYSTEM);
    axis.pass(Duration.ofSeconds(1));
    var second = conformance().start(administrator, SYSTEM);

    assertThat(conformance().runs(administrator))
        .extracting(ConformanceRun::id, run -> run.endedAt() == null)
        .containsExactly(tuple(second, true), tuple(first, false));
  }

  @Test
  void signedCallsAndWebhooksAreSeenInTheTablesTheyLeave() {
    var run = conformance().start(administrator, SYSTEM);
    for (int minute = 0; minute < 4; minute++) {
      axis.db()
          .sql("insert into exchange.seen_nonce values (?, ?, ?)")
          .params(
              SYSTEM,
              "nonce-" + minute,
              Timestamp.from(AxisHarness.NOW.plus(Duration.ofMinutes(9 + minute))))
          .update();
    }
    axis.db()
        .sql(
            """
            insert into exchange.webhook values
              (gen_random_uuid(), ?, ?, 'https://x.example', now(), 0, true, 0, now(), null, ?, '')
            """)
        .params(SYSTEM, SYSTEM, Timestamp.from(AxisHarness.NOW))
        .update();

    var report = conformance().report(administrator, run);

    assertThat(of(report, ConformanceCheck.CALL_RATE))
        .extracting(Result::outcome, Result::count)
        .as("the first call was before the run")
        .containsExactly(Outcome.PASSED, 3L);
    assertThat(of(report, ConformanceCheck.TOLD_BY_WEBHOOK).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void anAdministratorTestsTheSystemsOfTheOwnAgencyAndTheNodesAll() {
    var stranger = administratorOf(HA_NOI);
    var run = conformance().start(administrator, SYSTEM);
    refused(ConformanceError.SYSTEM_UNKNOWN, () -> conformance().start(stranger, SYSTEM));
    refused(ConformanceError.SYSTEM_UNKNOWN, () -> conformance().start(administrator, "none"));
    refused(ConformanceError.RUN_NOT_FOUND, () -> conformance().report(stranger, run));
    refused(ConformanceError.RUN_NOT_FOUND, () -> conformance().end(stranger, run));
    assertThat(conformance().runs(stranger)).isEmpty();

    var node = new Caller(Caller.Kind.PERSON, "q", "Quản Trị", null, "administrator", "");
    conformance().start(node, OFFICE.value());
    assertThat(conformance().runs(node)).hasSize(2);
    assertThat(conformance().report(node, run).run().system()).isEqualTo(SYSTEM);
  }

  @Test
  void whoMayNotManageSystemsMayNotTestThem() {
    var officer = new Caller(Caller.Kind.PERSON, "o", "Cán Bộ", QUANG_BINH, "officer", "");
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> conformance().start(officer, SYSTEM));
    assertThatExceptionOfType(RuleViolated.class).isThrownBy(() -> conformance().runs(officer));
  }

  @Test
  void aNodeWithRealDataTestsNothing() {
    var service =
        new ConformanceService(
            axis.get(ConformanceRuns.class),
            axis.get(Observation.class),
            axis.systems,
            () -> false,
            (caller, right) -> true,
            axis.journal,
            axis.get(WallClock.class));
    assertThat(service.offered()).isFalse();
    refused(ConformanceError.NOT_A_SANDBOX, () -> service.start(administrator, SYSTEM));
  }

  private static void refused(ConformanceError error, Runnable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call::run)
        .extracting(RuleViolated::error)
        .isEqualTo(error);
  }
}
