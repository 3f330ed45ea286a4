package vn.lienthong.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not what its weekday says.
 *
 * @param name what it is called, Vietnamese
 * @param replaces the day off that a worked day of rest stands for; its hours are taken
 * @param source decision or law; UNVERIFIED in it means that no source confirms the day
 */
public record SpecialDay(
    LocalDate date, String name, DayKind kind, @Nullable LocalDate replaces, String source) {
  /** False while no source confirms the day. */
  public boolean confirmed() {
    return !source.contains("UNVERIFIED");
  }
}
