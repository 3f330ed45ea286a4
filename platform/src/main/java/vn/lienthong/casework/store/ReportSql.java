package vn.lienthong.casework.store;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;

/**
 * What reports count, as SQL: numbers and lists are made of the same conditions. {@code :from} is
 * the first moment of the period, {@code :to} the first one after it.
 */
final class ReportSql {
  /** Before every moment of acceptance that is known comes none that is not: it is put last. */
  static final String ACCEPTED = "coalesce(accepted_at, timestamptz '9999-12-31 00:00:00Z')";

  private static final String RESOLVED =
      "state in (9, 10) and ended_at >= :from and ended_at < :to";
  private static final String OPEN = "finished_at is null and accepted_at is not null";

  private static final String BEFORE_THE_DAY = before("ended_at", "due");

  private static final Set<ReportColumn> ASKED =
      Set.of(ReportColumn.NEVER_ASKED, ReportColumn.ASKED_ONCE, ReportColumn.ASKED_AGAIN);

  private ReportSql() {}

  /** The day of an instant in Viet Nam. */
  static String day(String instant) {
    return "cast((" + instant + ") at time zone 'Asia/Ho_Chi_Minh' as date)";
  }

  /** Done on a day before the day that is due: a day's 24:00 belongs to the day that it ends. */
  static String before(String done, String due) {
    return day(done) + " < " + day(due + " - interval '1 microsecond'");
  }

  private static String month(String instant) {
    return "to_char(" + instant + " at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')";
  }

  /**
   * The dossiers that could be counted. One that ended while its clock stood was finished, for its
   * date, when it began to wait; for the period it ended when it did.
   */
  static String told(Collection<ReportColumn> columns) {
    var asked =
        columns.stream().anyMatch(ASKED::contains)
            ? "(select count(*) from casework.event e where e.dossier = d.id"
                + " and e.act = 'ASK_SUPPLEMENT')"
            : "0";
    var took = columns.stream().anyMatch(StepSql.TOOK::containsKey) ? StepSql.WORST : "''";
    return """
    with told as (
      select d.*, %s as asked, %s as took,
        case when d.state in (3, 7, 8)
          then (select max(e.at) from casework.event e where e.dossier = d.id
            and e.act in ('REFUSE', 'WITHDRAW', 'STOP'))
          else d.finished_at end as ended_at
      from casework.dossier d
      where d.agency = :agency and (d.finished_at is null or d.state in (3, 7, 8)
        or d.finished_at >= :from or d.accepted_at >= :from)
    )
    """
        .formatted(asked, took);
  }

  /** The part that says which dossiers a column counts. */
  static String condition(ReportColumn column) {
    return switch (column) {
      case RECEIVED -> "accepted_at >= :from and accepted_at < :to";
      case EARLY -> RESOLVED + " and ended_at <= due and " + BEFORE_THE_DAY;
      case ON_TIME -> RESOLVED + " and ended_at <= due and not (" + BEFORE_THE_DAY + ")";
      case LATE -> RESOLVED + " and ended_at > due";
      case UNDATED -> RESOLVED + " and due is null";
      case REFUSED -> ended(3);
      case WITHDRAWN -> ended(7);
      case STOPPED -> ended(8);
      case IN_TIME -> OPEN + " and due >= :now and warn > :now";
      case SOON -> OPEN + " and due >= :now and warn <= :now";
      case OVERDUE -> OPEN + " and due < :now";
      case STANDING -> OPEN + " and due is null";
      case LATE_NEXT -> OPEN + " and due >= :now and due <= :ahead";
      case NEVER_ASKED -> RESOLVED + " and asked = 0";
      case ASKED_ONCE -> RESOLVED + " and asked = 1";
      case ASKED_AGAIN -> RESOLVED + " and asked > 1";
      case STEPS_EARLY, STEPS_ON_TIME, STEPS_LATE ->
          RESOLVED + " and took = '" + StepSql.TOOK.get(column) + "'";
    };
  }

  private static String ended(int state) {
    return "state = " + state + " and ended_at >= :from and ended_at < :to";
  }

  /** The counts of columns, each under its name. */
  static String counts(Collection<ReportColumn> columns) {
    return counts(columns, "*", ReportSql::condition);
  }

  private static String counts(
      Collection<ReportColumn> columns, String what, Function<ReportColumn, String> condition) {
    return columns.stream()
        .map(column ->
            "count(%s) filter (where %s) as %s".formatted(what, condition.apply(column), column))
        .collect(Collectors.joining(", "));
  }

  /** What happened in the month of a line. */
  private static String ofMonth(ReportColumn column) {
    var what = column == ReportColumn.RECEIVED ? "ACCEPTED" : "ENDED";
    return condition(column) + " and m.what = '" + what + "'";
  }

  /** The counts of each line. */
  static String lines(Collection<ReportColumn> columns, Grouping by) {
    return told(columns)
        + switch (by) {
          case MONTH ->
              "select "
                  + month("m.at")
                  + " as key, '' as name, "
                  + counts(columns, "*", ReportSql::ofMonth)
                  + " from told cross join lateral"
                  + " (values ('ACCEPTED', accepted_at), ('ENDED', ended_at)) as m (what, at)"
                  + " where m.at >= :from and m.at < :to group by 1 order by 1";
          case STEP ->
              "select s.name as key, s.name as name, "
                  + counts(columns, "distinct told.id", StepSql::condition)
                  + " from told join casework.step s on s.dossier = told.id group by 1 order by 1";
          case PROCEDURE, PERSON, CHANNEL ->
              "select "
                  + key(by)
                  + " as key, "
                  + name(by)
                  + " as name, "
                  + counts(columns)
                  + " from told group by 1 order by 2, 1";
        };
  }

  private static String key(Grouping by) {
    return switch (by) {
      case PROCEDURE -> "procedure_code";
      case PERSON -> "coalesce(handler, '')";
      case CHANNEL -> "channel";
      case MONTH, STEP -> throw new IllegalArgumentException("a dossier has several of " + by);
    };
  }

  /** The latest name of several. */
  private static String name(Grouping by) {
    return switch (by) {
      case PROCEDURE -> "(array_agg(procedure_name order by registered_at desc, id))[1]";
      case PERSON ->
          "coalesce((array_agg(handler_name order by registered_at desc, id)"
              + " filter (where handler_name is not null))[1], '')";
      case CHANNEL, MONTH, STEP -> "''";
    };
  }

  /** The dossiers of a cell; {@code :key} is that of its line. */
  static String where(ReportCell cell) {
    var by = cell.by();
    if (by == Grouping.STEP) {
      return " from told where exists (select 1 from casework.step s where s.dossier = told.id"
          + " and s.name = :key and "
          + StepSql.condition(cell.column())
          + ")";
    }
    var line = "";
    if (by == Grouping.MONTH) {
      var at = cell.column() == ReportColumn.RECEIVED ? "accepted_at" : "ended_at";
      line = cell.column().ofThePeriod() ? " and " + month(at) + " = :key" : " and false";
    } else if (by != null) {
      line = " and " + key(by) + " = :key";
    }
    return " from told where " + condition(cell.column()) + line;
  }
}
