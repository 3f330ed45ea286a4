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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.RowProblem;
import vn.lienthong.directory.domain.ImportRow;
import vn.lienthong.directory.domain.InertCell;
import vn.lienthong.shared.AgencyCode;

/** The CSV form of agencies: reads rows and finds what is wrong with them one by one. */
final class AgencyTable {
  static final List<String> COLUMNS =
      List.of("code", "other_codes", "name", "kind", "parent", "valid_from", "valid_to", "source");

  private static final List<String> NEEDED = List.of("code", "name", "kind");
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final int LONGEST_HEADER = 4_096;
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<ImportRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private long number;

  private AgencyTable() {}

  static AgencyTable read(Reader csv) {
    var table = new AgencyTable();
    try (var reader = new BufferedReader(csv)) {
      skipMark(reader);
      var records =
          CsvReader.builder()
              .fieldSeparator(separator(reader))
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(reader);
      for (var row : records) {
        table.add(row);
      }
    } catch (CsvParseException | IOException | UncheckedIOException e) {
      table.problem("", DirectoryError.FILE_UNREADABLE);
    }
    if (table.number == 0 && table.problems.isEmpty()) {
      table.problem("", DirectoryError.FILE_UNREADABLE);
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
    int length = Math.max(0, reader.read(start));
    reader.reset();
    var header = new String(start, 0, length).lines().findFirst().orElse("");
    return header.indexOf(';') >= 0 ? ';' : ',';
  }

  private void add(CsvRecord row) {
    number++;
    if (number == 1) {
      header(row);
    } else if (row.getFieldCount() != columns.size()) {
      problem("", DirectoryError.FIELDS_WRONG, row.getFieldCount(), columns.size());
    } else if (columns.keySet().containsAll(NEEDED)) {
      agency(row);
    }
  }

  private void header(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      columns.put(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
    }
    for (var column : NEEDED) {
      if (!columns.containsKey(column)) {
        problem(column, DirectoryError.COLUMN_MISSING, column);
      }
    }
  }

  private void agency(CsvRecord row) {
    int before = problems.size();
    var code = code(row, "code");
    var others = new ArrayList<AgencyCode>();
    for (var text : cell(row, "other_codes").strip().split("\\s+")) {
      if (!text.isEmpty()) {
        AgencyCode.parse(text)
            .ifPresentOrElse(
                others::add, () -> problem("other_codes", DirectoryError.CODE_INVALID, text));
      }
    }
    var kind = kind(cell(row, "kind").strip());
    var parent = cell(row, "parent").isBlank() ? null : code(row, "parent");
    var from = day(row, "valid_from");
    var to = day(row, "valid_to");
    if (problems.size() == before && code != null && kind != null) {
      var name = cell(row, "name");
      var source = cell(row, "source");
      rows.add(
          new ImportRow(number, new NewAgency(code, others, name, kind, parent, from, to, source)));
    }
  }

  private @Nullable AgencyCode code(CsvRecord row, String column) {
    var text = cell(row, column).strip();
    var code = AgencyCode.parse(text).orElse(null);
    if (code == null) {
      problem(column, DirectoryError.CODE_INVALID, text);
    }
    return code;
  }

  private @Nullable AgencyKind kind(String text) {
    for (var kind : AgencyKind.values()) {
      if (kind.name().equalsIgnoreCase(text)) {
        return kind;
      }
    }
    problem("kind", DirectoryError.KIND_UNKNOWN, text, List.of(AgencyKind.values()).toString());
    return null;
  }

  private @Nullable LocalDate day(CsvRecord row, String column) {
    var text = cell(row, column).strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return text.indexOf('/') > 0 ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
    } catch (DateTimeException e) {
      problem(column, DirectoryError.DATE_INVALID, text);
      return null;
    }
  }

  private String cell(CsvRecord row, String column) {
    var index = columns.get(column);
    return index == null ? "" : InertCell.read(row.getField(index));
  }

  private void problem(String column, DirectoryError error, Object... arguments) {
    problems.add(new RowProblem(number, column, error, List.of(arguments)));
  }
}
