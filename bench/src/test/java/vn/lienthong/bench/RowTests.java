package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a target is met, and how a figure is written. */
class RowTests {
  @ParameterizedTest
  @CsvSource({
    "4999.99, false",
    "5000, true",
    "5000.01, true",
    "0, false",
    "-1, false",
    "1e12, true"
  })
  void whatShouldBeAtLeastSoMuchIsMetFromThereOn(double value, boolean met) {
    var row = Row.atLeast(5000, "entries", value, "1/s", "small");
    assertThat(row.met()).isEqualTo(met);
    assertThat(row.target()).isEqualTo(">= 5000");
  }

  @ParameterizedTest
  @CsvSource({"99.99, true", "100, true", "100.01, false", "0, true"})
  void whatShouldBeAtMostSoMuchIsMetUpToThere(double value, boolean met) {
    var row = Row.atMost(100, "soon", value, "ms", "small");
    assertThat(row.met()).isEqualTo(met);
    assertThat(row.target()).isEqualTo("<= 100");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aFigureThatIsNoNumberMeetsNoTarget(double value) {
    assertThat(Row.atMost(100, "soon", value, "ms", "").met()).isFalse();
    assertThat(Row.atLeast(100, "fast", value, "1/s", "").met()).isFalse();
    assertThat(Row.plain(value)).isEqualTo("-");
  }

  @Test
  void whatIsOnlyReportedHasNoTargetAndIsNeitherMetNorMissed() {
    var row = Row.reported("peer", 3, "1/s", "small");
    assertThat(row.met()).isNull();
    assertThat(row.target()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 5000",
    "0, 0",
    "-0.0, 0",
    "99.5, 99.50",
    "0.125, 0.13",
    "0.004, 0.00",
    "1234567.891, 1234567.89",
    "-2.5, -2.50",
    "1e15, 1000000000000000"
  })
  void aWholeNumberHasNoPointAndAnyOtherTwoDigitsBehindIt(double value, String text) {
    assertThat(Row.plain(value)).isEqualTo(text);
  }
}
