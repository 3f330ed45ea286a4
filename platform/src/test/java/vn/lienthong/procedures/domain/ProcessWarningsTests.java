package vn.lienthong.procedures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;
import static vn.lienthong.procedures.ProcessFixture.aProcess;
import static vn.lienthong.procedures.ProcessFixture.days;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcessWarning.LongerThanProcedure;
import vn.lienthong.procedures.ProcessWarning.StepWithoutLimit;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;

class ProcessWarningsTests {
  @ParameterizedTest
  @CsvSource({
    "7, WORKING_DAY, 7, false",
    "7, WORKING_DAY, 7.5, true",
    "15, DAY, 11, false",
    "15, DAY, 11.5, true",
    "7, , 100, false",
    ", , 100, false"
  })
  void stepsThatTakeLongerThanTheProcedureAllowsAreTold(
      Integer amount, LimitUnit unit, String sum, boolean told) {
    var procedure =
        aProcedure("1.004222").withCase("", terms(Channel.COUNTER, amount, unit)).build();
    var process = aProcess("1.004222").step("Xử lý", StepRole.OFFICER, days(sum)).build();

    assertThat(ProcessWarnings.of(process, procedure)).hasSize(told ? 1 : 0);
  }

  @Test
  void eachChannelIsMeasuredAndTheSameLimitToldOnce() {
    var procedure =
        aProcedure("1.004222")
            .withCase(
                "Trong nước",
                terms(Channel.COUNTER, 15, LimitUnit.DAY),
                terms(Channel.ONLINE, 20, LimitUnit.DAY))
            .withCase("Nước ngoài", terms(Channel.COUNTER, 15, LimitUnit.DAY))
            .build();
    var process = aProcess("1.004222").step("Xử lý", StepRole.OFFICER, days("12")).build();

    assertThat(ProcessWarnings.of(process, procedure))
        .isEqualTo(
            List.of(
                new LongerThanProcedure(
                    Channel.COUNTER, TimeLimit.of(15, LimitUnit.DAY), days("11"), days("12"))));
  }

  @Test
  void aStepWithoutALimitIsTold() {
    var process =
        aProcess("1.004222")
            .step("Xử lý", StepRole.OFFICER, days("1"))
            .step("Ký", StepRole.LEADER, null)
            .build();

    assertThat(
            ProcessWarnings.of(
                process,
                aProcedure("1.004222")
                    .withCase("", terms(Channel.COUNTER, 1, LimitUnit.WORKING_DAY))
                    .build()))
        .isEqualTo(List.of(new StepWithoutLimit(2)));
  }
}
