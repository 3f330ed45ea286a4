package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.DraftReorganisation;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.ReorganisationView;
import vn.lienthong.directory.Reorganisations;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Drafts that cannot be, plans that meet each other, and what a plan leaves on record. */
class ReorganisationPlanTests {
  private static final LocalDate MERGER = LocalDate.of(2020, 3, 1);
  private static final Caller AUTHOR = ReorganisationStage.person("author");
  private static final Caller CHIEF = ReorganisationStage.person("chief");

  private final ReorganisationStage stage = new ReorganisationStage();

  ReorganisationPlanTests() {
    stage.add(
        anAgency("000.00.10.H46").named("Sở Cũ").build(),
        anAgency("000.00.11.H46").named("Sở Mới").build(),
        anAgency("000.00.12.H46").named("Sở Ba").build(),
        anAgency("ENDS").named("Ban có hạn").open("", "2020-12-31").build(),
        anAgency("LATER").named("Ban sau này").open("2020-03-02", "").build(),
        anAgency("SINCE").named("Ban từ ngày đó").open("2020-03-01", "").build());
  }

  @ParameterizedTest
  @CsvSource({
    "H99, H46.11, AGENCY_NOT_FOUND",
    "H46.10, H99, AGENCY_NOT_FOUND",
    "H46.10, LATER, NOT_OPEN",
    "SINCE, H46.11, NOT_OPEN",
    "ENDS, H46.11, CLOSED_TWICE",
    "000.00.11.H46, H46.11, SUCCESSOR_CLOSES"
  })
  void aDraftThatCannotBeIsRefusedAndNotKept(String closing, String to, DirectoryError error) {
    refused(error, s -> s.draft(draft(to, null, closing), AUTHOR));

    assertThat(stage.work(Reorganisations::list)).isEmpty();
    assertThat(stage.journal.entries()).isEmpty();
  }

  @Test
  void aDraftClosesSomethingAndSaysWhyItMay() {
    refused(DirectoryError.NOTHING_CLOSES, s -> s.draft(draft("H46.11", null), AUTHOR));
    var untitled =
        new DraftReorganisation(
            "Tên", " ", MERGER, List.of(new AgencyCode("H46.10")), new AgencyCode("H46.11"), null);
    refused(DirectoryError.TEXT_MISSING, s -> s.draft(untitled, AUTHOR));
  }

  @Test
  void anAgencyThatOpensOnTheDayTakesOver() {
    var id = approved("SINCE", null, "H46.10");

    assertThat(addressee("H46.10", MERGER))
        .isInstanceOfSatisfying(
            Addressee.Succeeded.class,
            s -> assertThat(s.successor().code().value()).isEqualTo("SINCE"));
    assertThat(plan(id).successions()).hasSize(1);
  }

  @Test
  void twoCodesOfOneAgencyCloseItOnceAndSeveralCloseTogether() {
    var id = approved("H46.12", " ", "H46.10", "000.00.10.H46", "H46.11");

    assertThat(plan(id).successions())
        .extracting(s -> s.closed().name())
        .containsExactly("Sở Cũ", "Sở Mới");
    assertThat(plan(id).newNames()).isEmpty();
    for (var code : List.of("H46.10", "H46.11")) {
      assertThat(addressee(code, MERGER)).isInstanceOf(Addressee.Succeeded.class);
    }
  }

  @Test
  void everyEntryOfAPlanNamesItsDecisionAndItsDay() {
    var id = approved("H46.12", "Sở Hợp nhất", "H46.10", "H46.11");
    stage.today(MERGER);
    stage.work(s -> s.execute(id, CHIEF));

    var entries = stage.journal.entries();
    assertThat(stage.journal.types())
        .containsExactly(
            "directory.reorganisation-drafted",
            "directory.agency-succeeded",
            "directory.agency-succeeded",
            "directory.agency-renamed",
            "directory.reorganisation-approved",
            "directory.reorganisation-executed");
    assertThat(entries)
        .allMatch(entry -> entry.facts().get("document").equals("12/QĐ-UBND"))
        .allMatch(entry -> entry.facts().get("effective").equals("2020-03-01"));
    assertThat(entries.get(1).subject()).isEqualTo("000.00.10.H46");
    assertThat(entries.get(1).facts()).containsEntry("successor", "000.00.12.H46");
    assertThat(entries.get(3).subject()).isEqualTo("000.00.12.H46");
    assertThat(entries.get(5).subject()).isEqualTo(id.toString());
    assertThat(entries.get(5).facts()).containsAllEntriesOf(Map.of("closing", "2", "moved", "0"));
    assertThat(entries.get(4).by()).isEqualTo(CHIEF);
  }

