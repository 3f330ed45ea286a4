package vn.lienthong.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WritersTests {
  @Test
  void aRateIsNotExceeded() {
    var done = new AtomicInteger();
    try (var writers = new Writers(4)) {
      double rate = writers.run(Duration.ofMillis(500), 200, writer -> done.incrementAndGet());

      assertThat(rate).isLessThan(220);
      assertThat(done.get()).isBetween(1, 104);
    }
  }

  @Test
  void withoutARateEachWriterWorksWithoutAPause() {
    var done = new AtomicInteger();
    try (var writers = new Writers(2)) {
      writers.run(Duration.ofMillis(200), writer -> done.incrementAndGet());
    }

    assertThat(done.get()).isGreaterThan(1000);
  }
}
