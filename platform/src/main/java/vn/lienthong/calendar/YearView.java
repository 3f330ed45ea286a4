package vn.lienthong.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a year.
 *
 * @param publishedOn first day on which it counts as published, null when it is not
 * @param decision number of the decision, empty when none is on record
 * @param source remarks on where it comes from; UNVERIFIED in it means that no source confirms it
 */
public record YearView(
    int year,
    @Nullable LocalDate publishedOn,
    String decision,
    String source,
    List<SpecialDay> days) {
  public YearView {
    days = List.copyOf(days);
  }
}
