package vn.lienthong.directory.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.InertCell;

/** Writes agencies in the form that {@link AgencyTable} reads. */
final class AgencyExport {
  private AgencyExport() {}

  /** All agencies with their names of that day; returns how many rows were written. */
  static long write(Agencies agencies, LocalDate on, Writer csv) {
    var rows = new AtomicLong();
    try {
      csv.write('\ufeff');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var table = CsvWriter.builder().fieldSeparator(';').build(csv);
    table.writeRecord(AgencyTable.COLUMNS);
    agencies.each(
        on,
        (agency, source) -> {
          table.writeRecord(cells(agency, source));
          rows.incrementAndGet();
        });
    flush(table);
    return rows.get();
  }

  private static void flush(CsvWriter table) {
    try {
      table.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(AgencyView agency, String source) {
    var others =
        agency.codes().stream().skip(1).map(AgencyCode::value).collect(Collectors.joining(" "));
    var parent = agency.parent();
    return List.of(
        agency.code().value(),
        others,
        InertCell.write(agency.name()),
        agency.kind().name(),
        parent == null ? "" : parent.value(),
        text(agency.validFrom()),
        text(agency.validTo()),
        InertCell.write(source));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
