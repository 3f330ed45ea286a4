package vn.lienthong.procedures.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;
import static vn.lienthong.procedures.ProcessFixture.aProcess;
import static vn.lienthong.procedures.ProcessFixture.asked;
import static vn.lienthong.procedures.ProcessFixture.days;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.InMemoryDirectory;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.InMemoryCatalogue;
import vn.lienthong.procedures.InMemoryProcesses;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProceduresError;
import vn.lienthong.procedures.ProceduresRight;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.ProcessFixture;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class ProcessEditingTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final ProcedureCode RESIDENCE = new ProcedureCode("1.004222");
  private static final AgencyCode H46 = new AgencyCode("000.00.00.H46");

  private final InMemoryProcesses store = new InMemoryProcesses();
  private final InMemoryCatalogue catalogue = new InMemoryCatalogue();
  private final RecordingJournal journal = new RecordingJournal();
  private final BusinessClock clock =
      new BusinessClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), ZoneOffset.UTC));
  private final ProcessAgencies agencies =
      new ProcessAgencies(
          new InMemoryDirectory()
              .add("H46", "UBND tỉnh Quảng Bình", AgencyKind.PROVINCE)
              .add("H45", "UBND tỉnh Quảng Trị", AgencyKind.PROVINCE)
              .add("G09", "Bộ Giao thông vận tải", AgencyKind.MINISTRY)
              .add("G10", "Bộ cũ", AgencyKind.MINISTRY)
              .succeed("G10", "G09", LocalDate.of(2020, 2, 1)),
          clock);
  private boolean allowed = true;

  private final ProcessEditingService editing =
      new ProcessEditingService(
          store,
          new ProceduresService(catalogue, catalogue),
          agencies,
          (who, right) -> allowed && right == ProceduresRight.EDIT_PROCESS,
          journal,
          clock);
  private final ProcessesService processes = new ProcessesService(store, agencies);

  @BeforeEach
  void fill() {
    catalogue.add(
        aProcedure("1.004222")
            .withCase("", terms(Channel.COUNTER, 7, LimitUnit.WORKING_DAY))
            .build());
    catalogue.add(aProcedure("1.004194").unpublished().build());
  }

  @Test
  void aProcessIsWrittenFoundAndJournaled() {
    editing.save(draft().build(), of("H46"));

    assertThat(processes.find(RESIDENCE, H46, TODAY)).contains(draft().build());
    assertThat(journal.types()).containsExactly("procedures.process-changed");
    var entry = journal.entries().get(0);
    assertThat(entry.subject()).isEqualTo("1.004222");
    assertThat(entry.by()).isEqualTo(of("H46"));
    assertThat(entry.facts())
        .containsOnly(
            Map.entry("procedure", "1.004222"),
            Map.entry("agency", "000.00.00.H46"),
            Map.entry("version", "1"));
  }

  @Test
  void agenciesAreMeantByAnyOfTheirCodesAndTextsAreCleaned() {
    var typed =
        aProcess("1.004222")
            .of("H46")
            .step("  Tha\u0302\u0309m định ", StepRole.OFFICER, null, asked("G09", days("1")))
            .build();

    editing.save(typed, of("000.00.00.H46"));

    var kept = processes.find(RESIDENCE, new AgencyCode("H46"), TODAY).orElseThrow();
    assertThat(kept.agency()).isEqualTo(H46);
    assertThat(kept.steps().get(0).name()).isEqualTo("Thẩm định");
    assertThat(kept.steps().get(0).consulted().get(0).agency())
        .isEqualTo(new AgencyCode("000.00.00.G09"));
    assertThat(processes.versions(RESIDENCE, new AgencyCode("H46"))).containsExactly(kept);
    assertThat(processes.version(RESIDENCE, new AgencyCode("H46"), 1)).contains(kept);
    assertThat(processes.agencies(RESIDENCE)).containsExactly(H46);
    assertThat(processes.of(new AgencyCode("H46"), TODAY, 0).items()).containsExactly(kept);
  }

  @Test
  void aNewVersionHoldsFromItsFirstDayAndTheOldOneUntilTheDayBefore() {
    editing.save(draft().build(), of("H46"));
    var second = draft().version(2, "2020-03-01").step("Ký", StepRole.LEADER, null).build();
    editing.save(second, of("H46"));

    assertThat(version(LocalDate.of(2020, 2, 29))).isEqualTo(1);
    assertThat(version(LocalDate.of(2020, 3, 1))).isEqualTo(2);
  }

  @Test
  void aCorrectionOfTheSameDayIsANewVersionAndTheOldOneStaysOnRecord() {
    editing.save(draft().version(1, "2020-02-12").build(), of("H46"));
    editing.save(draft().version(2, "2020-02-12").build(), of("H46"));

    assertThat(version(TODAY)).isEqualTo(2);
    assertThat(processes.version(RESIDENCE, H46, 1)).isPresent();
  }

  @Test
  void onlyTheFirstVersionMayBeginBeforeToday() {
    editing.save(draft().version(1, "2020-02-01").build(), of("H46"));

    refused(ProcessError.BEGINS_TOO_EARLY, draft().version(2, "2020-02-11").build(), of("H46"));
    editing.save(draft().version(2, "2020-02-12").build(), of("H46"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "3"})
  void whoComesSecondIsToldSo(int number) {
    editing.save(draft().build(), of("H46"));

    refused(ProcessError.VERSION_TAKEN, draft().version(number, "2020-02-12").build(), of("H46"));
  }

  @ParameterizedTest
  @CsvSource({
    "9.999999, 2020-02-12, PROCEDURE_NOT_FOUND, ",
    "1.004194, 2020-02-12, , NOT_PUBLISHED",
    "1.004222, 2019-12-31, , NOT_PUBLISHED"
  })
  void theProcedureIsPublishedOnTheFirstDay(
      String code,
      String from,
      @Nullable ProceduresError unknown,
      @Nullable ProcessError unpublished) {
    ErrorCode error = unknown == null ? unpublished : unknown;
    refused(error, aProcess(code).of("H46").version(1, from).build(), of("H46"));
  }

  @ParameterizedTest
  @CsvSource({"H99", "G10"})
  void theAgencyIsOnRecordAndOpen(String code) {
    refused(ProcessError.AGENCY_UNKNOWN, aProcess("1.004222").of(code).build(), of(null));
  }

  @Test
  void theStepsKeepTheRules() {
    refused(
        ProcessError.NAME_MISSING,
        aProcess("1.004222").of("H46").step(" ", StepRole.OFFICER, null).build(),
        of("H46"));
    refused(
        ProcessError.CONSULTED_CLOSED,
        aProcess("1.004222")
            .of("H46")
            .step("Hỏi", StepRole.OFFICER, null, asked("G10", days("1")))
            .build(),
        of("H46"));
  }

  @Test
  void everyFaultIsTold() {
    assertThat(
            editing.faults(
                aProcess("9.999999")
                    .of("H99")
                    .step("", StepRole.OFFICER, null)
                    .step("", StepRole.OFFICER, null)
                    .build()))
        .extracting(fault -> fault.error() + " " + fault.step())
        .containsExactly("AGENCY_UNKNOWN 0", "NOT_PUBLISHED 0", "NAME_MISSING 1", "NAME_MISSING 2");
    assertThat(editing.faults(draft().build())).isEmpty();
  }

  @Test
  void stepsAreNumberedInTheirOrder() {
    var draft = draft().build();
    var second = draft.steps().get(1);
    editing.save(
        new InternalProcess(
            draft.procedure(),
            draft.agency(),
            1,
            draft.validFrom(),
            List.of(second, draft.steps().get(0))),
        of("H46"));

    assertThat(processes.find(RESIDENCE, H46, TODAY).orElseThrow().steps())
        .extracting(step -> step.number() + " " + step.name())
        .containsExactly("1 Ký duyệt", "2 Thẩm định hồ sơ");
  }

  @Test
  void aProcessThatIsTooLongIsWarnedOfAndSaved() {
    var slow = aProcess("1.004222").of("H46").step("Xử lý", StepRole.OFFICER, days("9")).build();

    assertThat(editing.warnings(slow)).hasSize(1);
    assertThat(editing.warnings(draft().build())).isEmpty();
    assertThat(editing.warnings(aProcess("9.999999").build())).isEmpty();
    editing.save(slow, of("H46"));
  }

  @Test
  void nobodyDrawsUpTheProcessesOfAnotherAgency() {
    refused(ProcessError.AGENCY_NOT_YOURS, draft().build(), of("H45"));
    assertThat(editing.allows(H46, of("H45"))).isFalse();
    assertThat(editing.allows(H46, of("H46"))).isTrue();
    assertThat(editing.allows(H46, of(null))).as("at the node").isTrue();
    editing.save(draft().build(), of(null));
  }

  @Test
  void onlyWhoMayDrawsUpProcesses() {
    allowed = false;

    refused(SharedError.FORBIDDEN, draft().build(), of("H46"));
    assertThat(editing.allows(H46, of("H46"))).isFalse();
  }

  private static ProcessFixture draft() {
    return aProcess("1.004222").of("000.00.00.H46");
  }

  private static Caller of(@Nullable String agency) {
    return new Caller(
        Caller.Kind.PERSON,
        "p-1",
        "Trần Thị Dung",
        agency == null ? null : new AgencyCode(agency),
        "leader",
        "");
  }

  private int version(LocalDate on) {
    return processes.find(RESIDENCE, H46, on).map(InternalProcess::version).orElse(0);
  }

  private void refused(@Nullable ErrorCode error, InternalProcess draft, Caller caller) {
    int journaled = journal.entries().size();
    assertThatThrownBy(() -> editing.save(draft, caller))
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
    assertThat(journal.entries()).hasSize(journaled);
  }
}
