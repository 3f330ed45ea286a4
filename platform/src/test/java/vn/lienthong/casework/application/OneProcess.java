package vn.lienthong.casework.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.Processes;
import vn.lienthong.shared.AgencyCode;

/** The internal processes of one agency for one procedure: none until a test adds one. */
final class OneProcess implements Processes {
  final List<InternalProcess> versions = new ArrayList<>();

  @Override
  public Optional<InternalProcess> find(ProcedureCode procedure, AgencyCode agency, LocalDate on) {
    return versions(procedure, agency).stream()
        .filter(process -> !process.validFrom().isAfter(on))
        .findFirst();
  }

  @Override
  public Optional<InternalProcess> version(
      ProcedureCode procedure, AgencyCode agency, int version) {
    return versions(procedure, agency).stream()
        .filter(process -> process.version() == version)
        .findFirst();
  }

  @Override
  public List<InternalProcess> versions(ProcedureCode procedure, AgencyCode agency) {
    return versions.stream()
        .filter(process -> process.procedure().equals(procedure))
        .filter(process -> process.agency().equals(agency))
        .sorted((one, other) -> other.version() - one.version())
        .toList();
  }
}