  @Test
  void twoPlansMayNameTheSameSuccessorOnTheSameDay() {
    approved("H46.12", "Sở Tên thứ nhất", "H46.10");
    approved("H46.12", "Sở Tên thứ hai", "H46.11");

    assertThat(name("H46.12", MERGER.minusDays(1))).isEqualTo("Sở Ba");
    assertThat(name("H46.12", MERGER)).isEqualTo("Sở Tên thứ hai");
    assertThat(stage.directory.search("so ten", null, MERGER, 1, 10).items()).hasSize(1);
  }

  @Test
  void anEarlierPlanApprovedLaterLeavesTheLaterNameInPlace() {
    approved(LocalDate.of(2020, 6, 1), "H46.12", "Sở Tháng Sáu", "H46.10");
    approved(MERGER, "H46.12", "Sở Tháng Ba", "H46.11");

    assertThat(name("H46.12", MERGER.minusDays(1))).isEqualTo("Sở Ba");
    assertThat(name("H46.12", MERGER)).isEqualTo("Sở Tháng Ba");
    assertThat(name("H46.12", LocalDate.of(2020, 5, 31))).isEqualTo("Sở Tháng Ba");
    assertThat(name("H46.12", LocalDate.of(2020, 6, 1))).isEqualTo("Sở Tháng Sáu");
    assertThat(stage.directory.search("so thang", null, LocalDate.of(2020, 7, 1), 1, 9).items())
        .extracting(AgencyView::name)
        .containsExactly("Sở Tháng Sáu");
  }

  @Test
  void aSuccessorThatAnotherPlanClosesIsFoundAtTheApproval() {
    var waiting = drafted("H46.11", null, "H46.10");
    approved("H46.12", null, "H46.11");

    refused(DirectoryError.NOT_OPEN, s -> s.approve(waiting, CHIEF));
    assertThat(plan(waiting).state()).isEqualTo(ReorganisationState.DRAFT);
    assertThat(addressee("H46.10", MERGER)).isInstanceOf(Addressee.Open.class);
  }

  @Test
  void aPlanAfterAPlanLeadsToTheLastSuccessor() {
    approved(MERGER, "H46.11", null, "H46.10");
    approved(MERGER.plusDays(1), "H46.12", null, "H46.11");

    assertThat(addressee("H46.10", MERGER))
        .isInstanceOfSatisfying(
            Addressee.Succeeded.class, s -> assertThat(s.successor().name()).isEqualTo("Sở Mới"));
    assertThat(addressee("H46.10", MERGER.plusDays(1)))
        .isInstanceOfSatisfying(
            Addressee.Succeeded.class, s -> assertThat(s.successor().name()).isEqualTo("Sở Ba"));
  }

  @Test
  void aDraftChangesNothingNorDoesOneThatWasGivenUp() {
    var id = drafted("H46.11", "Sở Khác", "H46.10");
    stage.work(s -> cancelled(s, id));

    assertThat(addressee("H46.10", MERGER)).isInstanceOf(Addressee.Open.class);
    assertThat(name("H46.11", MERGER)).isEqualTo("Sở Mới");
    refused(DirectoryError.STEP_NOT_ALLOWED, s -> s.approve(id, CHIEF));
    refused(DirectoryError.STEP_NOT_ALLOWED, s -> cancelled(s, id));
  }

