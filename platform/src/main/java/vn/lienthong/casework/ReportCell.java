package vn.lienthong.casework;

import org.jspecify.annotations.Nullable;

/**
 * One number of a report.
 *
 * @param by null for a number of the whole agency
 * @param key which line, see {@link Grouping}; empty without one, or for the line of nobody
 */
public record ReportCell(
    ReportPeriod period, ReportColumn column, @Nullable Grouping by, String key) {
  /** A number of the whole agency. */
  public static ReportCell total(ReportPeriod period, ReportColumn column) {
    return new ReportCell(period, column, null, "");
  }
}
