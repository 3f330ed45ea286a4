package vn.lienthong.directory.application;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.DirectoryNews;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.directory.RowProblem;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.directory.domain.ImportCheck;
import vn.lienthong.directory.domain.ImportRow;
import vn.lienthong.directory.domain.InertCell;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Rights;

@Service
class AgencyImportService implements AgencyImport {
  private static final int ROWS_AT_ONCE = 5_000;
  private static final int MOST_PROBLEMS = 1_000;

  private final Agencies agencies;
  private final Register register;
  private final Rights rights;
  private final Journal journal;

  AgencyImportService(Agencies agencies, Register register, Rights rights, Journal journal) {
    this.agencies = agencies;
    this.register = register;
    this.rights = rights;
    this.journal = journal;
  }

  @Override
  @Transactional
  public ImportResult importCsv(Reader csv, Caller caller, ImportProgress progress) {
    demand(caller);
    var table = AgencyTable.read(csv);
    return store(table.rows(), table.problems(), Origin.REAL, caller, progress);
  }

  @Override
  @Transactional
  public ImportResult importAgencies(
      List<NewAgency> rows, Origin origin, Caller caller, ImportProgress progress) {
    demand(caller);
    var numbered = new ArrayList<ImportRow>(rows.size());
    for (var row : rows) {
      numbered.add(new ImportRow(numbered.size() + 1L, row));
    }
    return store(numbered, List.of(), origin, caller, progress);
  }

  private void demand(Caller caller) {
    if (caller.kind() != Caller.Kind.NODE) {
      rights.demand(caller, DirectoryRight.IMPORT_AGENCIES);
    }
  }

  private ImportResult store(
      List<ImportRow> rows,
      List<RowProblem> unreadable,
      Origin origin,
      Caller caller,
      ImportProgress progress) {
    register.serialise();
    var known = agencies.known(ImportCheck.codes(rows));
    var checked = ImportCheck.check(rows, known, origin == Origin.SAMPLE, Ids::next);
    var problems = new ArrayList<>(unreadable);
    problems.addAll(checked.problems());
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparingLong(RowProblem::row));
      return new ImportResult.Refused(
          problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())), problems.size());
    }
    write(checked.registrations(), progress);
    var imported = new ImportResult.Imported(checked.registrations().size(), checked.unchanged());
    journal.append(
        NewEntry.of(DirectoryNews.AGENCIES_IMPORTED, Ids.next().toString(), caller)
            .fact("added", imported.added())
            .fact("unchanged", imported.unchanged())
            .fact("sample", origin == Origin.SAMPLE));
    return imported;
  }

  private void write(List<Registration> registrations, ImportProgress progress) {
    for (int from = 0; from < registrations.size(); from += ROWS_AT_ONCE) {
      int to = Math.min(registrations.size(), from + ROWS_AT_ONCE);
      register.add(registrations.subList(from, to));
      progress.stored(to, registrations.size());
    }
    if (registrations.size() > ROWS_AT_ONCE) {
      register.settle();
    }
  }

  @Override
  @Transactional
  public void exportCsv(LocalDate on, Caller caller, Writer csv) {
    demand(caller);
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
    journal.append(
        NewEntry.of(DirectoryNews.AGENCIES_EXPORTED, Ids.next().toString(), caller)
            .fact("rows", rows.get()));
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