  @Test
  void anApprovedPlanIsNeitherGivenUpNorApprovedAgain() {
    var id = approved("H46.11", null, "H46.10");

    refused(DirectoryError.STEP_NOT_ALLOWED, s -> cancelled(s, id));
    refused(DirectoryError.STEP_NOT_ALLOWED, s -> s.approve(id, CHIEF));
    assertThat(plan(id).approvedBy()).isEqualTo("chief");
    assertThat(plan(id).executedAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2020-02-29T16:59:59Z, false", "2020-02-29T17:00:00Z, true"})
  void theDayBeginsAtMidnightInVietNam(String now, boolean due) {
    var id = approved("H46.11", null, "H46.10");
    stage.now(now);

    assertThat(stage.work(Reorganisations::due)).hasSize(due ? 1 : 0);
    if (due) {
      stage.work(s -> s.execute(id, CHIEF));
      assertThat(plan(id).state()).isEqualTo(ReorganisationState.EXECUTED);
    } else {
      refused(DirectoryError.NOT_YET_DUE, s -> s.execute(id, CHIEF));
    }
  }

  @Test
  void anUnknownPlanIsNotFoundByAnybody() {
    var nobody = Ids.next();

    refused(DirectoryError.REORGANISATION_NOT_FOUND, s -> s.get(nobody));
    refused(DirectoryError.REORGANISATION_NOT_FOUND, s -> s.preview(nobody));
    refused(DirectoryError.REORGANISATION_NOT_FOUND, s -> s.approve(nobody, CHIEF));
    refused(DirectoryError.REORGANISATION_NOT_FOUND, s -> cancelled(s, nobody));
    refused(DirectoryError.REORGANISATION_NOT_FOUND, s -> s.execute(nobody, CHIEF));
  }

  @ParameterizedTest
  @EnumSource(
      value = DirectoryRight.class,
      names = {"DRAFT_REORGANISATION", "APPROVE_REORGANISATION", "EXECUTE_REORGANISATION"})
  void eachStepNeedsItsOwnRight(DirectoryRight right) {
    var id = drafted("H46.11", null, "H46.10");
    stage.denied.add(right);
    var journaled = stage.journal.entries();

    refused(
        SharedError.FORBIDDEN,
        s -> {
          if (right == DirectoryRight.DRAFT_REORGANISATION) {
            s.draft(draft("H46.12", null, "H46.11"), AUTHOR);
          } else if (right == DirectoryRight.APPROVE_REORGANISATION) {
            s.approve(id, CHIEF);
          } else {
            s.execute(id, CHIEF);
          }
        });
    assertThat(stage.journal.entries()).isEqualTo(journaled);
    assertThat(plan(id).state()).isEqualTo(ReorganisationState.DRAFT);
  }

  @Test
  void plansAreListedLatestDayFirstAndDueOnesEarliestFirst() {
    approved(MERGER, "H46.11", null, "H46.10");
    approved(LocalDate.of(2020, 4, 1), "H46.12", null, "H46.11");
    stage.today(LocalDate.of(2020, 4, 1));

    assertThat(stage.work(Reorganisations::list))
        .extracting(ReorganisationView::effective)
        .containsExactly(LocalDate.of(2020, 4, 1), MERGER);
    assertThat(stage.work(Reorganisations::due))
        .extracting(ReorganisationView::effective)
        .containsExactly(MERGER, LocalDate.of(2020, 4, 1));
  }

  private UUID approved(String successor, @Nullable String newName, String... closing) {
    return approved(MERGER, successor, newName, closing);
  }

  private UUID approved(
      LocalDate day, String successor, @Nullable String newName, String... closing) {
    var id = stage.work(s -> s.draft(draft(day, successor, newName, closing), AUTHOR));
    stage.work(s -> {
      s.approve(id, CHIEF);
      return id;
    });
    return id;
  }

  private UUID drafted(String successor, @Nullable String newName, String... closing) {
    return stage.work(s -> s.draft(draft(successor, newName, closing), AUTHOR));
  }

  private static DraftReorganisation draft(
      String successor, @Nullable String newName, String... closing) {
    return draft(MERGER, successor, newName, closing);
  }

  private static DraftReorganisation draft(
      LocalDate day, String successor, @Nullable String newName, String... closing) {
    return new DraftReorganisation(
        "Sắp xếp các sở",
        "12/QĐ-UBND",
        day,
        Arrays.stream(closing).map(AgencyCode::new).toList(),
        new AgencyCode(successor),
        newName);
  }

  private static boolean cancelled(Reorganisations service, UUID id) {
    service.cancel(id, AUTHOR);
    return true;
  }

  private ReorganisationView plan(UUID id) {
    return stage.work(s -> s.get(id));
  }

  private Addressee addressee(String code, LocalDate on) {
    return stage.directory.addressee(new AgencyCode(code), on);
  }

  private String name(String code, LocalDate on) {
    return stage.directory.find(new AgencyCode(code), on).orElseThrow().name();
  }

  private interface Asking {
    void of(Reorganisations service);
  }

  private void refused(ErrorCode error, Asking asking) {
    assertThatThrownBy(() ->
            stage.work(s -> {
              asking.of(s);
              return true;
            }))
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }
}
