package vn.lienthong.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.shared.RuleViolated;

class TemplateTextTests {
  private static final List<String> KNOWN = List.of("due", "dossier");
  private static final String TEXT = "Hồ sơ {dossier} đã được tiếp nhận[, hẹn trả ngày {due}]";

  private static String filled(String text, Map<String, String> values) {
    return TemplateText.filled(text, values, value -> value);
  }

  @Test
  void valuesTakeTheirPlaces() {
    assertThat(filled(TEXT, Map.of("dossier", "H26-1", "due", "03/02/2020")))
        .isEqualTo("Hồ sơ H26-1 đã được tiếp nhận, hẹn trả ngày 03/02/2020");
  }

  /** Field case C8: no date means none, and never the word null. */
  @Test
  void whatHasNoValueIsLeftOutWithItsWords() {
    assertThat(filled(TEXT, Map.of("dossier", "H26-1", "due", "")))
        .isEqualTo("Hồ sơ H26-1 đã được tiếp nhận");
    assertThat(filled(TEXT, Map.of("dossier", "H26-1"))).doesNotContain("null", "ngày");
  }

  @Test
  void whatAValueHoldsIsNeverReadAsAPlaceholder() {
    assertThat(filled("{dossier} {due}", Map.of("dossier", "{due} [x] $1 \\", "due", "hôm nay")))
        .isEqualTo("{due} [x] $1 \\ hôm nay");
    assertThat(filled("[a {dossier}]", Map.of("dossier", "[{due}]"))).isEqualTo("a [{due}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chữ", "{due}", "[{due}]", "{ một mình", "a } b", "[a {due}\nb]"})
  void theseAreFine(String text) {
    assertThat(TemplateText.fault(text, KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{Due}", "{ due }", "{ngày}", "[{when}]", "{due} {x}"})
  void unknownPlaceholdersAreNamed(String text) {
    assertThat(TemplateText.fault(text, KNOWN))
        .map(RuleViolated::error)
        .contains(NotificationError.PLACEHOLDER_UNKNOWN);
  }

  @Test
  void theRefusalSaysWhichOneAndWhichThereAre() {
    var fault = TemplateText.fault("{when}", KNOWN).orElseThrow();
    assertThat(fault.arguments()).containsExactly("{when}", "due, dossier");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "]", "[a]", "[]", "[[{due}]]", "[{due}", "{due}]", "][{due}"})
  void bracketsThatMakeNoSenseAreRefused(String text) {
    assertThat(TemplateText.fault(text, KNOWN))
        .map(RuleViolated::error)
        .contains(NotificationError.BRACKETS_UNEVEN);
  }
}
