package vn.lienthong.casework.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holidays and swapped days, read from the file of the calendar without its reader. */
public final class Days {
  private static final String FILE = "/data/calendar/days.csv";
  private static final List<String> OFF = List.of("HOLIDAY", "SWAPPED_OFF");

  private final Map<LocalDate, List<String>> rows = new HashMap<>();

  private Days(List<String> lines) {
    for (var line : lines) {
      var row = cells(line);
      var date = LocalDate.parse(row.get(0));
      if (!OFF.contains(row.get(2)) && row.get(3).isEmpty()) {
        throw new IllegalArgumentException("works instead of which day: " + line);
      }
      if (rows.put(date, row) != null) {
        throw new IllegalArgumentException("twice: " + date);
      }
    }
  }

  /** The days of the product's file. */
  public static Days ofFile() {
    return of(linesOfFile());
  }

  /** The days of the product's file and further lines of the same form. */
  public static Days ofFileAnd(String... more) {
    var lines = new ArrayList<>(linesOfFile());
    lines.addAll(List.of(more));
    return of(lines);
  }

  static Days of(List<String> lines) {
    return new Days(lines);
  }

  /** True when nobody works on the day whatever its weekday. */
  boolean off(LocalDate date) {
    var row = rows.get(date);
    return row != null && OFF.contains(row.get(2));
  }

  /** The weekday whose hours the day has. */
  DayOfWeek weekday(LocalDate date) {
    var row = rows.get(date);
    return row == null || row.get(3).isEmpty()
        ? date.getDayOfWeek()
        : LocalDate.parse(row.get(3)).getDayOfWeek();
  }

  int size() {
    return rows.size();
  }

  /** Cells of a line; a cell in quotes may hold commas, and a quote twice is one. */
  static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(letter);
        i++;
      } else if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static List<String> linesOfFile() {
    try (InputStream file = Objects.requireNonNull(Days.class.getResourceAsStream(FILE))) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
