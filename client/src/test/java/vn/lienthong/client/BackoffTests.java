package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTests {

  @ParameterizedTest
  @CsvSource({"1,250,500", "2,500,1000", "3,1000,2000", "7,15000,30000", "40,15000,30000"})
  void theWaitDoublesUpToItsLimitAndHalfOfItIsChance(int attempt, long least, long most) {
    assertThat(Backoff.STANDARD.after(attempt, 0)).isEqualTo(Duration.ofMillis(least));
    assertThat(Backoff.STANDARD.after(attempt, 0.999999))
        .isBetween(Duration.ofMillis(most - 2), Duration.ofMillis(most));
  }

  @Test
  void aChanceInTheMiddleIsAWaitInTheMiddle() {
    assertThat(Backoff.STANDARD.after(1, 0.5)).isEqualTo(Duration.ofMillis(375));
  }
}
