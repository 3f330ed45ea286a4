package vn.lienthong.procedures.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.InMemoryCatalogue;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFixture;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.PublishProcedure;
import vn.lienthong.procedures.Publishing;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class PublishingServiceTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
  private static final String DECISION = "1872/QĐ-BTP";
  private static final Caller WHO =
      new Caller(Caller.Kind.PERSON, "p", "Trần Thị Dung", null, "administrator", "");

  private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
  private final RecordingJournal journal = new RecordingJournal();
  private boolean allowed = true;

  private final Publishing publishing =
      new PublishingService(
          catalogue,
          new FindingsService(catalogue, catalogue),
          (who, right) -> allowed && right == ProceduresRight.PUBLISH_PROCEDURE,
          journal,
          new BusinessClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), ZoneOffset.UTC)));

  @Test
  void aSoundVersionIsPublishedByADecisionAndJournaled() {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, LimitUnit.WORKING_DAY)).build());
    assertThat(catalogue.find(BIRTH, TODAY)).isEmpty();

    publish(1, "  " + DECISION + " ");

    assertThat(catalogue.find(BIRTH, TODAY))
        .hasValueSatisfying(version -> {
          assertThat(version.decision()).isEqualTo(DECISION);
          assertThat(version.validFrom()).isEqualTo("2020-01-01");
        });
    assertThat(journal.types()).containsExactly("procedures.procedure-published");
    var entry = journal.entries().get(0);
    assertThat(entry.subject()).isEqualTo("1.001193");
    assertThat(entry.by()).isEqualTo(WHO);
    assertThat(entry.facts())
        .containsEntry("version", "1")
        .containsEntry("from", "2020-01-01")
        .containsEntry("decision", DECISION);
  }

  @Test
  void errorsThatStandBarItAndAreNamedOnce() {
    catalogue.add(
        waiting(
                terms(Channel.COUNTER, 1, null),
                terms(Channel.ONLINE, 2, null),
                terms(Channel.POST, null, null))
            .build());

    assertThatThrownBy(() -> publish(1, DECISION))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> assertThat(broken.arguments()).containsExactly("LC-101, LC-103"));
    refused(ProceduresError.ERRORS_STAND, 1, DECISION);
  }

  @Test
  void warningsBarNothing() {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, LimitUnit.WORKING_DAY)).build());
    var version = catalogue.versions(BIRTH).get(0);

    assertThat(new FindingsService(catalogue, catalogue).standing(version, TODAY))
        .extracting(Finding::code)
        .contains(FindingCode.FEE_ABSENT);
    assertThat(publishing.errors(version)).isEmpty();
  }

  @Test
  void aSettledLimitBarsNoLonger() {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, null)).build());
    refused(ProceduresError.ERRORS_STAND, 1, DECISION);

    settle("2020-02-13");
    refused(ProceduresError.ERRORS_STAND, 1, DECISION);
    settle("2020-02-12");
    publish(1, DECISION);

    assertThat(catalogue.find(BIRTH, TODAY)).isPresent();
  }

  @Test
  void aVersionOfALaterDayIsLookedAtAsOnItsFirstDay() {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, null)).version(1, "2020-03-01", null).build());
    settle("2020-02-29");

    assertThat(publishing.errors(catalogue.versions(BIRTH).get(0))).isEmpty();
    publish(1, DECISION);

    assertThat(catalogue.find(BIRTH, LocalDate.of(2020, 3, 1))).isPresent();
    assertThat(catalogue.find(BIRTH, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0\t"})
  void nothingIsPublishedWithoutADecision(String decision) {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, LimitUnit.DAY)).build());

    refused(ProceduresError.DECISION_MISSING, 1, decision);
  }

  @Test
  void aNumberIsNoText() {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, LimitUnit.DAY)).build());

    refused(ProceduresError.DECISION_TOO_LONG, 1, "x".repeat(101));
    publish(1, "x".repeat(100));
  }

  @ParameterizedTest
  @CsvSource({
    "1.001193, 0, NOT_WAITING",
    "1.001193, 2, NOT_WAITING",
    "9.999999, 1, PROCEDURE_NOT_FOUND"
  })
  void onlyAVersionOnRecordIsPublished(String code, int version, ProceduresError error) {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, LimitUnit.DAY)).build());

    refused(error, new PublishProcedure(new ProcedureCode(code), version, DECISION));
  }

  @Test
  void whatIsPublishedIsNotPublishedAgain() {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, LimitUnit.DAY)).build());
    publish(1, DECISION);

    assertThatThrownBy(() -> publish(1, "2/QĐ-BTP"))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> assertThat(broken.error()).isEqualTo(ProceduresError.NOT_WAITING));
    assertThat(journal.entries()).hasSize(1);
    assertThat(catalogue.versions(BIRTH).get(0).decision()).isEqualTo(DECISION);
  }

  @Test
  void whatHasEndedIsNotPublished() {
    catalogue.add(
        waiting(terms(Channel.COUNTER, 1, LimitUnit.DAY))
            .version(1, "2020-01-01", "2020-02-11")
            .build());

    refused(ProceduresError.NOT_WAITING, 1, DECISION);
  }

  @Test
  void onlyWhoMayPublishes() {
    catalogue.add(waiting(terms(Channel.COUNTER, 1, LimitUnit.DAY)).build());
    allowed = false;

    refused(SharedError.FORBIDDEN, 1, DECISION);
  }

  private static ProcedureFixture waiting(ChannelTerms... terms) {
    var paper = new Component("G1", "Tờ khai", 1, 0, "", "");
    return ProcedureFixture.aProcedure("1.001193")
        .unpublished()
        .withCase(new ProcedureCase(1, "", List.of(terms), List.of(paper)));
  }

  private void settle(String from) {
    catalogue.add(
        new SettledLimit(
            BIRTH,
            new TermsPlace(1, Channel.COUNTER, 1),
            "",
            BigDecimal.ONE,
            TimeLimit.workingDays(1),
            LocalDate.parse(from),
            "Điều 16",
            Instant.parse("2020-02-12T01:00:00Z")));
  }

  private void publish(int version, String decision) {
    publishing.publish(new PublishProcedure(BIRTH, version, decision), WHO);
  }

  private void refused(ErrorCode error, int version, String decision) {
    refused(error, new PublishProcedure(BIRTH, version, decision));
  }

  private void refused(ErrorCode error, PublishProcedure command) {
    assertThatThrownBy(() -> publishing.publish(command, WHO))
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
    assertThat(catalogue.inForce(TODAY)).isEmpty();
    assertThat(journal.entries()).isEmpty();
  }
}
