package vn.lienthong.exchange.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.exchange.AlarmLevel;
import vn.lienthong.exchange.AxisState;
import vn.lienthong.exchange.AxisState.Finding;
import vn.lienthong.exchange.AxisState.Subject;
import vn.lienthong.testing.SaidFrame;
import vn.lienthong.web.PageFrame;

class AgesTests {
  private static final PageFrame FRAME = SaidFrame.frame();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT2182H | exchange.console.days [n90, 22]",
        "PT24H | exchange.console.days [n1, 0]",
        "PT23H59M | exchange.console.hours [23, 59]",
        "PT1H | exchange.console.hours [1, 0]",
        "PT59M59S | exchange.console.minutes [59]",
        "PT-5M | exchange.console.minutes [0]"
      })
  void anAgeIsSaidInTheTwoLargestUnits(Duration age, String said) {
    assertThat(Ages.text(age, FRAME)).isEqualTo(said);
  }

  @Test
  void aFindingSaysHowLongTheOldestHasWaitedAndHowManyAreStuck() {
    var oldest = new Finding(Subject.OLDEST, AlarmLevel.ALARM, 2182);
    var stuck = new Finding(Subject.DEAD_LETTERS, AlarmLevel.WARNING, 3);
    var at = Instant.EPOCH;
    var age = Duration.ofHours(2182);
    var state = new AxisState(at, List.of(), at, age, Map.of(), List.of(oldest, stuck));
    assertThat(Ages.finding(oldest, state, FRAME))
        .isEqualTo("exchange.console.finding.oldest [exchange.console.days [n90, 22]]");
    assertThat(Ages.finding(stuck, state, FRAME))
        .isEqualTo("exchange.console.finding.dead-letters [n3]");
  }
}
