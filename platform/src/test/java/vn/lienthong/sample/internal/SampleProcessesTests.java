package vn.lienthong.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;

class SampleProcessesTests {
  static List<InternalProcess> all() {
    return SampleProcesses.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachIsExaminedSignedAndStampedInThatOrder(InternalProcess process) {
    assertThat(process.steps())
        .extracting(ProcessStep::role)
        .containsSubsequence(StepRole.OFFICER, StepRole.LEADER, StepRole.REGISTRY);
    for (int i = 0; i < process.steps().size(); i++) {
      assertThat(process.steps().get(i).number()).isEqualTo(i + 1);
    }
  }

  /** Working days; 15 days of the calendar have at most 11 of them, 20 have at most 16. */
  @ParameterizedTest
  @CsvSource({
    "1.004222, 7",
    "1.004194, 3",
    "1.013225, 11",
    "1.012753, 17",
    "2.000986, 16",
    "1.001193, 1",
    "2.000635, 0.5"
  })
  void stepsAddUpToTheLimitOfTheProcedure(String code, BigDecimal days) {
    var hours =
        all().stream()
            .filter(process -> process.procedure().value().equals(code))
            .flatMap(process -> process.steps().stream())
            .flatMap(step -> Optional.ofNullable(step.limit()).stream())
            .map(SampleProcessesTests::hours)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(hours).isEqualByComparingTo(days.multiply(BigDecimal.valueOf(8)));
  }

  private static BigDecimal hours(TimeLimit limit) {
    return limit.unit() == LimitUnit.WORKING_DAY
        ? limit.amount().multiply(BigDecimal.valueOf(8))
        : limit.amount();
  }

  @Test
  void twoOfThemAskSeveralAtOnceUnderALead() {
    assertThat(
            all().stream()
                .flatMap(process -> process.steps().stream())
                .map(ProcessStep::consulted)
                .filter(group -> group.size() > 1))
        .hasSize(2)
        .allMatch(group -> group.stream().filter(Consulted::lead).count() == 1);
  }
}
