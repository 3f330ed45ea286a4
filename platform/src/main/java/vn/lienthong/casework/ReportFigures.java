package vn.lienthong.casework;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Numbers of dossiers by what they count; one that is not counted is 0. */
public record ReportFigures(Map<ReportColumn, Long> counts) {
  public static final ReportFigures NONE = new ReportFigures(Map.of());

  public ReportFigures {
    counts = Map.copyOf(counts);
  }

  public long of(ReportColumn... columns) {
    return Arrays.stream(columns).mapToLong(column -> counts.getOrDefault(column, 0L)).sum();
  }

  /** Resolved with a date to be judged by: the whole of the on-time rate. */
  public long judged() {
    return of(ReportColumn.EARLY, ReportColumn.ON_TIME, ReportColumn.LATE);
  }

  /** Resolved early or on time: the part of the on-time rate. */
  public long inTime() {
    return of(ReportColumn.EARLY, ReportColumn.ON_TIME);
  }

  /** True when every number is 0. */
  public boolean none() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  public ReportFigures plus(ReportFigures other) {
    var sum = new EnumMap<ReportColumn, Long>(ReportColumn.class);
    sum.putAll(counts);
    other.counts.forEach((column, count) -> sum.merge(column, count, Long::sum));
    return new ReportFigures(sum);
  }
}
