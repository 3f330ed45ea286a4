package vn.lienthong.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.shared.AgencyCode;

/** The internal processes of agencies. Reading them is open to the modules above. */
public interface Processes {
  /** The version in force on the day; empty when the agency has drawn up none. */
  Optional<InternalProcess> find(ProcedureCode procedure, AgencyCode agency, LocalDate on);

  /** One version, as a running dossier keeps it. */
  Optional<InternalProcess> version(ProcedureCode procedure, AgencyCode agency, int version);

  /** All versions that the agency has had for the procedure, the newest first. */
  List<InternalProcess> versions(ProcedureCode procedure, AgencyCode agency);
}
