package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.support.GenericApplicationContext;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** The one line that a refused start or command prints. */
class StartMessagesTests {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @ParameterizedTest
  @EnumSource(NodeError.class)
  void everyRefusalSpeaksBothLanguagesAndShowsItsArguments(NodeError error) {
    var violated = new RuleViolated(error, "mộthaiba", "bốnnăm", "sáubảy");
    var english = Terminal.text(violated, Locale.ENGLISH);
    var vietnamese = Terminal.text(violated, VIETNAMESE);
    for (var text : new String[] {english, vietnamese}) {
      assertThat(text).startsWith(error.code() + " ").doesNotContain("{0}", "{1}", "{2}", "''");
    }
    assertThat(vietnamese).isNotEqualTo(english).matches("(?s).*[ăâđêôơưàáạảãèéẹìíịòóọùúụỳý].*");
    for (var argument : new String[] {"mộthaiba", "bốnnăm", "sáubảy"}) {
      assertThat(vietnamese.contains(argument)).isEqualTo(english.contains(argument));
    }
  }

  @Test
  void codesArePermanentAndUnique() {
    assertThat(Arrays.stream(NodeError.values()).map(NodeError::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("ND-0[1-4]\\d\\d"))
        .contains("ND-0101", "ND-0109", "ND-0201", "ND-0301", "ND-0311", "ND-0401", "ND-0411");
  }

  /** Braces, quotes and percent signs of a path or a log are text and no pattern. */
  @ParameterizedTest
  @CsvSource({"/srv/{0}/'nút'", "'100 % {đầy'", "''", "C:\\dữ liệu"})
  void anArgumentIsShownAsItIs(String argument) {
    var text = Terminal.text(new RuleViolated(NodeError.NO_NODE_HERE, argument), Locale.ENGLISH);
    assertThat(text).isEqualTo("ND-0402 There is no node in " + argument + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LANG=vi_VN.UTF-8 | vi",
        "LANG=en_US.UTF-8 | en",
        "LANG=C | en",
        "LANG=vi | vi",
        "LANGUAGE=vi:en LANG=en_US | vi",
        "LANGUAGE=en:vi LANG=vi_VN | en",
        "LANGUAGE= LANG=vi_VN.UTF-8 | vi",
        "LC_ALL=vi_VN.UTF-8 LANG=C | vi",
        "LC_ALL=C LANG=vi_VN.UTF-8 | en",
        "LC_ALL= LC_MESSAGES=vi_VN LANG=en_US | vi",
        "TERM=xterm | en"
      })
  void theLanguageIsThatOfTheShell(String variables, String language) {
    var environment = new HashMap<String, String>();
    for (var variable : variables.split(" ")) {
      var parts = variable.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    assertThat(Terminal.language(environment)).isEqualTo(Locale.forLanguageTag(language));
    assertThat(Terminal.language(Map.of())).isEqualTo(Locale.ENGLISH);
  }

  static Stream<Throwable> refusals() {
    var rule = new RuleViolated(NodeError.DIRECTORY_IN_USE, "/srv", 1);
    return Stream.of(
        rule,
        new IllegalStateException("bean", new RuntimeException("factory", rule)),
        new PortInUseException(8080),
        new IllegalStateException(new PortInUseException(8080)),
        new IllegalStateException(refusedValue()));
  }

  private static Throwable refusedValue() {
    var binder = new Binder(new MapConfigurationPropertySource(Map.of("server.port", "abc")));
    return catchThrowable(() -> binder.bind("server.port", Integer.class));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalIsReportedHoweverDeepItLies(Throwable failure) {
    assertThat(new RefusalReporter(null).reportException(failure)).isTrue();
  }

  /** Before there is a log a bug keeps its stack trace. */
  @Test
  void anyOtherFailureIsLeftToBeReportedWhole() {
    assertThat(new RefusalReporter(null).reportException(bug())).isFalse();
    var hidden = new IllegalStateException("bug");
    hidden.addSuppressed(new RuleViolated(NodeError.DIRECTORY_IN_USE, "/srv", 1));
    assertThat(new RefusalReporter(null).reportException(hidden)).isFalse();
  }

  /**
   * A bug goes to the log once there is one, and so does what a start says that is being stopped.
   */
  @ParameterizedTest
  @CsvSource({"false, ND-0309", "true, ND-0308"})
  void aStartWithALogSaysOneLineWhateverEndedIt(boolean stopped, String code) {
    var said = new ArrayList<RuleViolated>();
    try (var context = new GenericApplicationContext()) {
      var reporter =
          new RefusalReporter(context) {
            @Override
            boolean stopping() {
              return stopped;
            }

            @Override
            void say(RuleViolated violated) {
              said.add(violated);
            }
          };
      assertThat(reporter.reportException(bug())).isTrue();
    }
    assertThat(said)
        .singleElement()
        .satisfies(line -> {
          assertThat(line).hasMessageStartingWith(code);
          assertThat(Terminal.text(line, Locale.ENGLISH)).hasLineCount(1);
        });
  }

  @Test
  void aProcessThatIsNotEndingIsNotTakenForOne() {
    assertThat(new RefusalReporter(null).stopping()).isFalse();
  }

  private static IllegalStateException bug() {
    return new IllegalStateException("bug");
  }
}
