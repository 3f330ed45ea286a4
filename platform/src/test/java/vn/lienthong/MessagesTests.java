package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import vn.lienthong.shared.ErrorCode;

/** Every text is there in both languages, well formed, and every key a page names exists. */
@Tag("once")
class MessagesTests {
  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Path PAGES = Path.of("src/main/jte");
  private static final Pattern KEY = Pattern.compile("text\\(\"([a-z0-9.-]+)\"[,)]");
  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");

  static Stream<Path> vietnamese() throws IOException {
    return Files.list(BUNDLES).filter(file -> !file.toString().endsWith("_en.properties")).sorted();
  }

  private static Path english(Path vietnamese) {
    return Path.of(vietnamese.toString().replace(".properties", "_en.properties"));
  }

  private static Properties read(Path file) throws IOException {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> allKeys() throws IOException {
    var keys = new TreeSet<String>();
    for (var file : vietnamese().toList()) {
      keys.addAll(read(file).stringPropertyNames());
    }
    return keys;
  }

  @ParameterizedTest
  @MethodSource("vietnamese")
  void bothLanguagesHaveTheSameKeys(Path file) throws IOException {
    assertThat(read(english(file)).stringPropertyNames())
        .isEqualTo(read(file).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("vietnamese")
  void everyTextIsAWellFormedMessageWithTheSameHoles(Path file) throws IOException {
    var vietnamese = read(file);
    var english = read(english(file));
    for (var key : vietnamese.stringPropertyNames()) {
      assertThat(holes(english.getProperty(key)))
          .as(key)
          .isEqualTo(holes(vietnamese.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("vietnamese")
  void noSingleApostropheSwallowsText(Path file) throws IOException {
    for (var texts : new Properties[] {read(file), read(english(file))}) {
      for (var key : texts.stringPropertyNames()) {
        var text = texts.getProperty(key).replace("''", "").replaceAll("'[{}]+'", "");
        assertThat(text).as(key).doesNotContain("'");
      }
    }
  }

  /** Of two lines with one key the reader takes the last, and nobody notices. */
  @Test
  void everyKeyHasOneLine() throws IOException {
    try (var files = Files.list(BUNDLES)) {
      for (var file : files.toList()) {
        var keys =
            Files.readAllLines(file).stream()
                .filter(line -> line.matches("[A-Za-z0-9.-]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')));
        assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyKeyThatAPageNamesExists() throws IOException {
    var known = allKeys();
    var missing = new ArrayList<String>();
    try (var pages = Files.walk(PAGES)) {
      for (var page : pages.filter(file -> file.toString().endsWith(".jte")).toList()) {
        var keys = KEY.matcher(Files.readString(page));
        while (keys.find()) {
          if (!known.contains(keys.group(1))) {
            missing.add(PAGES.relativize(page) + " " + keys.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyErrorCodeHasItsMessageAndIsUsedOnce() throws Exception {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(ErrorCode.class));
    var known = allKeys();
    var seen = new TreeSet<String>();
    for (BeanDefinition found : scanner.findCandidateComponents("vn.lienthong")) {
      var codes = Class.forName(found.getBeanClassName()).getEnumConstants();
      for (var code : codes == null ? new Object[0] : codes) {
        var text = ((ErrorCode) code).code();
        assertThat(seen.add(text)).as("used twice: " + text).isTrue();
        assertThat(known).contains(text);
      }
    }
    assertThat(seen).contains("SH-0001");
  }

  private static Set<String> holes(String text) {
    assertThat(new MessageFormat(text)).isNotNull();
    var found = new TreeSet<String>();
    var holes = HOLE.matcher(text);
    while (holes.find()) {
      found.add(holes.group(1));
    }
    return found;
  }
}
