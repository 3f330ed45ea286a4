package vn.lienthong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {
  @ParameterizedTest
  @CsvSource({"0, 5, 6", "1, 10, 12", "3, 40, 48", "7, 600, 720", "63, 600, 720"})
  void pausesDoubleUpToTheLongestWithAFifthMoreByChance(int failures, int least, int most) {
    var backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));
    assertThat(backoff.pause(failures))
        .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
  }
}
