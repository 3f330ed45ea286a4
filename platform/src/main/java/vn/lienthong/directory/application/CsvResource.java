package vn.lienthong.directory.application;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables that ship with the product, under {@code data/} of the class path. */
final class CsvResource {
  private CsvResource() {}

  static List<NamedCsvRecord> rows(String path) {
    var stream = Objects.requireNonNull(CsvResource.class.getResourceAsStream("/data/" + path));
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable LocalDate day(NamedCsvRecord row, String field) {
    var text = row.getField(field);
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
