package vn.lienthong.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days of which figures are asked for, both included, in parts: days of at most a month, else
 * calendar months.
 */
public record StatisticsPeriod(LocalDate from, LocalDate to) {
  /** The longest period, in years. */
  public static final int LONGEST_YEARS = 5;

  private static final int DAYS_SHOWN = 31;

  /** What one line of the figures stands for. */
  public enum Part {
    DAY,
    MONTH
  }

  /** True when it ends before it begins, or is longer than five years. */
  public boolean refused() {
    return to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS));
  }

  public Part part() {
    return ChronoUnit.DAYS.between(from, to) < DAYS_SHOWN ? Part.DAY : Part.MONTH;
  }

  /** First days of all its parts, in order. */
  public List<LocalDate> parts() {
    return part() == Part.DAY
        ? from.datesUntil(to.plusDays(1)).toList()
        : Stream.iterate(
                from.withDayOfMonth(1), month -> !month.isAfter(to), month -> month.plusMonths(1))
            .toList();
  }
}
