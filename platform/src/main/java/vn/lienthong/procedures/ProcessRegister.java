package vn.lienthong.procedures;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Who has drawn up internal processes. Reading it is open to everybody signed in. */
public interface ProcessRegister {
  /** Agencies with a process for the procedure, by code. */
  List<AgencyCode> agencies(ProcedureCode procedure);

  /**
   * Processes of an agency in force on the day, by code of the procedure.
   *
   * @param page from 1
   */
  Page<InternalProcess> of(AgencyCode agency, LocalDate on, int page);
}
