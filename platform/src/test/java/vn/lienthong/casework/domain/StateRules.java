package vn.lienthong.casework.domain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.calendar.domain.TimeTable;
import vn.lienthong.casework.application.StatePolicies;

/** The calendar and the policies that the product ships. */
public final class StateRules {
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2026;

  private static final Map<LocalDate, SpecialDay> DAYS = days();

  private StateRules() {}

  /** The calendar of the state, with office hours. */
  public static WorkingCalendar calendar() {
    return calendar(WeeklyHours.OFFICE);
  }

  /** The calendar of the state, with the hours of one unit. */
  public static WorkingCalendar calendar(WeeklyHours hours) {
    var from = new TreeMap<>(Map.of(LocalDate.of(2000, 1, 1), hours));
    return new TimeTable(DAYS, from, years());
  }

  /** The calendar of the state with one more day of rest, decided late. */
  public static WorkingCalendar calendarWithRestOn(LocalDate day) {
    var days = new TreeMap<>(DAYS);
    days.put(day, new SpecialDay(day, "Nghỉ bù", DayKind.HOLIDAY, null, "thử"));
    return new TimeTable(
        days, new TreeMap<>(Map.of(LocalDate.of(2000, 1, 1), WeeklyHours.OFFICE)), years());
  }

  private static Map<LocalDate, SpecialDay> days() {
    return rows("/data/calendar/days.csv").stream()
        .map(StateRules::day)
        .collect(Collectors.toMap(SpecialDay::date, day -> day));
  }

  private static SpecialDay day(NamedCsvRecord row) {
    var replaces = row.getField("replaces");
    return new SpecialDay(
        LocalDate.parse(row.getField("date")),
        row.getField("name"),
        DayKind.valueOf(row.getField("kind")),
        replaces.isEmpty() ? null : LocalDate.parse(replaces),
        row.getField("source"));
  }

  private static Set<Integer> years() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().collect(Collectors.toSet());
  }

  /** The policy in force on that day of reception. */
  public static Policy policy(LocalDate day) {
    return StatePolicies.shipped().stream()
        .filter(policy -> policy.on(day))
        .findFirst()
        .orElseThrow();
  }

  private static List<NamedCsvRecord> rows(String file) {
    var stream = Objects.requireNonNull(StateRules.class.getResourceAsStream(file));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
