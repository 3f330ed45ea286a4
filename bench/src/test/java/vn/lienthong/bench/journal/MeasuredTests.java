package vn.lienthong.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasuredTests {
  @Test
  void sharesAreCountedFromTheSmallest() {
    var measured =
        new Measured(1, LongStream.rangeClosed(1, 100).map(n -> (101 - n) * 1_000_000).toArray());

    assertThat(measured.delay(0.5)).isEqualTo(50);
    assertThat(measured.delay(0.99)).isEqualTo(99);
    assertThat(measured.delay(1)).isEqualTo(100);
  }

  @Test
  void withoutDelaysThereIsNoFigure() {
    assertThat(new Measured(1, new long[0]).delay(0.5)).isNaN();
  }
}
