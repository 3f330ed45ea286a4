package vn.lienthong.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WeeklyHours;

/** Labour Code 2019, articles 111.3 and 112: what may be a day off and what is worked for it. */
class DayRuleTests {
  /** 17/02/2020 is a Monday, 22/02 a Saturday, 23/02 a Sunday. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2020-02-17, HOLIDAY, -, -",
        "2020-02-22, HOLIDAY, -, -",
        "2020-02-23, HOLIDAY, -, -",
        "2020-02-21, SWAPPED_OFF, -, -",
        "2020-02-22, SWAPPED_OFF, -, NOT_A_WORKING_WEEKDAY",
        "2020-02-23, SWAPPED_OFF, -, NOT_A_WORKING_WEEKDAY",
        "2020-02-22, SWAPPED_ON, 2020-02-21, -",
        "2020-02-23, SWAPPED_ON, 2020-02-21, -",
        "2020-02-22, SWAPPED_ON, -, -",
        "2020-02-21, SWAPPED_ON, 2020-02-20, NOT_A_DAY_OF_REST",
        "2020-02-22, SWAPPED_ON, 2020-02-23, NOT_A_WORKING_WEEKDAY",
        "2020-02-22, SWAPPED_ON, 2020-02-15, NOT_A_WORKING_WEEKDAY"
      })
  void aSwapMovesAWorkingWeekdayToADayOfRest(
      LocalDate date, DayKind kind, @Nullable LocalDate replaces, @Nullable String error) {
    var day = new SpecialDay(date, "Ngày", kind, replaces, "");

    assertThat(DayRule.broken(day, WeeklyHours.OFFICE).map(Enum::name).orElse(null))
        .isEqualTo(error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void everyDayHasAName(String name) {
    var day = new SpecialDay(LocalDate.of(2020, 2, 17), name, DayKind.HOLIDAY, null, "");

    assertThat(DayRule.broken(day, WeeklyHours.OFFICE).map(Enum::name)).contains("NAME_MISSING");
  }

  @Test
  void whereSaturdayIsWorkedItMayBeSwappedOff() {
    var week = new EnumMap<DayOfWeek, List<Shift>>(WeeklyHours.OFFICE.shifts());
    week.put(DayOfWeek.SATURDAY, List.of(new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30))));
    var hours = new WeeklyHours(week);
    var saturday = LocalDate.of(2020, 2, 22);

    assertThat(DayRule.broken(swap(saturday, DayKind.SWAPPED_OFF), hours)).isEmpty();
    assertThat(DayRule.broken(swap(saturday, DayKind.SWAPPED_ON), hours)).isPresent();
  }

  @Test
  void aYearIsBalancedWhenAsManyDaysAreWorkedAsGivenOff() {
    var off = swap(LocalDate.of(2020, 2, 21), DayKind.SWAPPED_OFF);
    var on = swap(LocalDate.of(2020, 2, 22), DayKind.SWAPPED_ON);
    var holiday = swap(LocalDate.of(2020, 9, 2), DayKind.HOLIDAY);

    assertThat(balanced()).isTrue();
    assertThat(balanced(holiday)).isTrue();
    assertThat(balanced(off, on, holiday)).isTrue();
    assertThat(balanced(off)).isFalse();
    assertThat(balanced(on)).isFalse();
    assertThat(balanced(off, on, on)).isFalse();
  }

  private static SpecialDay swap(LocalDate date, DayKind kind) {
    return new SpecialDay(date, "Ngày", kind, null, "");
  }

  /** 31/12/2021 is a Friday, 08/01/2022 a Saturday. */
  @Test
  void aSwapAcrossNewYearCountsInBothYearsAndInNoOther() {
    var off = swap(LocalDate.of(2021, 12, 31), DayKind.SWAPPED_OFF);
    var on = new SpecialDay(LocalDate.of(2022, 1, 8), "Ngày", DayKind.SWAPPED_ON, off.date(), "");

    for (int year : new int[] {2020, 2021, 2022, 2023}) {
      assertThat(DayRule.balanced(year, List.of(off, on))).as("%d", year).isTrue();
    }
    assertThat(DayRule.balanced(2021, List.of(off))).isFalse();
    assertThat(DayRule.balanced(2021, List.of(on))).isFalse();
    assertThat(DayRule.balanced(2022, List.of(on))).isFalse();
    assertThat(DayRule.balanced(2022, List.of(off, on, swap(on.date(), DayKind.SWAPPED_ON))))
        .isFalse();
  }

  private static boolean balanced(SpecialDay... days) {
    return DayRule.balanced(2020, Arrays.asList(days));
  }
}
