package vn.lienthong.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.shared.BusinessClock;

/** Laws of working time that hold for every instant and amount. */
class TimeTablePropertiesTests {
  private static final long THREE_YEARS = 3 * 365 * 24 * 60;
  private static final int THREE_WEEKS = 15 * 8 * 60;
  private final TimeTable calendar =
      TimeTableTests.table(
          Set.of(2024, 2025, 2026),
          TimeTableTests.day("2024-04-29", DayKind.SWAPPED_OFF, null),
          TimeTableTests.day("2024-05-04", DayKind.SWAPPED_ON, "2024-04-29"),
          TimeTableTests.day("2024-04-30", DayKind.HOLIDAY, null),
          TimeTableTests.day("2024-05-01", DayKind.HOLIDAY, null),
          TimeTableTests.day("2025-01-27", DayKind.HOLIDAY, null),
          TimeTableTests.day("2025-01-28", DayKind.HOLIDAY, null));

  @Property
  void nothingEndsOutsideWorkingTime(
      @ForAll @LongRange(min = 0, max = THREE_YEARS) long start,
      @ForAll @IntRange(max = THREE_WEEKS) int minutes) {
    var due = LocalDateTime.ofInstant(plus(start, minutes), BusinessClock.ZONE);

    assertThat(calendar.day(due.toLocalDate()).shifts())
        .anyMatch(shift ->
            !due.toLocalTime().isBefore(shift.opens())
                && !due.toLocalTime().isAfter(shift.closes()));
  }

  @Property
  void whoStartsLaterNeverEndsEarlier(
      @ForAll @LongRange(min = 0, max = THREE_YEARS) long start,
      @ForAll @IntRange(max = 30_000) int later,
      @ForAll @IntRange(max = THREE_WEEKS) int minutes) {
    assertThat(plus(start + later, minutes)).isAfterOrEqualTo(plus(start, minutes));
  }

  @Property
  void moreWorkNeverEndsEarlier(
      @ForAll @LongRange(min = 0, max = THREE_YEARS) long start,
      @ForAll @IntRange(max = THREE_WEEKS) int minutes,
      @ForAll @IntRange(max = THREE_WEEKS) int more) {
    assertThat(plus(start, minutes + more)).isAfterOrEqualTo(plus(start, minutes));
  }

  @Property
  void theTimeUsedUpIsTheTimeInBetween(
      @ForAll @LongRange(min = 0, max = THREE_YEARS) long start,
      @ForAll @IntRange(max = THREE_WEEKS) int minutes) {
    assertThat(calendar.workingTimeBetween(instant(start), plus(start, minutes)).working())
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @Property
  void daysAreCountedOneByOne(
      @ForAll @IntRange(max = 1_000) int start, @ForAll @IntRange(max = 60) int days) {
    var from = LocalDate.of(2024, 1, 1).plusDays(start);
    var due = calendar.plusWorkingDays(from, days + 1).day();

    assertThat(from.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::isWorkingDay))
        .hasSize(days + 1);
    assertThat(calendar.isWorkingDay(due)).isTrue();
  }

  private Instant plus(long start, int minutes) {
    return calendar.plusWorkingTime(instant(start), Duration.ofMinutes(minutes)).at();
  }

  private static Instant instant(long minute) {
    return Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofMinutes(minute));
  }
}
