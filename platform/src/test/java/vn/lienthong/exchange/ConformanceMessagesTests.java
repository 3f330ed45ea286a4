package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check has its name, what to do, and a word for each way it can end. */
class ConformanceMessagesTests {
  /** They are only ever passed or not seen. */
  private static final Set<ConformanceCheck> NEVER_FAILED =
      EnumSet.of(ConformanceCheck.SIGNED, ConformanceCheck.FETCHED);

  @ParameterizedTest
  @ValueSource(strings = {"exchange", "exchange_en"})
  void everyCheckHasItsWords(String bundle) throws IOException {
    var words = new Properties();
    var file = Path.of("src/main/resources/i18n", bundle + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    for (var check : ConformanceCheck.values()) {
      var key = "exchange.conformance." + check.number();
      assertThat(words).containsKeys(key, key + ".how", key + ".passed");
      assertThat(words.containsKey(key + ".failed"))
          .as(check.number())
          .isNotEqualTo(NEVER_FAILED.contains(check));
    }
  }
}
