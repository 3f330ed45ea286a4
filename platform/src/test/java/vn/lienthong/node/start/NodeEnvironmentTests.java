package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Elsewhere;
import vn.lienthong.shared.RuleViolated;

/** What is decided before the first bean: the kind of node, its clock, and who holds its folder. */
class NodeEnvironmentTests {
  private static final String OUTSIDE = "jdbc:postgresql://127.0.0.1:1/none";
  @TempDir Path folder;
  private DefaultBootstrapContext bootstrap = new DefaultBootstrapContext();

  /** The start of an application up to its first bean, with these keys set. */
  private ConfigurableEnvironment start(String... keysAndValues) {
    var given = new HashMap<String, Object>(Map.of("lienthong.node.data", data().toString()));
    for (int n = 0; n < keysAndValues.length; n += 2) {
      given.put(keysAndValues[n], keysAndValues[n + 1]);
    }
    var environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemEnvironment");
    environment.getPropertySources().remove("systemProperties");
    environment.getPropertySources().addLast(new MapPropertySource("command line", given));
    bootstrap = new DefaultBootstrapContext();
    new NodeEnvironment()
        .onApplicationEvent(
            new ApplicationEnvironmentPreparedEvent(
                bootstrap, new SpringApplication(), new String[0], environment));
    return environment;
  }

