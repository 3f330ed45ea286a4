package vn.lienthong.directory;

import java.io.Reader;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.shared.Caller;

/**
 * Agencies in bulk. The table has the columns {@code code, other_codes, name, kind, parent,
 * valid_from, valid_to, source}; dates are {@code yyyy-MM-dd} or {@code dd/MM/yyyy}, other codes
 * are separated by blanks.
 */
public interface AgencyImport {
  /**
   * Imports a CSV table with {@code ;} or {@code ,}, with or without a byte order mark.
   *
   * @throws vn.lienthong.shared.RuleViolated when the caller lacks the right
   */
  ImportResult importCsv(Reader csv, Caller caller, ImportProgress progress);

  /** Imports agencies; rows of problems are counted from 1. */
  ImportResult importAgencies(
      List<NewAgency> agencies, Origin origin, Caller caller, ImportProgress progress);

  /**
   * Writes all agencies, hubs and closed ones included, with their names of that day: a byte order
   * mark, {@code ;} between cells, no cell that a spreadsheet takes for a formula.
   */
  void exportCsv(LocalDate on, Caller caller, Writer csv);
}
