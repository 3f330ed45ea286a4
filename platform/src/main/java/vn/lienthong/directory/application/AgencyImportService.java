package vn.lienthong.directory.application;

import java.io.Reader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.AgencyImport;
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
import vn.lienthong.directory.domain.Register;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
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
    long rows = AgencyExport.write(agencies, on, csv);
    journal.append(
        NewEntry.of(DirectoryNews.AGENCIES_EXPORTED, Ids.next().toString(), caller)
            .fact("rows", rows));
  }
}
