package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are permanent, unique, and speak both languages. */
class EdxCodeTests {
  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void everyCodeHasAMessageAndEveryMessageACode(String bundle) throws IOException {
    var messages = new Properties();
    try (var in =
        new InputStreamReader(EdxCode.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
      messages.load(in);
    }
    var codes = new TreeSet<>(Arrays.stream(EdxCode.values()).map(EdxCode::code).toList());
    assertThat(new TreeSet<>(messages.stringPropertyNames())).isEqualTo(codes);
    assertThat(codes).hasSize(EdxCode.values().length);
  }

  @ParameterizedTest
  @EnumSource
  void messagesAreFilledIn(EdxCode code) {
    var args = List.of("AAA", "BBB");
    var vietnamese = code.message(Locale.forLanguageTag("vi"), args);
    var english = code.message(Locale.ENGLISH, args);
    assertThat(vietnamese).isNotBlank().doesNotContain("{").isNotEqualTo(english);
    assertThat(vietnamese.contains("AAA")).isEqualTo(english.contains("AAA"));
    assertThat(vietnamese.contains("BBB")).isEqualTo(english.contains("BBB"));
  }

  @ParameterizedTest
  @EnumSource
  void theThousandsOfACodeAreItsSeverity(EdxCode code) {
    assertThat(code.code()).matches("EDX-[1-4][0-9]{3}");
    assertThat(code.severity().ordinal()).isEqualTo(code.code().charAt(4) - '1');
  }

  @Test
  void otherLanguagesGetVietnamese() {
    assertThat(EdxCode.EMPTY.message(Locale.FRENCH, List.of())).isEqualTo("Tệp rỗng");
    assertThat(EdxCode.EMPTY.message(Locale.US, List.of())).isEqualTo("The file is empty");
  }
}
