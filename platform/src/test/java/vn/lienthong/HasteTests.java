package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.testing.JavaSources;
import vn.lienthong.testing.Patiently;

/**
 * A machine that runs several builds stands still for seconds. No test waits a shorter time than
 * half a minute for what must happen, and none sleeps in the hope that it has happened.
 */
@Tag("once")
class HasteTests {
  private static final int LEAST_SECONDS = 30;
  private static final Pattern SECONDS =
      Pattern.compile("\\(\\s*(\\d+),\\s*(?:TimeUnit\\.)?SECONDS\\s*\\)");
  private static final Pattern AT_MOST =
      Pattern.compile("(?:atMost|succeedsWithin)\\(Duration\\.of(Seconds|Millis)\\((\\d+)\\)");
  private static final Pattern TIMEOUT = Pattern.compile("@Timeout\\((?:value = )?(\\d+)\\)");
  private static final Pattern SLEEP =
      Pattern.compile(
          "\\bThread\\.sleep\\(|\\b[A-Z]+\\.sleep\\(|Awaitility\\.await\\(\\)(?!\\.atMost)");

  @Test
  void noTestIsInAHurry() {
    assertThat(JavaSources.all().stream().filter(HasteTests::mayHurry))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(hurried(source.text())).as(source.path()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latch.await(10, TimeUnit.SECONDS)",
        "future.get(29, SECONDS)",
        "await().atMost(Duration.ofSeconds(20))",
        "await().atMost(Duration.ofMillis(500))",
        "assertThat(f).succeedsWithin(Duration.ofSeconds(5))",
        "@Timeout(10)",
        "Thread" + ".sleep(50)",
        "MILLISECONDS" + ".sleep(50)",
        "Awaitility" + ".await().until(this::ready)"
      })
  void hurryIsSeen(String code) {
    assertThat(hurried(code)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "latch.await(2, TimeUnit.MINUTES)",
        "future.get(30, TimeUnit.SECONDS)",
        "await().atMost(Duration.ofMinutes(4))",
        "@Timeout(300)",
        "Patiently.await().until(this::ready)",
        "Thread.currentThread()"
      })
  void patienceIsNone(String code) {
    assertThat(hurried(code)).isEmpty();
  }

  @Test
  void whatEveryTestWaitsForIsPatienceToo() {
    assertThat(Patiently.LONG.toSeconds()).isGreaterThanOrEqualTo(LEAST_SECONDS);
  }

  /** This class shows hurry to see it. */
  private static boolean mayHurry(JavaSources.Source source) {
    return source.test() && !source.path().endsWith("HasteTests.java");
  }

  private static List<String> hurried(String text) {
    var seconds = SECONDS.matcher(text).results().filter(each -> few(each.group(1)));
    var atMost =
        AT_MOST
            .matcher(text)
            .results()
            .filter(each -> each.group(1).equals("Millis") || few(each.group(2)));
    var timeout = TIMEOUT.matcher(text).results().filter(each -> few(each.group(1)));
    var sleep = SLEEP.matcher(text).results();
    return Stream.of(seconds, atMost, timeout, sleep)
        .flatMap(found -> found)
        .map(each -> each.group())
        .toList();
  }

  private static boolean few(String seconds) {
    return Long.parseLong(seconds) < LEAST_SECONDS;
  }
}
