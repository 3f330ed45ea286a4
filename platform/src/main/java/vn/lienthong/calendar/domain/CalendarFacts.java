package vn.lienthong.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.UnitHours;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.shared.AgencyCode;

/**
 * Everything on record at one version.
 *
 * @param publishedOn day of publication by year
 */
public record CalendarFacts(
    long version,
    Map<LocalDate, SpecialDay> days,
    List<UnitHours> hours,
    Map<Integer, LocalDate> publishedOn) {
  public CalendarFacts {
    days = Map.copyOf(days);
    hours = List.copyOf(hours);
    publishedOn = Map.copyOf(publishedOn);
  }

  /** The table of a unit (null: everybody) as it is known on a day. */
  public TimeTable table(@Nullable AgencyCode unit, LocalDate today) {
    return new TimeTable(days, weeks(unit), published(today));
  }

  private NavigableMap<LocalDate, WeeklyHours> weeks(@Nullable AgencyCode unit) {
    var weeks = new TreeMap<LocalDate, WeeklyHours>();
    var own = new TreeMap<LocalDate, WeeklyHours>();
    for (var set : hours) {
      if (set.unit() == null) {
        weeks.put(set.validFrom(), set.hours());
      } else if (set.unit().equals(unit)) {
        own.put(set.validFrom(), set.hours());
      }
    }
    if (!own.isEmpty()) {
      weeks.tailMap(own.firstKey(), true).clear();
      weeks.putAll(own);
    }
    return weeks;
  }

  private Set<Integer> published(LocalDate today) {
    return publishedOn.entrySet().stream()
        .filter(year -> !year.getValue().isAfter(today))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
