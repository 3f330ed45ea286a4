package vn.lienthong.procedures.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.InternalProcess;

/**
 * A version of a process and the days on which it holds.
 *
 * @param last day of it, null while nothing follows
 * @param never true when a later version took its place before it began
 */
public record ProcessVersionRow(InternalProcess process, @Nullable LocalDate last, boolean never) {
  /** Rows of all versions of a process, the newest first. */
  static List<ProcessVersionRow> of(List<InternalProcess> versions) {
    var rows = new ArrayList<ProcessVersionRow>();
    LocalDate next = null;
    for (var version : versions) {
      if (next != null && !version.validFrom().isBefore(next)) {
        rows.add(new ProcessVersionRow(version, null, true));
      } else {
        rows.add(new ProcessVersionRow(version, next == null ? null : next.minusDays(1), false));
        next = version.validFrom();
      }
    }
    return rows;
  }
}
