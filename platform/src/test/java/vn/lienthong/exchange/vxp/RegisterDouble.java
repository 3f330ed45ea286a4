package vn.lienthong.exchange.vxp;

import java.io.Reader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.AgencyRecord;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.InMemoryDirectory;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Puts agencies into a directory in memory without asking anything. */
final class RegisterDouble implements AgencyImport, AgencyAdministration {
  private final InMemoryDirectory directory;
  final List<String> locked = new ArrayList<>();
  int imported;

  RegisterDouble(InMemoryDirectory directory) {
    this.directory = directory;
  }

  @Override
  public ImportResult importAgencies(
      List<NewAgency> agencies, Origin origin, Caller caller, ImportProgress progress) {
    agencies.forEach(directory::add);
    imported += agencies.size();
    return new ImportResult.Imported(agencies.size(), 0);
  }

  @Override
  public void lock(AgencyCode anyCode, String reason, Caller caller) {
    locked.add(anyCode.value());
    directory.lock(anyCode.value());
  }

  @Override
  public ImportResult importCsv(Reader csv, Caller caller, ImportProgress progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void exportCsv(LocalDate on, Caller caller, Writer csv) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<AgencyRecord> history(AgencyCode anyCode, LocalDate on) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void unlock(AgencyCode anyCode, String reason, Caller caller) {
    throw new UnsupportedOperationException();
  }
}
