package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.testing.JavaSources;
import vn.lienthong.testing.JavaSources.Method;
import vn.lienthong.testing.JavaSources.Source;
import vn.lienthong.testing.JavaSources.Type;

/** The budgets of the house over all Maven modules; the build stops at these limits. */
@Tag("once")
class BudgetTests {
  private static final int CLASS_LINES = 400;
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 8;
  private static final int OWN_IMPORTS = 20;
  private static final int TEST_FILE_LINES = 500;
  private static final double FINAL_SHARE = 0.90;
  private static final double TEST_SHARE = 0.8;

  private static final double MOCK_SHARE = 0.02;
  private static final double CONTEXT_SHARE = 0.25;
  private static final Pattern MOCKS =
      Pattern.compile(
          "import (static )?(org\\.mockito|io\\.mockk|org\\.easymock|org\\.powermock|org\\.jmock)|@MockitoBean|@MockBean");
  private static final Pattern CONTEXT =
      Pattern.compile("@(SpringBootTest|ApplicationModuleTest|DataJdbcTest|WebMvcTest)\\b");

  private static final List<Source> ALL = JavaSources.all();
  private static final List<Source> MAIN = ALL.stream().filter(file -> !file.test()).toList();
  private static final List<Source> TEST = ALL.stream().filter(Source::test).toList();

  @Test
  void noMainClassIsTooLong() {
    assertThat(over(MAIN, Source::lines, CLASS_LINES)).isEmpty();
  }

  @Test
  void noMethodIsTooLong() {
    assertThat(methods(MAIN, method -> method.lines() > METHOD_LINES)).isEmpty();
  }

  @Test
  void noMethodHasTooManyParameters() {
    assertThat(methods(MAIN, method -> method.parameters() > PARAMETERS)).isEmpty();
  }

  @Test
  void noFileImportsTooManyOwnTypes() {
    assertThat(over(MAIN, file -> (int) file.ownImports(), OWN_IMPORTS)).isEmpty();
  }

  @Test
  void fieldsAreFinal() {
    var changing =
        MAIN.stream()
            .filter(file -> file.types().stream().anyMatch(type -> type.changingFields() > 0))
            .map(Source::path)
            .toList();
    assertThat(finalShare())
        .as("share of final fields, limit %s; changing ones in %s", FINAL_SHARE, changing)
        .isGreaterThanOrEqualTo(FINAL_SHARE);
  }

  @Test
  void nothingHasSetters() {
    assertThat(methods(MAIN, Method::setter)).isEmpty();
  }

  @Test
  void nothingUsesLombok() {
    assertThat(ALL.stream().filter(file -> usesLombok(file)).map(Source::path)).isEmpty();
  }

  @Test
  void thereIsAsMuchTestAsTheHouseAsksFor() {
    assertThat(testShare())
        .as("test lines per main line, limit %s; by module: %s", TEST_SHARE, testShareByModule())
        .isGreaterThanOrEqualTo(TEST_SHARE);
  }

  @Test
  void doublesAreWrittenByHand() {
    var mocking = TEST.stream().filter(file -> MOCKS.matcher(file.text()).find()).toList();
    assertThat(mocking.size())
        .as("%s", mocking.stream().map(Source::path).toList())
        .isLessThanOrEqualTo((int) (MOCK_SHARE * TEST.size()));
  }

  @Test
  void fewTestsBootAContext() {
    var booting = TEST.stream().filter(BudgetTests::bootsContext).map(Source::path).toList();
    assertThat((double) booting.size() / TEST.size())
        .as("%s", booting)
        .isLessThanOrEqualTo(CONTEXT_SHARE);
  }

  @Test
  void noTestFileIsTooLong() {
    assertThat(over(TEST, Source::lines, TEST_FILE_LINES)).isEmpty();
  }

  /** The measure itself is measured: a file that breaks the budgets must be seen to break them. */
  @Test
  void aPlantedFileIsSeenToBreakTheBudgets(@TempDir Path folder) throws Exception {
    var body = String.join("\n", IntStream.range(0, 50).mapToObj(i -> "int x" + i + ";").toList());
    var file =
        Files.writeString(
            folder.resolve("Planted.java"),
            """
            package planted;
            import lombok.Data;
            class Planted {
              private int changing;
              private final int kept = 1;
              void setChanging(int value) { changing = value; }
              void many(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
                %s
              }
            }
            """
                .formatted(body));
    var planted = JavaSources.measure(List.of(file)).get(0);
    var type = planted.types().get(0);
    assertThat(type.changingFields()).isEqualTo(1);
    assertThat(type.finalFields()).isEqualTo(1);
    assertThat(usesLombok(planted)).isTrue();
    assertThat(methods(List.of(planted), Method::setter)).hasSize(1);
    assertThat(methods(List.of(planted), method -> method.lines() > METHOD_LINES)).hasSize(1);
    assertThat(methods(List.of(planted), method -> method.parameters() > PARAMETERS)).hasSize(1);
    assertThat(over(List.of(planted), Source::lines, METHOD_LINES)).hasSize(1);
  }

