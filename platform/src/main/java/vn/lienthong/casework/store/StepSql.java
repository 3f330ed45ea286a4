package vn.lienthong.casework.store;

import java.util.Map;
import vn.lienthong.casework.ReportColumn;

/** What reports count of steps {@code s} of dossiers {@code told}. */
final class StepSql {
  /** What the worst part of a dossier was, by the column that counts it. */
  static final Map<ReportColumn, String> TOOK =
      Map.of(
          ReportColumn.STEPS_EARLY,
          "EARLY",
          ReportColumn.STEPS_ON_TIME,
          "ON_TIME",
          ReportColumn.STEPS_LATE,
          "LATE");

  /**
   * The worst of all steps and opinions of a dossier {@code d} that had a date; null when none had.
   * An opinion that was never given is late once its date is over, else it was not needed.
   */
  static final String WORST =
      """
      (select case when count(*) = 0 then null when bool_or(p.done > p.due) then 'LATE'
          when bool_and(%s) then 'EARLY' else 'ON_TIME' end
        from (select left_at as done, due from casework.step
            where dossier = d.id and left_at is not null and due is not null
          union all select coalesce(answered_at, closed_at), due from casework.consultation
            where dossier = d.id and closed_at is not null
              and (answered_at is not null or closed_at > due)) p)\
      """
          .formatted(ReportSql.before("p.done", "p.due"));

  private static final String LEFT = "s.left_at >= :from and s.left_at < :to";
  private static final String UNDER_WAY = "s.left_at is null and told.finished_at is null";
  private static final String BEFORE_THE_DAY = ReportSql.before("s.left_at", "s.due");

  private StepSql() {}

  /** The part that says which steps a column counts; what only whole dossiers do is none. */
  static String condition(ReportColumn column) {
    return switch (column) {
      case RECEIVED -> "s.entered_at >= :from and s.entered_at < :to";
      case EARLY -> LEFT + " and s.left_at <= s.due and " + BEFORE_THE_DAY;
      case ON_TIME -> LEFT + " and s.left_at <= s.due and not (" + BEFORE_THE_DAY + ")";
      case LATE -> LEFT + " and s.left_at > s.due";
      case UNDATED -> LEFT + " and s.due is null";
      case IN_TIME -> UNDER_WAY + " and s.due >= :now and (s.warn is null or s.warn > :now)";
      case SOON -> UNDER_WAY + " and s.due >= :now and s.warn <= :now";
      case OVERDUE -> UNDER_WAY + " and s.due < :now";
      case STANDING -> UNDER_WAY + " and s.due is null";
      case LATE_NEXT -> UNDER_WAY + " and s.due >= :now and s.due <= :ahead";
      case REFUSED,
          WITHDRAWN,
          STOPPED,
          NEVER_ASKED,
          ASKED_ONCE,
          ASKED_AGAIN,
          STEPS_EARLY,
          STEPS_ON_TIME,
          STEPS_LATE ->
          "false";
    };
  }
}
