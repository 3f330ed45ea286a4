package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command itself, over benchmarks that take no time. */
class BenchTests {
  private static final List<Row> ROWS =
      List.of(
          Row.atLeast(5000, "entries", 4999.5, "1/s", "8 writers"),
          Row.atMost(100, "commit to head", 20, "ms", "8 writers"),
          Row.reported("bare insert", 7000, "1/s", "8 writers"));

  @TempDir Path folder;

  private final List<Boolean> runs = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theTableHasOneLineForEachRowUnderItsHeadings() {
    assertThat(bench(ROWS, "mine")).isZero();

    var lines = out.toString().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).split(" +"))
        .containsExactly("name", "value", "unit", "target", "scale");
    assertThat(lines.get(1).split("  +"))
        .containsExactly("entries", "4999.50 1/s", ">= 5000", "MISSED 8 writers");
    assertThat(lines.get(2).split("  +"))
        .containsExactly("commit to head", "20 ms", "<= 100", "met", "8 writers");
    assertThat(lines.get(3).split("  +")).containsExactly("bare insert", "7000 1/s", "8 writers");
  }

  @Test
  void columnsStandBelowEachOther() {
    bench(ROWS, "mine");

    assertThat(out.toString().lines().map(line -> line.indexOf("8 writers")).skip(1).distinct())
        .singleElement()
        .isEqualTo(out.toString().lines().findFirst().orElseThrow().indexOf("scale"));
  }

  @Test
  void aMissedTargetIsNoFailureOfTheCommand() {
    assertThat(bench(List.of(Row.atMost(1, "soon", 2, "s", "")), "mine")).isZero();
    assertThat(out.toString()).contains("MISSED");
  }

  @Test
  void withoutRowsThereAreOnlyHeadings() {
    assertThat(bench(List.of(), "mine")).isZero();
    assertThat(out.toString().lines()).hasSize(1);
  }

  @Test
  void aRunIsAtFullSizeUnlessItIsToBeQuick() {
    bench(ROWS, "mine");
    bench(ROWS, "mine", "--quick");
    bench(ROWS, "--quick", "mine");

    assertThat(runs).containsExactly(false, true, true);
  }

  @Test
  void theRowsAreWrittenAsJsonBesideTheTable() throws IOException {
    var file = folder.resolve("rows.json");

    assertThat(bench(ROWS, "mine", "--json", file.toString())).isZero();

    assertThat(out.toString()).contains("4999.50");
    var rows = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.get(0).get("name").asString()).isEqualTo("entries");
    assertThat(rows.get(0).get("value").asDouble()).isEqualTo(4999.5);
    assertThat(rows.get(0).get("unit").asString()).isEqualTo("1/s");
    assertThat(rows.get(0).get("target").asString()).isEqualTo(">= 5000");
    assertThat(rows.get(0).get("scale").asString()).isEqualTo("8 writers");
    assertThat(rows.valueStream().map(row -> row.get("met")).map(JsonNode::toString))
        .containsExactly("false", "true", "null");
  }

  @Test
  void aFileOfAnEarlierRunIsReplacedWhole() throws IOException {
    var file = Files.writeString(folder.resolve("rows.json"), "x".repeat(10_000));

    bench(ROWS, "mine", "--json", file.toString());

    assertThat(Files.readString(file)).startsWith("[{").endsWith("}]\n");
  }

  @Test
  void aFigureThatIsNoNumberIsStillJson() throws IOException {
    var file = folder.resolve("rows.json");
    var rows = List.of(Row.atMost(100, "soon", Double.NaN, "ms", ""));

    assertThat(bench(rows, "mine", "--json", file.toString())).isZero();

    var row = JsonMapper.shared().readTree(Files.readString(file)).get(0);
    assertThat(row.get("value").asString()).isEqualTo("NaN");
    assertThat(row.get("met").asBoolean()).isFalse();
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedBeforeAnythingIsMeasured() {
    var file = folder.resolve("no such folder").resolve("rows.json");

    assertThat(bench(ROWS, "mine", "--json", file.toString())).isEqualTo(2);

    assertThat(runs).isEmpty();
    assertThat(err.toString()).contains("cannot write " + file);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"other", "Mine", "min", "mine --fast", "mine mine", "mine --json", ""})
  void whatIsNotUnderstoodMeasuresNothing(String line) {
    assertThat(bench(ROWS, line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);

    assertThat(runs).isEmpty();
    assertThat(err.toString()).contains("Usage: bench");
  }

  @Test
  void anUnknownNameIsRepeatedInTheAnswer() {
    bench(ROWS, "other");
    assertThat(err.toString()).contains("no benchmark named other");
  }

  @Test
  void helpSaysHowAndMeasuresNothing() {
    assertThat(bench(ROWS, "--help")).isZero();

    assertThat(out.toString())
        .contains("Usage: bench", "[--quick]", "[--json=FILE]", "NAME")
        .contains("'list' names everything");
    assertThat(runs).isEmpty();
  }

  @Test
  void theListNamesEachWithWhatItMeasures() {
    assertThat(bench(ROWS, "list")).isZero();

    assertThat(out.toString().strip()).matches("mine +what takes no time");
    assertThat(runs).isEmpty();
  }

  @Test
  void aMeasurementThatFailsPrintsNoTable() {
    Benchmark failing =
        new Given("mine") {
          @Override
          public List<Row> run(boolean quick) {
            throw new IllegalStateException("entries were lost");
          }
        };

    assertThat(execute(failing, "mine")).isEqualTo(1);
    assertThat(err.toString()).contains("entries were lost");
    assertThat(out.toString()).isEmpty();
  }

  private int bench(List<Row> rows, String... arguments) {
    return execute(
        new Given("mine") {
          @Override
          public List<Row> run(boolean quick) {
            runs.add(quick);
            return rows;
          }
        },
        arguments);
  }

  private int execute(Benchmark benchmark, String... arguments) {
    return Bench.line(List.of(benchmark))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private abstract static class Given implements Benchmark {
    private final String name;

    Given(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String about() {
      return "what takes no time";
    }
  }
}
