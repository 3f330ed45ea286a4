package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcessFixture.aProcess;
import static vn.lienthong.procedures.ProcessFixture.asked;
import static vn.lienthong.procedures.ProcessFixture.days;
import static vn.lienthong.procedures.ProcessFixture.hours;
import static vn.lienthong.procedures.ProcessFixture.leading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.ProcessFault;
import vn.lienthong.procedures.ProcessFixture;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;

class ProcessRulesTests {
  private static final String BUILDING = "000.00.09.H46";
  private static final String LAND = "000.00.10.H46";
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);

  private final ProcessRules rules = new ProcessRules(ProcessRulesTests::agency, DAY);

  /** Department 10 opens later, 08 was closed the day before, 07 is unknown. */
  private static Optional<AgencyView> agency(AgencyCode code) {
    var from = code.value().equals("000.00.11.H46") ? DAY.plusDays(1) : null;
    var to = code.value().equals("000.00.08.H46") ? DAY.minusDays(1) : null;
    return code.value().equals("000.00.07.H46")
        ? Optional.empty()
        : Optional.of(
            new AgencyView(
                code, List.of(code), "Sở", AgencyKind.DEPARTMENT, null, from, to, false));
  }

  @Test
  void aSoundProcessBreaksNoRule() {
    assertThat(
            faults(
                aProcess("1.013225")
                    .step("Thẩm định", StepRole.OFFICER, days("1.5"))
                    .step(
                        "Xin ý kiến",
                        StepRole.OFFICER,
                        days("5"),
                        leading(BUILDING, days("5")),
                        asked(LAND, hours(40)))
                    .step("Ký", StepRole.LEADER, null, asked(BUILDING, days("999")))
                    .step("x".repeat(200), StepRole.REGISTRY, hours(1))))
        .isEmpty();
  }

  @Test
  void aProcessHasBetweenOneAndTwentySteps() {
    var none =
        new InternalProcess(
            aProcess("1.013225").build().procedure(), new AgencyCode("H46"), 1, DAY, List.of());
    assertThat(rules.faults(none)).containsExactly(fault(ProcessError.STEPS_MISSING, 0, 0));

    var many = aProcess("1.013225");
    IntStream.range(0, 20).forEach(n -> many.step("Bước", StepRole.OFFICER, null));
    assertThat(faults(many)).isEmpty();
    assertThat(faults(many.step("Bước", StepRole.OFFICER, null)))
        .containsExactly(fault(ProcessError.TOO_MANY_STEPS, 0, 0, 20));
  }

  @ParameterizedTest
  @CsvSource({"'', NAME_MISSING", "' ', NAME_MISSING"})
  void aStepHasAName(String name, ProcessError error) {
    assertThat(faults(aProcess("1.013225").step(name, StepRole.OFFICER, null)))
        .containsExactly(fault(error, 1, 0, 1));
  }

  @Test
  void aNameIsNoEssay() {
    assertThat(faults(aProcess("1.013225").step("x".repeat(201), StepRole.OFFICER, null)))
        .containsExactly(fault(ProcessError.NAME_TOO_LONG, 1, 0, 1, 200));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, WORKING_DAY, true",
    "2.5, WORKING_DAY, true",
    "999, WORKING_DAY, true",
    "0.25, WORKING_DAY, false",
    "1.7, WORKING_DAY, false",
    "999.5, WORKING_DAY, false",
    "1, WORKING_HOUR, true",
    "1.5, WORKING_HOUR, false",
    "1000, WORKING_HOUR, false",
    "1, DAY, false",
    "1, HOUR, false",
    "1, MONTH, false",
    "1, , false"
  })
  void aLimitIsInHalfWorkingDaysOrWholeWorkingHours(
      BigDecimal amount, LimitUnit unit, boolean sound) {
    var limit = new TimeLimit(amount, unit);

    assertThat(faults(aProcess("1.013225").step("Thẩm định", StepRole.OFFICER, limit)))
        .isEqualTo(sound ? List.of() : List.of(fault(ProcessError.LIMIT_INVALID, 1, 0, 1)));
    assertThat(faults(aProcess("1.013225").step("Hỏi", StepRole.OFFICER, null, asked(LAND, limit))))
        .isEqualTo(sound ? List.of() : List.of(fault(ProcessError.LIMIT_INVALID, 1, 1, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "000.00.07.H46, CONSULTED_UNKNOWN",
    "000.00.08.H46, CONSULTED_CLOSED",
    "000.00.11.H46, CONSULTED_CLOSED"
  })
  void whoIsAskedIsOnRecordAndOpen(String code, ProcessError error) {
    assertThat(faults(group(asked(code, days("1")))))
        .containsExactly(fault(error, 1, 1, 1, new AgencyCode(code)));
  }

  @Test
  void nobodyIsAskedTwiceInOneStep() {
    assertThat(faults(group(leading(LAND, days("1")), asked(LAND, days("1")))))
        .containsExactly(fault(ProcessError.CONSULTED_TWICE, 1, 2, 1, new AgencyCode(LAND)));
  }

  @Test
  void whoIsAskedIsToldWhat() {
    var limit = days("1");
    var code = new AgencyCode(LAND);
    assertThat(faults(group(new Consulted(code, " ", limit, false))))
        .containsExactly(fault(ProcessError.TASK_MISSING, 1, 1, 1, 1, 200));
    assertThat(faults(group(new Consulted(code, "x".repeat(201), limit, false))))
        .containsExactly(fault(ProcessError.TASK_TOO_LONG, 1, 1, 1, 1, 200));
  }

  /** NĐ 61/2018 article 19(6). */
  @Test
  void aGroupOfSeveralHasExactlyOneLead() {
    var one = days("1");
    assertThat(faults(group(asked(LAND, one)))).as("one alone").isEmpty();
    assertThat(faults(group(leading(LAND, one)))).isEmpty();
    assertThat(faults(group(asked(LAND, one), leading(BUILDING, one)))).isEmpty();
    assertThat(faults(group(asked(LAND, one), asked(BUILDING, one))))
        .containsExactly(fault(ProcessError.LEAD_NEEDED, 1, 0, 1));
    assertThat(faults(group(leading(LAND, one), leading(BUILDING, one))))
        .containsExactly(fault(ProcessError.LEAD_NEEDED, 1, 0, 1));
  }

  @Test
  void aGroupHasAtMostTen() {
    var many =
        IntStream.range(0, 11)
            .mapToObj(n ->
                n == 0
                    ? leading("000.01.0" + n + ".H46", days("1"))
                    : asked("000.01." + n + ".H46", days("1")))
            .toArray(Consulted[]::new);
    assertThat(faults(group(many)))
        .containsExactly(fault(ProcessError.TOO_MANY_CONSULTED, 1, 0, 1, 10));
  }

  @ParameterizedTest
  @CsvSource({"2, 16, true", "2, 17, false", "0.5, 4, true", "0.5, 5, false"})
  void nobodyIsGivenMoreTimeThanTheStepHas(String days, int hours, boolean sound) {
    var step =
        aProcess("1.013225").step("Hỏi", StepRole.OFFICER, days(days), asked(LAND, hours(hours)));
    assertThat(faults(step))
        .isEqualTo(
            sound ? List.of() : List.of(fault(ProcessError.CONSULTATION_TOO_LONG, 1, 1, 1, 1)));
  }

  @Test
  void everyBrokenRuleIsToldAtItsPlace() {
    assertThat(
            faults(
                aProcess("1.013225")
                    .step("", StepRole.OFFICER, days("0.3"))
                    .step(
                        "Hỏi",
                        StepRole.OFFICER,
                        days("1"),
                        asked("000.00.07.H46", days("2")),
                        asked(LAND, days("1")))))
        .extracting(fault -> fault.error() + " " + fault.step() + "." + fault.consulted())
        .containsExactly(
            "NAME_MISSING 1.0",
            "LIMIT_INVALID 1.0",
            "CONSULTED_UNKNOWN 2.1",
            "CONSULTATION_TOO_LONG 2.1",
            "LEAD_NEEDED 2.0");
  }

  private static ProcessFixture group(Consulted... consulted) {
    return aProcess("1.013225").step("Xin ý kiến", StepRole.OFFICER, null, consulted);
  }

  private static ProcessFault fault(
      ProcessError error, int step, int consulted, Object... arguments) {
    return ProcessFault.of(error, step, consulted, arguments);
  }

  private List<ProcessFault> faults(ProcessFixture process) {
    return rules.faults(process.build());
  }
}
