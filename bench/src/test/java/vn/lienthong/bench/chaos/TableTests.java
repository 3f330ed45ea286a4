package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.bench.chaos.Checker.Count;

/** What is printed at the end. */
class TableTests {
  @Test
  void aLineSaysWhatWasCountedAndWhatWasTried() {
    var lines = printed(List.of(result(new Count(120, 119, 1, 2), false, List.of())));

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).split(" +"))
        .containsExactly(
            "fault",
            "answered",
            "found",
            "lost",
            "doubled",
            "journal",
            "served",
            "slowest",
            "verdict",
            "tried");
    assertThat(lines.get(1).split("  +"))
        .containsExactly(
            "kill", "120", "119", "1", "2 BROKEN", "118", "2.3 s", "BROKEN", "killed twice");
  }

  @Test
  void columnsStandBelowEachOther() {
    var lines = printed(List.of(result(new Count(1, 1, 0, 0), true, List.of())));

    assertThat(lines.get(1).indexOf("killed")).isEqualTo(lines.get(0).indexOf("tried"));
    assertThat(lines.get(1).indexOf("held")).isEqualTo(lines.get(0).indexOf("verdict"));
  }

  @Test
  void problemsStandBelowTheirLine() {
    var lines =
        printed(List.of(result(new Count(1, 1, 0, 0), true, List.of("others waited", "again"))));

    assertThat(lines.subList(2, 4)).containsExactly("    ! others waited", "    ! again");
  }

  @Test
  void whatWasNotTriedSaysWhy() {
    var lines = printed(List.of(Result.notTried("clock", "faketime is not installed")));

    assertThat(lines.get(1))
        .startsWith("clock ")
        .contains("not tried (faketime is not installed)")
        .doesNotContain("OK", "held", "0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true, '', held",
    "1, 0, true, '', BROKEN",
    "0, 1, true, '', BROKEN",
    "0, 0, false, '', BROKEN",
    "0, 0, true, nobody was served, BROKEN"
  })
  void aFaultHeldWhenNothingAtAllIsOutOfOrder(
      int lost, int doubled, boolean journal, String problem, String verdict) {
    var problems = problem.isEmpty() ? List.<String>of() : List.of(problem);
    var result = result(new Count(5, 5 - lost, lost, doubled), journal, problems);

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.broken()).isEqualTo(verdict.equals("BROKEN"));
  }

  @Test
  void whatWasNotTriedIsNotBroken() {
    assertThat(Result.notTried("clock", "no").broken()).isFalse();
  }

  private static Result result(Count count, boolean journal, List<String> problems) {
    var slowest = Duration.ofMillis(2_345);
    return new Result("kill", "killed twice", count, journal, 118, slowest, problems, "");
  }

  private static List<String> printed(List<Result> results) {
    var out = new StringWriter();
    Table.print(new PrintWriter(out), results);
    return out.toString().lines().toList();
  }
}
