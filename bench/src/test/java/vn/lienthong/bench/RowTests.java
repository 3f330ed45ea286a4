package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RowTests {
  @Test
  void aTargetMissedIsShownAsMissed() {
    var out = new StringWriter();

    Bench.print(
        new PrintWriter(out),
        List.of(
            Row.atLeast(5000, "fast", 4999, "1/s", "small"),
            Row.atMost(100, "soon", 99.5, "ms", "small"),
            Row.reported("peer", 3, "1/s", "small")));

    assertThat(out.toString().lines().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).contains("4999").contains(">= 5000").contains("MISSED"),
            line -> assertThat(line).contains("99.50").contains("<= 100").contains("met"),
            line -> assertThat(line).doesNotContain("met").doesNotContain("MISSED"));
  }

  @Test
  void aFigureThatIsNoNumberMeetsNoTarget() {
    assertThat(Row.atMost(100, "soon", Double.NaN, "ms", "").met()).isFalse();
    assertThat(Row.atLeast(100, "fast", Double.NaN, "1/s", "").met()).isFalse();
  }

  @Test
  void anUnknownNameIsAnErrorAndTheListNamesWhatThereIs() {
    var out = new StringWriter();
    var command = Bench.line(Bench.all()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));

    assertThat(command.execute("nothing")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(command.execute("list")).isZero();
    assertThat(out.toString()).contains("no benchmark named nothing").contains("journal");
  }
}