  @AfterAll
  static void table() {
    var types = MAIN.stream().flatMap(file -> file.types().stream()).toList();
    row("main files / types / lines", "%d / %d / %d", MAIN.size(), types.size(), lines(MAIN));
    row(
        "lines per main file, median / p90 / max",
        "%s",
        spread(MAIN.stream().map(Source::lines).toList()));
    row("method lines, p95 / max", "%s", tail(bodies(types, Method::lines)));
    row("parameters, p95 / max", "%s", tail(bodies(types, Method::parameters)));
    row(
        "own imports per file, p95 / max",
        "%s",
        tail(MAIN.stream().map(file -> (int) file.ownImports()).toList()));
    row("private final share (limit 90 %)", "%.1f %%", 100 * finalShare());
    row("records among types", "%.1f %%", share(types, Type::record));
    row("package-private among types", "%.1f %%", share(types, Type::packagePrivate));
    row("test lines per main line (limit 0.8)", "%.2f (%s)", testShare(), testShareByModule());
    row(
        "test files / with a context",
        "%d / %d",
        TEST.size(),
        TEST.stream().filter(BudgetTests::bootsContext).count());
    row("largest test file", "%d", TEST.stream().mapToInt(Source::lines).max().orElse(0));
    row("comment lines in main", "%.1f %%", 100.0 * comments() / lines(MAIN));
  }

  private static void row(String measure, String format, Object... values) {
    System.out.printf(
        Locale.ROOT, "%-42s %s%n", measure, String.format(Locale.ROOT, format, values));
  }

  private static List<String> over(
      List<Source> files, Function<Source, Integer> measure, int limit) {
    return files.stream()
        .filter(file -> measure.apply(file) > limit)
        .map(file -> file.path() + ": " + measure.apply(file))
        .toList();
  }

  private static List<String> methods(List<Source> files, Predicate<Method> broken) {
    var found = new ArrayList<String>();
    for (var file : files) {
      for (var type : file.types()) {
        type.methods().stream()
            .filter(broken)
            .forEach(method ->
                found.add(
                    file.path()
                        + " "
                        + type.name()
                        + "."
                        + method.name()
                        + ": "
                        + method.lines()
                        + " lines, "
                        + method.parameters()
                        + " parameters"));
      }
    }
    return found;
  }

  private static boolean usesLombok(Source file) {
    return file.imports().stream().anyMatch(name -> name.startsWith("lombok"));
  }

  private static boolean bootsContext(Source file) {
    return CONTEXT.matcher(file.text()).find();
  }

  private static double finalShare() {
    var types = MAIN.stream().flatMap(file -> file.types().stream()).toList();
    double finals = types.stream().mapToInt(Type::finalFields).sum();
    double changing = types.stream().mapToInt(Type::changingFields).sum();
    return finals / Math.max(1, finals + changing);
  }

  private static double testShare() {
    return (double) lines(TEST) / lines(MAIN);
  }

  /** Modules of the platform and of Maven, lowest first, so that the list shows where to write. */
  private static String testShareByModule() {
    var modules = ALL.stream().map(BudgetTests::module).distinct();
    record Share(String module, double share, int lines) {}
    return modules
        .map(module -> {
          var main = lines(MAIN.stream().filter(file -> module(file).equals(module)).toList());
          var test = lines(TEST.stream().filter(file -> module(file).equals(module)).toList());
          return new Share(module, (double) test / Math.max(1, main), main);
        })
        .filter(share -> share.lines() > 0)
        .sorted(Comparator.comparingDouble(Share::share))
        .map(share -> String.format(Locale.ROOT, "%s %.2f", share.module(), share.share()))
        .collect(Collectors.joining(", "));
  }

  private static String module(Source file) {
    var path = Path.of(file.path());
    var maven = path.getName(0).toString();
    return maven.equals("platform") && path.getNameCount() > 7 ? path.getName(6).toString() : maven;
  }

  private static int lines(List<Source> files) {
    return files.stream().mapToInt(Source::lines).sum();
  }

  private static long comments() {
    return MAIN.stream()
        .flatMap(file -> file.text().lines())
        .map(String::strip)
        .filter(line -> line.startsWith("//") || line.startsWith("*") || line.startsWith("/*"))
        .count();
  }

  private static List<Integer> bodies(List<Type> types, Function<Method, Integer> measure) {
    return types.stream().flatMap(type -> type.methods().stream()).map(measure).toList();
  }

  private static double share(List<Type> types, Predicate<Type> kind) {
    return 100.0 * types.stream().filter(kind).count() / types.size();
  }

  private static String spread(List<Integer> values) {
    return at(values, 0.5) + " / " + at(values, 0.9) + " / " + at(values, 1);
  }

  private static String tail(List<Integer> values) {
    return at(values, 0.95) + " / " + at(values, 1);
  }

  private static int at(List<Integer> values, double share) {
    var sorted = Stream.of(values.toArray(Integer[]::new)).sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