  /** The application ends: what the start took is given back by its bean. */
  @AfterEach
  void stop() {
    try (var context = new GenericApplicationContext()) {
      context.refresh();
      bootstrap.close(context);
      if (context.containsBean("takenDirectory")) {
        context.getBean(DataDirectory.class).close();
      }
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private static Duration offset(ConfigurableEnvironment environment) {
    return Duration.parse(environment.getRequiredProperty("lienthong.clock-offset"));
  }

  @Test
  void aFirstStartMakesASampleCountryUnlessItIsToldNotTo() {
    var environment = start();
    assertThat(environment.getProperty("lienthong.sample", Boolean.class)).isTrue();
    assertThat(DataDirectory.installation(data()).orElseThrow().sample()).isTrue();
    assertThat(MachineClock.wall().now().plus(offset(environment)))
        .isBetween(Instant.parse("2020-02-12T01:00:00Z"), Instant.parse("2020-02-12T01:10:00Z"));
  }

  @Test
  void anEmptyNodeLivesInRealTime() {
    var environment = start("lienthong.node.sample", "false");
    assertThat(environment.getProperty("lienthong.sample", Boolean.class)).isFalse();
    assertThat(offset(environment)).isZero();
  }

  @Test
  void theClockOfTheFirstStartIsTheClockOfEveryLaterOne() {
    var first = offset(start("lienthong.node.date", "2020-02-29"));
    for (int n = 0; n < 3; n++) {
      stop();
      assertThat(offset(start())).isEqualTo(first);
    }
    stop();
    assertThat(offset(start("lienthong.node.date", "2020-02-29"))).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "true, lienthong.node.sample, false, ND-0102",
    "false, lienthong.node.sample, true, ND-0102",
    "true, lienthong.node.date, 2020-03-01, ND-0103",
    "false, lienthong.identity.sample, true, ND-0108",
    "false, lienthong.sample-country.sample, true, ND-0108"
  })
  void aLaterStartCannotMakeAnotherKindOfNode(boolean sample, String key, String value, String code)
      throws IOException {
    start("lienthong.node.sample", Boolean.toString(sample));
    stop();
    var decided = Files.readString(data().resolve("installation.json"));
    assertThatThrownBy(() -> start(key, value)).hasMessageStartingWith(code);
    assertThat(data().resolve("installation.json")).hasContent(decided);
  }

  /** The folder of a refused start is free for the next one. */
  @Test
  void aRefusedStartGivesTheFolderBack() {
    start("lienthong.node.sample", "false");
    stop();
    assertThatThrownBy(() -> start("lienthong.node.sample", "true"))
        .hasMessageStartingWith("ND-0102");
    assertThat(DataDirectory.inUse(data())).isFalse();
  }

  @Test
  void aDateForANodeWithoutSampleDecidesNothing() {
    assertThatThrownBy(
            () -> start("lienthong.node.sample", "false", "lienthong.node.date", "2020-02-12"))
        .hasMessageStartingWith("ND-0107");
    assertThat(DataDirectory.installation(data())).isEmpty();
    assertThat(DataDirectory.inUse(data())).isFalse();
  }

  @Test
  void aSecondStartOnTheSameFolderIsRefused() {
    start();
    var first = bootstrap;
    assertThatThrownBy(() -> start()).hasMessageStartingWith("ND-0101");
    bootstrap = first;
  }

  @Test
  void aNodeWhoseDataWereMovedAwayDoesNotStart() {
    start("lienthong.node.sample", "false");
    stop();
    try (var directory = DataDirectory.take(data())) {
      directory.write(directory.installation().orElseThrow().movedTo("jdbc:postgresql://db/x"));
    }
    assertThatThrownBy(() -> start())
        .hasMessageStartingWith("ND-0106")
        .hasMessageContaining("jdbc:postgresql://db/x");
  }

  @Test
  void withAnExternalDatabaseThereIsNoSampleNoOffsetAndNoFolder() {
    var environment = start("lienthong.node.database-url", OUTSIDE);
    assertThat(environment.getProperty("lienthong.sample", Boolean.class)).isFalse();
    assertThat(offset(environment)).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  /** A backup reads the data directory only; it has to know what it does not see. */
  @Test
  void foldersOutsideOfTheDataDirectoryAreNotedThereUntilTheyComeBack() {
    var outside = folder.resolve("disk/packets");
    start("lienthong.exchange.directory", outside.toString());
    assertThat(Elsewhere.of(data())).containsExactly("lienthong.exchange.directory=" + outside);
    stop();
    start("lienthong.exchange.directory", data().resolve("packets").toString());
    assertThat(Elsewhere.of(data())).isEmpty();
  }

  /** Keys and files of such a node lie in the folder too. */
  @Test
  void withAnExternalDatabaseTheFolderIsClosedToOtherAccounts() throws IOException {
    var data = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    start("lienthong.node.database-url", OUTSIDE, "lienthong.node.data", data.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @CsvSource({
    "lienthong.node.sample, true, ND-0104",
    "lienthong.node.date, 2020-02-12, ND-0104",
    "lienthong.identity.sample, true, ND-0108"
  })
  void noSampleGetsIntoAnExternalDatabase(String key, String value, String code) {
    assertThatThrownBy(() -> start("lienthong.node.database-url", OUTSIDE, key, value))
        .hasMessageStartingWith(code);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anEmptyAddressMeansTheEmbeddedDatabase(String url) {
    start("lienthong.node.database-url", url);
    assertThat(DataDirectory.installation(data())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lienthong.sample",
        "lienthong.clock-offset",
        "lienthong.restored",
        "lienthong.node.offset"
      })
  void whatFollowsTheFirstStartCanBeSetByNobody(String key) {
    assertThatThrownBy(() -> start(key, "true"))
        .hasMessageStartingWith("ND-0201")
        .hasMessageContaining(key)
        .hasMessageContaining("command line");
    assertThat(folder).as("nothing is decided by a start that is refused").isEmptyDirectory();
  }

  /** The journal of a restored node goes on as a log of its own, also after a move from here. */
  @Test
  void theNameOfTheRestoreIsToldToTheJournal() {
    assertThat(start("lienthong.node.sample", "false").getProperty("lienthong.restored")).isEmpty();
    stop();
    try (var directory = DataDirectory.take(data())) {
      directory.write(directory.installation().orElseThrow().restored("r1"));
    }
    assertThat(start().getProperty("lienthong.restored")).isEqualTo("r1");
    stop();
    assertThat(start("lienthong.node.database-url", OUTSIDE).getProperty("lienthong.restored"))
        .isEqualTo("r1");
  }

  @Test
  void aPortInUseIsFoundBeforeTheDirectoryIsMade() throws IOException {
    try (var taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> start("server.port", String.valueOf(taken.getLocalPort())))
          .hasMessageStartingWith("ND-0307");
      assertThat(folder).isEmptyDirectory();
    }
    start("lienthong.node.sample", "false", "server.port", "0");
    assertThat(DataDirectory.installation(data()).orElseThrow().sample()).isFalse();
  }

  @Test
  void aNodeStartedTwiceIsToldItsDirectoryIsInUseAndNotItsPort() throws IOException {
    start();
    var first = bootstrap;
    try (var taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> start("server.port", String.valueOf(taken.getLocalPort())))
          .hasMessageStartingWith("ND-0101");
    }
    bootstrap = first;
  }

  @ParameterizedTest
  @CsvSource({
    "lienthong.journal.head-every, abc",
    "lienthong.exchange.max-packet, 5 elephants",
    "lienthong.node.database-connections, 0",
    "lienthong.node.date, 12/02/2020",
    "lienthong.files.allowed, exe",
    "server.port, abc",
    "server.port, 70000"
  })
  void aValueThatNoSettingTakesIsFoundBeforeTheDirectoryIsMade(String key, String value) {
    assertThatThrownBy(() -> start(key, value)).hasMessageStartingWith("ND-0202");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRefusedValueIsNamedWithItsKeyOnOneLine() {
    assertThatThrownBy(() -> start("lienthong.journal.head-every", "abc"))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            violated ->
                assertThat(Terminal.text(violated, Locale.ENGLISH))
                    .startsWith("ND-0202 ")
                    .contains("lienthong.journal.head-every", "abc")
                    .hasLineCount(1));
  }

  @Test
  void aPolicyThatKeepsLogsForLessThanAYearStopsTheStartWithItsReason() {
    assertThatThrownBy(() -> start("lienthong.retention.policies", "traces; 6; 2020-01-01"))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            violated ->
                assertThat(Terminal.text(violated, Locale.ENGLISH))
                    .startsWith("ND-0202 ")
                    .contains("lienthong.retention")
                    .contains("traces are kept for 6 months, at least 12 are required")
                    .hasLineCount(1));
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a file", "a file/below"})
  void aDataDirectoryThatCannotBeOneIsNamed(String name) throws IOException {
    Files.writeString(folder.resolve("a file"), "kept");
    assertThatThrownBy(() -> start("lienthong.node.data", folder.resolve(name).toString()))
        .hasMessageStartingWith("ND-0109")
        .hasMessageContaining("a file");
    assertThat(folder.resolve("a file")).hasContent("kept");
  }

  @Test
  void aDamagedInstallationStopsTheStartAndIsKept() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("installation.json"), "{");
    assertThatThrownBy(() -> start()).hasMessageStartingWith("ND-0105");
    assertThat(data().resolve("installation.json")).hasContent("{");
    assertThat(DataDirectory.inUse(data())).isFalse();
  }
}
