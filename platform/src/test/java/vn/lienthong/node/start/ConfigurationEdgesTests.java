package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.lienthong.node.NodeSettings;

class ConfigurationEdgesTests {
  private static final KnownKeys ALL = KnownKeys.load();
  private final KnownKeys keys =
      new KnownKeys(
          List.of(
              new ConfigurationKey("lienthong.node.data", "Path", "data", ""),
              new ConfigurationKey("lienthong.files.max-file-size", "DataSize", "300MB", ""),
              new ConfigurationKey("lienthong.files.allowed", "List<ContentKind>", "", ""),
              new ConfigurationKey("lienthong.web.limits", "Map<String, Integer>", "", "")));

  private static StandardEnvironment files(Map<String, Object> properties) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().remove("systemProperties");
    environment.getPropertySources().remove("systemEnvironment");
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("application.yaml", properties));
    return environment;
  }

  private static StandardEnvironment variable(String name) {
    var environment = files(Map.of());
    environment
        .getPropertySources()
        .addLast(new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "x")));
    return environment;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lienthong.files.max-file-size",
        "lienthong.files.maxFileSize",
        "lienthong.files.MAX_FILE_SIZE",
        "LIENTHONG.FILES.MAX-FILE-SIZE",
        "lienthong.files.allowed",
        "lienthong.files.allowed[0]",
        "lienthong.web.limits.search",
        "lienthong.web.limits[a.b]",
        "server.port",
        "lienthongx.files"
      })
  void whatSpringReadsPassesInEverySpelling(String name) {
    assertThatCode(() -> keys.check(files(Map.of(name, "x")))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lienthong.files.max-file-size.a",
        "lienthong.files.max-file-size[0]",
        "lienthong.files",
        "lienthong.files.allowedx",
        "lienthong.web.limitsx.search",
        "LienThong.Node.Dat"
      })
  void whatNobodyReadsStopsTheStart(String name) {
    assertThatThrownBy(() -> keys.check(files(Map.of(name, "x"))))
        .hasMessageStartingWith("ND-0201")
        .hasMessageContaining(name)
        .hasMessageContaining("(application.yaml)");
  }

  @ParameterizedTest
  @CsvSource({
    "lienthong.node.dta, lienthong.node.data",
    "lienthong.file.max-file-size, lienthong.files.max-file-size",
    "lienthong.files.max-size, lienthong.files.max-file-size",
    "lienthong.data, lienthong.node.data"
  })
  void theNearestKeyIsNamed(String typed, String meant) {
    assertThatThrownBy(() -> keys.check(files(Map.of(typed, "x"))))
        .hasMessageContaining(typed + " → " + meant + "?");
  }

  @Test
  void whatIsLikeNothingGetsNoSuggestion() {
    assertThatThrownBy(() -> keys.check(files(Map.of("lienthong.quite-another-thing-here", "x"))))
        .hasMessageContaining("lienthong.quite-another-thing-here (application.yaml)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIENTHONG_FILES_MAXFILESIZE",
        "LIENTHONG_FILES_ALLOWED_0",
        "LIENTHONG_WEB_LIMITS_SEARCH",
        "LIENTHONG_HOME",
        "LIENTHONG_JAVA_HOME",
        "LIENTHONG_URL",
        "LIENTHONG_SYSTEM",
        "LIENTHONG_SECRET",
        "LIENTHONG_JAVA_OPTIONS",
        "LIENTHONG",
        "PATH"
      })
  void aVariableOfTheEnvironmentThatIsReadPasses(String name) {
    assertThatCode(() -> keys.check(variable(name))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIENTHONG_FILES_MAXFILESIZ",
        "LIENTHONG_FILES_ALLOWEDX",
        "LIENTHONG_HOMES",
        "LIENTHONG_"
      })
  void aVariableOfTheEnvironmentThatNobodyReadsStopsTheStart(String name) {
    assertThatThrownBy(() -> keys.check(variable(name)))
        .hasMessageStartingWith("ND-0201")
        .hasMessageContaining(name);
  }

  /** A dash of the key is no letter of the variable; who writes it as _ is told the spelling. */
  @Test
  void aVariableSpeltWithItsDashesIsToldHowItIsSpelt() {
    assertThatThrownBy(() -> keys.check(variable("LIENTHONG_FILES_MAX_FILE_SIZE")))
        .hasMessageContaining("LIENTHONG_FILES_MAX_FILE_SIZE → LIENTHONG_FILES_MAXFILESIZE?");
  }

  private static StandardEnvironment commandLine(String... arguments) {
    var environment = files(Map.of());
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource("commandLineArgs", arguments));
    return environment;
  }

  @ParameterizedTest
  @CsvSource({
    "--server.prt=1, server.prt → server.port?",
    "--loging.level.root=INFO, loging.level.root",
    "--nowhere.at.all=x, nowhere.at.all"
  })
  void aKeyThatSpringDoesNotKnowStopsTheStartOnTheCommandLine(String argument, String said) {
    assertThatThrownBy(() -> ALL.check(commandLine(argument)))
        .hasMessageStartingWith("ND-0201")
        .hasMessageContaining(said)
        .hasMessageContaining("(commandLineArgs)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--server.port=0",
        "--server.forward-headers-strategy=native",
        "--server.tomcat.threads.max=5",
        "--logging.level.vn.lienthong=debug",
        "--logging.threshold.console=ERROR",
        "--spring.config.additional-location=file:x.yaml",
        "--spring.profiles.active[0]=x",
        "--management.endpoints.web.exposure.include=health",
        "--spring.datasource.hikari.pool-name=x",
        "--lienthong.node.data=x"
      })
  void aKeyOfSpringPassesOnTheCommandLine(String argument) {
    assertThatCode(() -> ALL.check(commandLine(argument))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "spring.datasource.url, database-url",
    "spring.datasource.username, database-user",
    "spring.datasource.password, database-password"
  })
  void theKeysOfSpringForADatabaseAreToldTheirReplacement(String given, String instead) {
    assertThatThrownBy(() -> ALL.check(files(Map.of(given, "geheim"))))
        .hasMessageContaining(given + " → lienthong.node." + instead)
        .hasMessageNotContaining("geheim");
  }

  static List<ConfigurationKey> known() {
    return ALL.keys();
  }

  /** Each key of each settings record, as a file and as a variable would set it. */
  @ParameterizedTest
  @MethodSource("known")
  void everyKeyIsKnownUnderItsNameAndItsVariable(ConfigurationKey key) {
    assertThat(key.name()).matches("lienthong(\\.[a-z][a-z0-9-]*)+");
    assertThat(key.variable()).matches("LIENTHONG(_[A-Z0-9]+)+");
    ALL.check(files(Map.of(key.name(), "x")));
    ALL.check(variable(key.variable()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "2147483648"})
  void aPoolWithoutConnectionsIsRefusedBeforeTheStart(String connections) {
    assertThatThrownBy(() -> node("database-connections", connections))
        .isInstanceOf(BindException.class);
  }

  @ParameterizedTest
  @CsvSource({"date, 2021-02-29", "date, 12/02/2020", "sample, maybe"})
  void aValueThatIsNoneOfItsKindIsRefused(String key, String value) {
    assertThatThrownBy(() -> node(key, value)).isInstanceOf(BindException.class);
  }

  @Test
  void aNodeHasSensibleSettingsWithoutAny() {
    var node = node("database-connections", "1");
    assertThat(node.databaseConnections()).isEqualTo(1);
    assertThat(node.data()).endsWithRaw(Path.of("data"));
    assertThat(node.sample()).as("decided by the first start").isNull();
    assertThat(node.databaseUrl()).isNull();
  }

  private static NodeSettings node(String key, String value) {
    return new Binder(new MapConfigurationPropertySource(Map.of("lienthong.node." + key, value)))
        .bindOrCreate("lienthong.node", NodeSettings.class);
  }
}
