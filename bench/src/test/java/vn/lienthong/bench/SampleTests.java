package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of measured values, by nearest rank. */
class SampleTests {
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.001, 1",
    "0.01, 1",
    "0.011, 2",
    "0.07, 7",
    "0.29, 29",
    "0.5, 50",
    "0.501, 51",
    "0.95, 95",
    "0.99, 99",
    "0.991, 100",
    "1, 100"
  })
  void ofAHundredValuesEachIsItsOwnShare(double share, double value) {
    var hundred = IntStream.rangeClosed(1, 100).mapToObj(n -> (double) n).toList();
    assertThat(Sample.of(hundred).at(share)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "7, 4", "100, 50", "101, 51"})
  void theMedianIsAValueThatWasMeasured(int count, double value) {
    var values = DoubleStream.iterate(1, n -> n + 1).limit(count).boxed().toList();
    assertThat(Sample.of(values).median()).isEqualTo(value);
  }

  @Test
  void theOrderInWhichValuesCameDoesNotMatter() {
    assertThat(Sample.of(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
    assertThat(Sample.of(List.of(5.0, 9.0, 1.0)).at(1)).isEqualTo(9);
  }

  @Test
  void aSingleValueIsEveryShare() {
    for (double share : new double[] {0, 0.5, 0.99, 1}) {
      assertThat(Sample.of(List.of(3.5)).at(share)).isEqualTo(3.5);
    }
  }

  @Test
  void whereNothingWasMeasuredThereIsNoFigure() {
    assertThat(Sample.of(List.of()).median()).isNaN();
    assertThat(Sample.ofNanos().at(1)).isNaN();
  }

  @Test
  void equalValuesAreCountedEach() {
    assertThat(Sample.of(List.of(1.0, 1.0, 1.0, 8.0)).at(0.75)).isEqualTo(1);
    assertThat(Sample.of(List.of(1.0, 1.0, 1.0, 8.0)).at(0.76)).isEqualTo(8);
  }

  @Test
  void nanosecondsAreShownAsMilliseconds() {
    var sample = Sample.ofNanos(2_500_000, 1_000_000, 1);
    assertThat(sample.at(1)).isEqualTo(2.5);
    assertThat(sample.median()).isEqualTo(1);
    assertThat(sample.at(0)).isEqualTo(1e-6);
  }

  @Test
  void theValuesHandedInAreNotReordered() {
    long[] nanos = {3, 1, 2};
    Sample.ofNanos(nanos);
    assertThat(nanos).containsExactly(3, 1, 2);
  }

  /** Of many values, a share is never exceeded by more of them than it leaves over. */
  @Test
  void noMoreValuesLieAboveAShareThanItLeavesOver() {
    var random = new Random(7);
    for (int count = 1; count < 300; count += 13) {
      var values = LongStream.generate(() -> random.nextInt(1000)).limit(count).toArray();
      var sample = Sample.ofNanos(values);
      for (double share : new double[] {0.1, 0.5, 0.9, 0.95, 0.99}) {
        double at = sample.at(share);
        long within = LongStream.of(values).filter(each -> each / 1e6 <= at).count();
        assertThat(within).isGreaterThanOrEqualTo((long) Math.floor(share * count));
      }
    }
  }
}
