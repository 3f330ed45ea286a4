package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.bench.chaos.Checker.Count;

/** The command itself, over faults that take no time. */
class ChaosTests {
  private static final Path PAGE = Path.of("../docs/modules/chaos.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w-]+)` \\| (.+) \\|$");

  @TempDir Path folder;

  private final List<Plan> plans = new ArrayList<>();
  private final List<String> tried = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aRunIsAtFullSizeUnlessItIsToBeQuick() {
    chaos(true, "axis", "--seed", "7");
    chaos(true, "axis", "--seed", "7", "--quick");
    chaos(true, "axis", "--seed", "7", "--quick", "--points", "3");

    assertThat(plans)
        .containsExactly(new Plan(7, 100, false), new Plan(7, 10, true), new Plan(7, 3, true));
  }

  @Test
  void theSeedIsPrintedSoThatARunCanBeRepeated() {
    chaos(true, "axis");
    assertThat(out.toString()).startsWith("seed " + plans.get(0).seed() + ", 100 points");

    chaos(true, "axis", "--seed", String.valueOf(plans.get(0).seed()));
    assertThat(plans.get(1)).isEqualTo(plans.get(0));
    assertThat(plans.get(0).random().nextInt(1000)).isEqualTo(plans.get(1).random().nextInt(1000));
  }

  @Test
  void runsWithoutASeedAreNotAllTheSame() {
    for (int n = 0; n < 10; n++) {
      chaos(true, "axis");
    }
    assertThat(plans.stream().map(Plan::seed).distinct().count()).isGreaterThan(1);
  }

  @Test
  void everyFaultIsTriedUnlessOneIsNamed() {
    chaos(true, "axis");
    assertThat(tried).containsExactly("first", "second");

    tried.clear();
    chaos(true, "axis", "--only", "second");
    assertThat(tried).containsExactly("second");

    tried.clear();
    chaos(true, "axis", "--only", "second,first");
    assertThat(tried).containsExactly("first", "second");
  }

  @Test
  void theExitCodeSaysWhetherEverythingHeld() {
    assertThat(chaos(true, "axis")).isZero();
    assertThat(chaos(false, "axis")).isEqualTo(1);
    assertThat(out.toString()).contains("held", "BROKEN");
  }

  @Test
  void theResultsAreWrittenAsJson() throws IOException {
    var file = folder.resolve("results.json");
    assertThat(chaos(false, "axis", "--json", file.toString())).isEqualTo(1);

    var results = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(results.size()).isEqualTo(2);
    assertThat(results.get(0).get("fault").asString()).isEqualTo("first");
    assertThat(results.get(0).get("count").get("lost").asInt()).isEqualTo(1);
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedBeforeAnythingIsBroken() {
    var file = folder.resolve("no such folder").resolve("results.json");

    assertThat(chaos(true, "axis", "--json", file.toString())).isEqualTo(2);
    assertThat(tried).isEmpty();
    assertThat(err.toString()).contains("cannot write " + file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "other", "axis axis", "axis --points 0", "axis --only first,x", "axis --slow"})
  void whatIsNotUnderstoodBreaksNothing(String words) {
    assertThat(chaos(true, words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(2);

    assertThat(tried).isEmpty();
    assertThat(err.toString()).contains("Usage: chaos");
  }

  @Test
  void helpSaysHowAndBreaksNothing() {
    assertThat(chaos(true, "--help")).isZero();

    assertThat(out.toString())
        .contains("Usage: chaos", "--seed", "--points", "--quick", "--only", "--json");
    assertThat(tried).isEmpty();
  }

  @Test
  void theListNamesEachFault() {
    assertThat(chaos(true, "list")).isZero();
    assertThat(out.toString().lines())
        .containsExactly("first           first, in words", "second          second, in words");
  }

  @Test
  void thePageNamesEveryFaultInItsOrder() throws IOException {
    var described = new ArrayList<String>();
    var meanings = new TreeMap<String, String>();
    ROW.matcher(Files.readString(PAGE))
        .results()
        .forEach(row -> {
          described.add(row.group(1));
          meanings.put(row.group(1), row.group(2));
        });

    assertThat(Chaos.all()).extracting(Fault::name).containsExactlyElementsOf(described);
    assertThat(Chaos.all())
        .allSatisfy(fault -> assertThat(fault.about()).isEqualTo(meanings.get(fault.name())));
  }

  private int chaos(boolean holds, String... arguments) {
    Chaos.Runner runner =
        (faults, plan, progress) -> {
          plans.add(plan);
          faults.forEach(fault -> tried.add(fault.name()));
          var count = new Count(3, holds ? 3 : 2, holds ? 0 : 1, 0);
          return faults.stream()
              .map(fault ->
                  new Result(fault.name(), "x", count, true, 3, Duration.ZERO, List.of(), ""))
              .toList();
        };
    return Chaos.line(List.of(new Harmless("first"), new Harmless("second")), runner)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private record Harmless(String name) implements Fault {
    @Override
    public String about() {
      return name + ", in words";
    }

    @Override
    public String inflict(Scene scene) {
      return "nothing";
    }
  }
}
