package vn.lienthong.exchange.vxp;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.directory.InMemoryDirectory;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.shared.AgencyCode;

/** A register over a directory in memory, in which somebody else may come first. */
final class RegisterDouble implements AgencyRegister {
  private final InMemoryDirectory directory;
  final List<String> locked = new ArrayList<>();
  int imported;
  Runnable meanwhile = () -> {};

  RegisterDouble(InMemoryDirectory directory) {
    this.directory = directory;
  }

  @Override
  public void add(NewAgency agency, Runnable check) {
    meanwhile.run();
    check.run();
    directory.add(agency);
    imported++;
  }

  @Override
  public void lock(AgencyCode code, String reason) {
    locked.add(code.value());
    directory.lock(code.value());
  }
}
