package vn.lienthong.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a day is.
 *
 * @param shifts working time, empty when nobody works
 * @param special why it is not what its weekday says, or null
 * @param published false when the calendar of its year is not published
 */
public record DayStatus(
    LocalDate date, List<Shift> shifts, @Nullable SpecialDay special, boolean published) {
  public DayStatus {
    shifts = List.copyOf(shifts);
  }

  public boolean working() {
    return !shifts.isEmpty();
  }
}
