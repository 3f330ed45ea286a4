package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be measured is the same in the code, in the list of the command and on the page. */
class EveryBenchmarkTests {
  private static final Path PAGE = Path.of("../docs/modules/bench.md");
  private static final Path CLASSES = Path.of("src/main/java");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+) \\|$");

  @Test
  void theListIsTheTableOfThePage() throws IOException {
    var described = new TreeMap<String, String>();
    ROW.matcher(Files.readString(PAGE))
        .results()
        .forEach(row -> described.put(row.group(1), row.group(2)));

    assertThat(known()).isEqualTo(described);
  }

  @Test
  void theCommandListsAllOfThem() {
    var out = new StringWriter();
    Bench.line(Bench.all()).setOut(new PrintWriter(out, true)).execute("list");

    assertThat(out.toString().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactlyInAnyOrderElementsOf(known().keySet());
  }

  @Test
  void everyBenchmarkOfTheSourcesIsFoundByTheCommand() throws IOException {
    var implementing = new TreeMap<String, Path>();
    try (var files = Files.walk(CLASSES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains("implements Benchmark")) {
          implementing.put(String.valueOf(file.getFileName()).replace(".java", ""), file);
        }
      }
    }

    assertThat(Bench.all().stream().map(each -> each.getClass().getSimpleName()))
        .containsExactlyInAnyOrderElementsOf(implementing.keySet());
  }

  @Test
  void namesAreWordsThatNeedNoQuotingAndNoneIsTheList() {
    assertThat(known().keySet())
        .allMatch(name -> name.matches("[a-z]{1,12}"))
        .doesNotContain("list");
    assertThat(known()).hasSize(Bench.all().size());
  }

  private static Map<String, String> known() {
    var known = new TreeMap<String, String>();
    Bench.all().forEach(benchmark -> known.put(benchmark.name(), benchmark.about()));
    return known;
  }
}
