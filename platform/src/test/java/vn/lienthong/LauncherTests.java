package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.testing.JavaSources;

/**
 * The launcher script, in a repository where Maven does nothing and Java tells how it was called.
 */
class LauncherTests {
  private static final List<String> LANGUAGE_VARIABLES =
      List.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG");
  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void aRepository() throws IOException {
    repository = Files.createDirectories(folder.resolve("repository"));
    for (var name : List.of("lienthong", "pom.xml")) {
      Files.copy(JavaSources.REPOSITORY.resolve(name), repository.resolve(name));
    }
    for (var module : List.of("edxml", "httpsig", "client")) {
      Files.createDirectories(repository.resolve(module));
    }
    program(folder.resolve("bin/mvn"), "exit 0");
  }

  @ParameterizedTest
  @CsvSource({
    "LANG=en_US.UTF-8, en_US.UTF-8",
    "LANG=vi_VN.UTF-8, vi_VN.UTF-8",
    "LANG=en_US.UTF-8 LC_ALL=vi_VN.UTF-8, vi_VN.UTF-8",
    "LANG=vi_VN.UTF-8 LANGUAGE=en, en"
  })
  void theLanguageOfTheShellReachesTheCommandWhereItsLocaleIsNotInstalled(
      String variables, String language) throws Exception {
    var environment = new HashMap<>(Map.of("LIENTHONG_JAVA_HOME", aJdk("17.0.9").toString()));
    for (var variable : variables.split(" ")) {
      environment.put(variable.split("=")[0], variable.split("=")[1]);
    }
    var run = run(environment, "validate");
    assertThat(run.output()).as(run.toString()).contains("language " + language);
  }

  @Test
  void theJdkThatIsChosenRunsTheCommandWhateverElseIsInstalled() throws Exception {
    var chosen = aJdk("17.0.9");
    var run = run(Map.of("LIENTHONG_JAVA_HOME", chosen.toString()), "validate", "a b");
    assertThat(run.output()).contains("java " + chosen.toRealPath());
    assertThat(run.output()).as("options of a later JDK").doesNotContain("sun-misc-unsafe");
    assertThat(run.output()).endsWith("vn.lienthong.client.cli.Main validate a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.0.2", ""})
  void aChoiceThatIsNoJdkOf17OrLaterEndsWithTwo(String version) throws Exception {
    var chosen = version.isEmpty() ? folder.resolve("none") : aJdk(version);
    var run = run(Map.of("LIENTHONG_JAVA_HOME", chosen.toString()), "validate");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.output()).contains("LIENTHONG_JAVA_HOME").contains(chosen.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--version",
        "start --version",
        "verify-journal -V",
        "bench --version",
        "chaos --version"
      })
  void theReleaseIsShownWithoutBuildingAnything(String words) throws Exception {
    var run = run(Map.of(), words.split(" "));
    assertThat(run.code()).isZero();
    assertThat(run.output()).matches("Liên Thông \\d+\\.\\d+\\.\\d+\\S*");
    assertThat(repository.resolve("target")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "25, 0, '5 passed, 0 failed', 0",
    "17, 0, '3 passed, 2 failed', 1",
    "25, 1, '5 passed, 1 failed', 1"
  })
  void theTestsRunOnBothJdksAtTheSameTimeAndAreCountedTogether(
      String failing, int mavenOf25, String lastLine, int code) throws Exception {
    program(folder.resolve("bin/chromium"), "exit 0");
    program(folder.resolve("bin/mvn"), MAVEN_OF_A_HALF.formatted(failing, mavenOf25));
    var jdks =
        Map.of(
            "LIENTHONG_JAVA_HOME",
            aJdk("17.0.9").toString(),
            "JAVA_HOME",
            aJdk("25.0.1").toString());
    var run = run(jdks, "test");
    assertThat(run.output().lines().reduce((a, b) -> b)).as(run.output()).contains(lastLine);
    assertThat(run.code()).isEqualTo(code);
    assertThat(repository.resolve("target/test-17.log"))
        .content()
        .contains("-DexcludedGroups=process verify");
  }

  /**
   * Each half waits until the other one is there, then reports two tests and one left out on 17,
   * three on 25; both tests of 17 fail where %s is 17, and Maven ends with %d on 25.
   */
  private static final String MAVEN_OF_A_HALF =
      """
      half=17; directory=target; tests=3; skipped=1; failed=0; code=0; failing=%s
      for word in "$@"; do case $word in -Dtarget.directory=jdk25/target)
        half=25; directory=jdk25/target; tests=3; skipped=0; code=%d ;; esac; done
      mkfifo meeting 2>/dev/null
      if [ $half = 17 ]; then timeout 20 sh -c 'echo here >meeting' || exit 1
      else timeout 20 cat meeting || exit 1; fi
      if [ $half = 17 ] && [ $failing = 17 ]; then failed=2; fi
      mkdir -p edxml/$directory/surefire-reports
      printf '<testsuite name="x" tests="%%d" errors="0" skipped="%%d" failures="%%d">' \\
        $tests $skipped $failed >edxml/$directory/surefire-reports/TEST-x.xml
      echo "$*"
      exit $code\
      """;

  @Test
  void theUsageNamesEveryCommandThatTheScriptKnows() throws Exception {
    var script = Files.readString(repository.resolve("lienthong"));
    var known =
        Pattern.compile("(?m)^  ([a-z][a-z| -]*)\\) (run_|usage)")
            .matcher(script)
            .results()
            .flatMap(command -> Stream.of(command.group(1).split("[ |]+")))
            .filter(name -> !name.isEmpty() && !name.startsWith("-") && !name.equals("help"))
            .toList();
    assertThat(known).contains("start", "bench", "chaos", "test");
    assertThat(run(Map.of(), "help").output()).contains(known);
  }

  /** A JDK that only says from where, in which language and with which words it was called. */
  private Path aJdk(String version) throws IOException {
    var home = folder.resolve("jdk-" + version);
    program(home.resolve("bin/javac"), "exit 0");
    var language = "${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}";
    program(
        home.resolve("bin/java"),
        "echo \"java " + home.toRealPath() + "\"; echo \"language " + language + "\"; echo \"$*\"");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private static void program(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Run(int code, String output) {}

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("bash", repository.resolve("lienthong").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(LANGUAGE_VARIABLES);
    builder.environment().keySet().removeIf(name -> name.startsWith("LIENTHONG_"));
    builder.environment().putAll(environment);
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output.strip());
  }
}
