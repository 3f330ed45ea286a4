package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.exchange.StatisticsPeriod.Part;

class StatisticsPeriodTests {
  @ParameterizedTest
  @CsvSource({
    "2020-02-12, 2020-02-12, DAY, 1",
    "2020-02-01, 2020-02-29, DAY, 29",
    "2020-01-01, 2020-01-31, DAY, 31",
    "2020-01-01, 2020-02-01, MONTH, 2",
    "2019-12-31, 2020-02-12, MONTH, 3",
    "2015-02-12, 2020-02-12, MONTH, 61"
  })
  void aMonthIsShownByDaysAndMoreByMonths(LocalDate from, LocalDate to, Part part, int parts) {
    var period = new StatisticsPeriod(from, to);
    assertThat(period.part()).isEqualTo(part);
    assertThat(period.parts()).hasSize(parts).isSorted();
    assertThat(period.refused()).isFalse();
  }

  @Test
  void monthsBeginWithTheirFirstDay() {
    var period = new StatisticsPeriod(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 2, 1));
    assertThat(period.parts())
        .containsExactly(
            LocalDate.of(2019, 12, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({"2020-02-12, 2020-02-11", "2015-02-11, 2020-02-12"})
  void aPeriodBackwardsOrOfMoreThanFiveYearsIsRefused(LocalDate from, LocalDate to) {
    assertThat(new StatisticsPeriod(from, to).refused()).isTrue();
  }

  @Test
  void figuresAddUpEachByItself() {
    var one = new Figures(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(one.plus(one)).isEqualTo(new Figures(2, 4, 6, 8, 10, 12, 14, 16, 18));
    assertThat(one.plus(Figures.NONE)).isEqualTo(one);
  }
}
