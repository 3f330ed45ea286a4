package vn.lienthong.calendar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.calendar.DayKind;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.SpecialDay;
import vn.lienthong.calendar.UnitHours;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.YearView;
import vn.lienthong.calendar.domain.CalendarFacts;
import vn.lienthong.calendar.domain.CalendarRecords;
import vn.lienthong.shared.AgencyCode;

@Repository
class JdbcCalendarRecords implements CalendarRecords {
  private final JdbcClient db;

  JdbcCalendarRecords(JdbcClient db) {
    this.db = db;
  }

  @Override
  public long version() {
    return db.sql("select number from calendar.version").query(Long.class).single();
  }

  @Override
  public CalendarFacts facts() {
    return new CalendarFacts(
        version(),
        days().stream().collect(Collectors.toMap(SpecialDay::date, day -> day)),
        hours(),
        publishedOn());
  }

  private List<SpecialDay> days() {
    return db.sql("select date, name, kind, replaces, source from calendar.special_day")
        .query(JdbcCalendarRecords::day)
        .list();
  }

  private Map<Integer, LocalDate> publishedOn() {
    var years = new LinkedHashMap<Integer, LocalDate>();
    for (var year : years()) {
      years.put(year.year(), year.publishedOn());
    }
    return years;
  }

  private List<YearRow> years() {
    return db.sql("select year, published_on, decision, source from calendar.year order by year")
        .query((row, i) ->
            new YearRow(
                row.getInt("year"),
                row.getObject("published_on", LocalDate.class),
                row.getString("decision"),
                row.getString("source")))
        .list();
  }

  private record YearRow(int year, LocalDate publishedOn, String decision, String source) {}

  private List<UnitHours> hours() {
    var rows =
        db.sql(
                """
                select unit, valid_from, weekday, opens, closes from calendar.shift
                order by unit, valid_from, weekday, opens\
                """)
            .query((row, i) ->
                new ShiftRow(
                    row.getString("unit"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getInt("weekday"),
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class)))
            .list();
    var sets = new LinkedHashMap<SetKey, Map<DayOfWeek, List<Shift>>>();
    for (var row : rows) {
      sets.computeIfAbsent(
              new SetKey(row.unit(), row.validFrom()), key -> new EnumMap<>(DayOfWeek.class))
          .computeIfAbsent(DayOfWeek.of(row.weekday()), day -> new ArrayList<>())
          .add(new Shift(row.opens(), row.closes()));
    }
    return sets.entrySet().stream()
        .map(set -> set.getKey().hours(new WeeklyHours(set.getValue())))
        .toList();
  }

  private record ShiftRow(
      String unit, LocalDate validFrom, int weekday, LocalTime opens, LocalTime closes) {}

  private record SetKey(String unit, LocalDate validFrom) {
    UnitHours hours(WeeklyHours hours) {
      return new UnitHours(unit.isEmpty() ? null : new AgencyCode(unit), validFrom, hours);
    }
  }

  @Override
  public YearView year(int year) {
    var days =
        db.sql(
                """
                select date, name, kind, replaces, source from calendar.special_day
                where date >= :first and date < :next order by date\
                """)
            .param("first", LocalDate.of(year, 1, 1))
            .param("next", LocalDate.of(year + 1, 1, 1))
            .query(JdbcCalendarRecords::day)
            .list();
    return years().stream()
        .filter(row -> row.year() == year)
        .map(row -> new YearView(year, row.publishedOn(), row.decision(), row.source(), days))
        .findFirst()
        .orElseGet(() -> new YearView(year, null, "", "", days));
  }

  @Override
  public void setDay(SpecialDay day) {
    db.sql(
            """
            insert into calendar.special_day (date, name, kind, replaces, source)
            values (:date, :name, :kind, cast(:replaces as date), :source)
            on conflict (date) do update set name = excluded.name, kind = excluded.kind,
              replaces = excluded.replaces, source = excluded.source\
            """)
        .param("date", day.date())
        .param("name", day.name())
        .param("kind", day.kind().name())
        .param("replaces", day.replaces())
        .param("source", day.source())
        .update();
  }

  @Override
  public boolean removeDay(LocalDate date) {
    return db.sql("delete from calendar.special_day where date = :date")
            .param("date", date)
            .update()
        == 1;
  }

  @Override
  public void setYear(int year, LocalDate publishedOn, String decision, String source) {
    db.sql(
            """
            insert into calendar.year (year, published_on, decision, source)
            values (:year, :on, :decision, :source)
            on conflict (year) do update set published_on = excluded.published_on,
              decision = excluded.decision, source = excluded.source\
            """)
        .param("year", year)
        .param("on", publishedOn)
        .param("decision", decision)
        .param("source", source)
        .update();
  }

  @Override
  public void setHours(UnitHours set) {
    removeHours(set);
    for (var day : DayOfWeek.values()) {
      for (var shift : set.hours().on(day)) {
        addShift(set, day, shift);
      }
    }
  }

  private void removeHours(UnitHours set) {
    db.sql("delete from calendar.shift where unit = :unit and valid_from = :from")
        .param("unit", unit(set))
        .param("from", set.validFrom())
        .update();
  }

  private void addShift(UnitHours set, DayOfWeek day, Shift shift) {
    db.sql(
            """
            insert into calendar.shift (unit, valid_from, weekday, opens, closes)
            values (:unit, :from, :weekday, :opens, :closes)\
            """)
        .param("unit", unit(set))
        .param("from", set.validFrom())
        .param("weekday", day.getValue())
        .param("opens", shift.opens())
        .param("closes", shift.closes())
        .update();
  }

  @Override
  public long change(Instant at) {
    return db.sql(
            """
            update calendar.version set number = number + 1, changed_at = :at
            returning number\
            """)
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  private static String unit(UnitHours set) {
    var unit = set.unit();
    return unit == null ? "" : unit.value();
  }

  private static SpecialDay day(ResultSet row, int number) throws SQLException {
    return new SpecialDay(
        row.getObject("date", LocalDate.class),
        row.getString("name"),
        DayKind.valueOf(row.getString("kind")),
        row.getObject("replaces", LocalDate.class),
        row.getString("source"));
  }
}
