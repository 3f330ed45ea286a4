package vn.lienthong.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.UnitHours;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.shared.AgencyCode;

/** Whose hours hold on which day, and which years count as published on which day. */
class CalendarFactsTests {
  private static final AgencyCode UNIT = new AgencyCode("000.00.00.H46");
  private static final AgencyCode OTHER = new AgencyCode("000.00.00.H47");
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);

  @ParameterizedTest
  @CsvSource({
    "2019-12-31, 07:30, 07:30, 07:30",
    "2020-01-01, 08:00, 08:00, 08:00",
    "2020-03-31, 08:00, 08:00, 08:00",
    "2020-04-01, 08:00, 06:00, 08:00",
    "2020-07-01, 09:00, 06:00, 09:00",
    "2020-10-01, 09:00, 06:30, 09:00"
  })
  void aUnitHasItsOwnHoursFromTheirDayOnAndThoseOfEverybodyBefore(
      LocalDate day, LocalTime everybody, LocalTime unit, LocalTime other) {
    var facts =
        facts(
            hours(null, "2020-01-01", "08:00"),
            hours(UNIT, "2020-10-01", "06:30"),
            hours(null, "2020-07-01", "09:00"),
            hours(UNIT, "2020-04-01", "06:00"));

    assertThat(opens(facts, null, day)).isEqualTo(everybody);
    assertThat(opens(facts, UNIT, day)).isEqualTo(unit);
    assertThat(opens(facts, OTHER, day)).isEqualTo(other);
  }

  @Test
  void withoutAnyHoursOnRecordOfficeHoursHold() {
    assertThat(facts().table(UNIT, TODAY).standardDay(TODAY))
        .isEqualTo(WeeklyHours.OFFICE.standardDay());
  }

  @ParameterizedTest
  @CsvSource({"2020-12-24, false", "2020-12-25, true", "2020-12-26, true", "2021-06-01, true"})
  void aYearIsPublishedFromItsDayOn(LocalDate today, boolean published) {
    var facts = new CalendarFacts(1, Map.of(), List.of(), Map.of(2021, LocalDate.of(2020, 12, 25)));

    var table = facts.table(null, today);

    assertThat(table.day(LocalDate.of(2021, 1, 4)).published()).isEqualTo(published);
    assertThat(table.plusWorkingDays(LocalDate.of(2021, 1, 4), 1).certain()).isEqualTo(published);
    assertThat(table.day(LocalDate.of(2020, 12, 31)).published()).isFalse();
  }

  @Test
  void whatIsChangedAfterwardsDoesNotReachATableInUse() {
    var sets = new ArrayList<>(List.of(hours(null, "2020-01-01", "08:00")));
    var facts = new CalendarFacts(1, Map.of(), sets, Map.of());
    sets.clear();

    assertThat(opens(facts, null, TODAY)).isEqualTo(LocalTime.of(8, 0));
  }

  private static CalendarFacts facts(UnitHours... hours) {
    return new CalendarFacts(1, Map.of(), Arrays.asList(hours), Map.of());
  }

  private static UnitHours hours(@Nullable AgencyCode unit, String from, String opens) {
    var shift = new Shift(LocalTime.parse(opens), LocalTime.of(12, 0));
    return new UnitHours(unit, LocalDate.parse(from), WeeklyHours.everyWeekday(shift));
  }

  private static LocalTime opens(CalendarFacts facts, @Nullable AgencyCode unit, LocalDate day) {
    return facts.table(unit, TODAY).day(day).shifts().get(0).opens();
  }
}
