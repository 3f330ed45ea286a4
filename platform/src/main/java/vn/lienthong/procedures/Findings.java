package vn.lienthong.procedures;

import java.time.LocalDate;
import java.util.List;

/** What the linter finds in the catalogue on record. Reading it is open to everybody signed in. */
public interface Findings {
  /**
   * What stands in the procedures that are published and in force on the day, by owner, then by
   * weight.
   *
   * @param page from 1
   */
  FindingsBoard board(FindingFilter filter, LocalDate on, int page);

  /**
   * What stands in one version. A limit that an administrator has settled and that holds on the day
   * is looked at as settled.
   *
   * @param published the version as its source states it
   */
  List<Finding> standing(ProcedureView published, LocalDate on);
}
