package vn.lienthong.procedures.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/**
 * The internal processes on record; nothing of them is ever changed. On a day that version holds
 * which was written last among those whose first day has come.
 */
public interface ProcessStore {
  /**
   * Writes a version.
   *
   * @param by stable id of who drew it up
   * @return false when the agency has that version already
   */
  boolean add(InternalProcess process, String by, Instant at);

  /** The version in force on the day. */
  Optional<InternalProcess> find(ProcedureCode procedure, AgencyCode agency, LocalDate on);

  Optional<InternalProcess> version(ProcedureCode procedure, AgencyCode agency, int version);

  /** All versions, the newest first. */
  List<InternalProcess> versions(ProcedureCode procedure, AgencyCode agency);

  /** Agencies with a process for the procedure, by code. */
  List<AgencyCode> agencies(ProcedureCode procedure);

  /** Processes of an agency in force on the day, by code of the procedure. */
  Page<InternalProcess> of(AgencyCode agency, LocalDate on, int page, int size);
}
