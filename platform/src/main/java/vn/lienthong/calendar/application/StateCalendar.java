package vn.lienthong.calendar.application;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.calendar.CalendarNews;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.UnitHours;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.domain.CalendarRecords;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Puts the calendar of the state on record at the first start of any node. */
@Component
@Order(StateCalendar.ORDER)
class StateCalendar implements ApplicationRunner {
  /** Before the runners of other modules, which count days. */
  static final int ORDER = 100;

  private static final LocalDate HOURS_FROM = LocalDate.of(2000, 1, 1);

  private final CalendarRecords records;
  private final Journal journal;
  private final BusinessClock clock;

  StateCalendar(CalendarRecords records, Journal journal, BusinessClock clock) {
    this.records = records;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (records.version() > 0 || records.change(clock.now()) > 1) {
      return;
    }
    var days = rows("days.csv");
    days.forEach(row -> records.setDay(day(row)));
    var years = rows("years.csv");
    for (var row : years) {
      records.setYear(
          Integer.parseInt(row.getField("year")),
          LocalDate.parse(row.getField("published_on")),
          row.getField("decision"),
          row.getField("source"));
    }
    records.setHours(new UnitHours(null, HOURS_FROM, WeeklyHours.OFFICE));
    journal.append(
        NewEntry.of(CalendarNews.STATE_LOADED, "state-calendar", Caller.node("first start"))
            .fact("days", days.size())
            .fact("years", years.size()));
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

  private static List<NamedCsvRecord> rows(String file) {
    var stream =
        Objects.requireNonNull(StateCalendar.class.getResourceAsStream("/data/calendar/" + file));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
