package vn.lienthong.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Received, resolved early, on time or late, and on their way.
 *
 * @param lines with a number that is not 0
 * @param total of the agency; without lines by month it is their sum
 * @param ahead what becomes late unless it is resolved by the end of the next working day, the most
 *     urgent of each person first
 * @param nextDay the next working day
 * @param at when it was counted
 */
public record PunctualityReport(
    ReportPeriod period,
    Grouping by,
    List<ReportLine> lines,
    ReportFigures total,
    List<DossierRow> ahead,
    LocalDate nextDay,
    Instant at) {
  public PunctualityReport {
    lines = List.copyOf(lines);
    ahead = List.copyOf(ahead);
  }
}
