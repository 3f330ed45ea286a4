package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineClockTests {
  @AfterEach
  void forget() {
    System.clearProperty(MachineClock.AHEAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT24H", "-PT24H", "PT0S"})
  void itGoesAheadOfTheMachineAsFarAsTheJvmIsTold(String ahead) {
    var machine = MachineClock.wall().now();
    System.setProperty(MachineClock.AHEAD, ahead);

    assertThat(MachineClock.wall().now())
        .isCloseTo(machine.plus(Duration.parse(ahead)), within(1, ChronoUnit.MINUTES));
  }
}
