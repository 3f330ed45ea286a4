package vn.lienthong.directory.application;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.RowProblem;
import vn.lienthong.directory.domain.ImportRow;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.InertCell;
import vn.lienthong.shared.Text;

/** The CSV form of agencies: reads rows and finds what is wrong with them one by one. */
final class AgencyTable {
  static final List<String> COLUMNS =
      List.of("code", "other_codes", "name", "kind", "parent", "valid_from", "valid_to", "source");

  private static final List<String> NEEDED = List.of("code", "name", "kind");
  private static final String KINDS =
      Stream.of(AgencyKind.values()).map(Enum::name).collect(Collectors.joining(", "));
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** In a name of so many letters one wrong letter is a slip, in a longer one two are. */
  private static final int SHORT_NAME = 4;

  private static final int LONGEST_HEADER = 4_096;
  private static final ValueRange YEARS = ValueRange.of(1, 9_999);
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  /** How many cells the header has; 0 until it is read. */
  private int width;

  private boolean soundHeader;

  private AgencyTable() {}

  static AgencyTable read(Reader csv) {
    var table = new AgencyTable();
    long number = 0;
    try (var reader = new BufferedReader(csv)) {
      skipMark(reader);
      var records =
          CsvReader.builder()
              .fieldSeparator(separator(reader))
              .allowExtraFields(true)
              .allowMissingFields(true)
              .skipEmptyLines(false)
              .ofCsvRecord(reader);
      for (var cells : records) {
        number++;
        table.add(number, cells);
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      table.problem(number, "", DirectoryError.FILE_UNREADABLE);
    }
    if (table.width == 0 && table.problems.isEmpty()) {
      table.problem(number, "", DirectoryError.FILE_UNREADABLE);
    }
    return table;
  }

  List<ImportRow> rows() {
    return rows;
  }

  List<RowProblem> problems() {
    return problems;
  }

  private static void skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private static char separator(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    var start = new char[LONGEST_HEADER];
    int length = 0;
    for (int read = 0; read >= 0 && length < LONGEST_HEADER; length += Math.max(0, read)) {
      read = reader.read(start, length, LONGEST_HEADER - length);
    }
    reader.reset();
    var header =
        new String(start, 0, length).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return header.indexOf(';') >= 0 ? ';' : ',';
  }

  private void add(long number, CsvRecord cells) {
    var row = new Row(number, cells);
    if (row.blank()) {
      return;
    }
    if (width == 0) {
      header(row);
    } else if (row.hasNul()) {
      problem(number, "", DirectoryError.FILE_UNREADABLE);
    } else if (cells.getFieldCount() != width) {
      problem(number, "", DirectoryError.FIELDS_WRONG, cells.getFieldCount(), width);
    } else if (soundHeader) {
      row.agency();
    }
  }

  private void header(Row row) {
    var names = row.cells.getFields();
    width = names.size();
    for (int i = 0; i < width; i++) {
      var name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
        problem(row.number, name, DirectoryError.COLUMN_TWICE, name);
      }
    }
    for (var column : COLUMNS) {
      if (!columns.containsKey(column)) {
        absent(row.number, column);
      }
    }
    soundHeader = problems.isEmpty();
  }

  /** A column that is not there, but one with nearly its name, is misspelt and no note. */
  private void absent(long number, String column) {
    var misspelt =
        columns.keySet().stream()
            .filter(name -> !COLUMNS.contains(name) && near(letters(name), letters(column)))
            .findFirst();
    if (misspelt.isPresent()) {
      var name = misspelt.get();
      problem(number, name, DirectoryError.COLUMN_MISSPELT, name, column);
    } else if (NEEDED.contains(column)) {
      problem(number, column, DirectoryError.COLUMN_MISSING, column);
    }
  }

  private static boolean near(String name, String column) {
    int most = column.length() > SHORT_NAME ? 2 : 1;
    return Math.abs(name.length() - column.length()) <= most && Text.distance(name, column) <= most;
  }

  private static String letters(String name) {
    return name.replaceAll("[ _-]", "");
  }

  private void problem(long number, String column, DirectoryError error, Object... arguments) {
    problems.add(new RowProblem(number, column, error, List.of(arguments)));
  }

  /** A row below the header; what is wrong with it goes to the problems of the table. */
  private final class Row {
    private final long number;
    private final CsvRecord cells;

    Row(long number, CsvRecord cells) {
      this.number = number;
      this.cells = cells;
    }

    boolean blank() {
      return cells.getFieldCount() == 1 && cells.getField(0).isBlank();
    }

    /** No database keeps the character NUL; tables saved as UTF-16 are full of it. */
    boolean hasNul() {
      return cells.getFields().stream().anyMatch(cell -> cell.indexOf('\0') >= 0);
    }

    void agency() {
      int before = problems.size();
      var code = code("code");
      var others = otherCodes();
      var kind = kind();
      var parent = cell("parent").isBlank() ? null : code("parent");
      var from = day("valid_from");
      var to = day("valid_to");
      if (problems.size() == before && code != null && kind != null) {
        rows.add(
            new ImportRow(
                number,
                new NewAgency(code, others, cell("name"), kind, parent, from, to, cell("source"))));
      }
    }

    private @Nullable AgencyCode code(String column) {
      var text = cell(column).strip();
      var code = AgencyCode.parse(text).orElse(null);
      if (code == null) {
        problem(column, DirectoryError.CODE_INVALID, text);
      }
      return code;
    }

    private List<AgencyCode> otherCodes() {
      var others = new ArrayList<AgencyCode>();
      for (var text : cell("other_codes").strip().split("\\s+")) {
        if (!text.isEmpty()) {
          AgencyCode.parse(text)
              .ifPresentOrElse(
                  others::add, () -> problem("other_codes", DirectoryError.CODE_INVALID, text));
        }
      }
      return others;
    }

    private @Nullable AgencyKind kind() {
      var text = cell("kind").strip();
      for (var kind : AgencyKind.values()) {
        if (kind.name().equalsIgnoreCase(text)) {
          return kind;
        }
      }
      problem("kind", DirectoryError.KIND_UNKNOWN, text, KINDS);
      return null;
    }

    private @Nullable LocalDate day(String column) {
      var text = cell(column).strip();
      if (text.isEmpty()) {
        return null;
      }
      try {
        var day = text.indexOf('/') > 0 ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
        if (YEARS.isValidIntValue(day.getYear())) {
          return day;
        }
      } catch (DateTimeException e) {
        // answered below like a day that no calendar has
      }
      problem(column, DirectoryError.DATE_INVALID, text);
      return null;
    }

    private String cell(String column) {
      var index = columns.get(column);
      return index == null ? "" : InertCell.read(cells.getField(index));
    }

    private void problem(String column, DirectoryError error, Object... arguments) {
      AgencyTable.this.problem(number, column, error, arguments);
    }
  }
}
