package vn.lienthong.casework.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportColumn.Kind;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.procedures.Channel;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/** Words that the pages and files of reports share. */
public final class ReportWords {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

  /** What there is to say of a step: first what happened, then what is under way. */
  private static final List<ReportColumn> STEP =
      List.of(
          ReportColumn.RECEIVED,
          ReportColumn.EARLY,
          ReportColumn.ON_TIME,
          ReportColumn.LATE,
          ReportColumn.UNDATED,
          ReportColumn.IN_TIME,
          ReportColumn.SOON,
          ReportColumn.OVERDUE,
          ReportColumn.STANDING,
          ReportColumn.LATE_NEXT);

  private static final int STEP_HAPPENED = 5;

  private ReportWords() {}

  /** What a line stands for. */
  public static String name(PageFrame frame, Grouping by, String key, String name) {
    return switch (by) {
      case PROCEDURE -> name.isEmpty() ? key : name;
      case PERSON -> key.isEmpty() ? frame.text("casework.reports.nobody") : name;
      case MONTH -> MONTH.format(YearMonth.parse(key));
      case CHANNEL -> frame.text("casework.channel." + key);
      case STEP -> key;
    };
  }

  /** The line of a list, named by one of its dossiers. */
  public static String line(PageFrame frame, ReportCell cell, List<DossierRow> rows) {
    var by = cell.by();
    if (by == null) {
      return "";
    }
    var named = by == Grouping.PERSON || by == Grouping.PROCEDURE;
    if (rows.isEmpty() || !named) {
      return named || !known(by, cell.key()) ? cell.key() : name(frame, by, cell.key(), "");
    }
    var first = rows.get(0);
    return name(
        frame, by, cell.key(), by == Grouping.PERSON ? first.handlerName() : first.procedureName());
  }

  /** An address may hold anything. */
  private static boolean known(Grouping by, String key) {
    return by == Grouping.MONTH
        ? key.matches("\\d{4}-(0[1-9]|1[0-2])")
        : Arrays.stream(Channel.values()).anyMatch(channel -> channel.name().equals(key));
  }

  public static String title(PageFrame frame, ReportColumn column, @Nullable Grouping by) {
    return by == Grouping.STEP && column == ReportColumn.RECEIVED
        ? frame.text("casework.reports.column.entered")
        : frame.text("casework.reports.column." + column.key());
  }

  /** What a number counts, in a sentence. */
  public static String meaning(PageFrame frame, ReportColumn column, @Nullable Grouping by) {
    var of = by == Grouping.STEP && STEP.contains(column) ? "step" : "meaning";
    return frame.text("casework.reports." + of + "." + column.key());
  }

  /** What happened in the period, as far as lines of that kind tell it. */
  public static List<ReportColumn> happened(Grouping by) {
    return by == Grouping.STEP ? STEP.subList(0, STEP_HAPPENED) : columns(Kind.HAPPENED);
  }

  /** What is on its way. */
  public static List<ReportColumn> stands(Grouping by) {
    return by == Grouping.STEP ? STEP.subList(STEP_HAPPENED, STEP.size()) : columns(Kind.STANDS);
  }

  private static List<ReportColumn> columns(Kind kind) {
    return List.copyOf(ReportColumn.of(kind));
  }

  public static String period(PageFrame frame, ReportPeriod period) {
    return frame.text(
        "casework.reports.period", frame.date(period.from()), frame.date(period.to()));
  }

  /** The list of the dossiers behind a number. */
  public static String list(
      ReportPeriod period, ReportColumn column, @Nullable Grouping by, String key) {
    var more = new HashMap<>(Map.of("column", column.key()));
    if (by != null) {
      more.put("by", by.key());
      more.put("key", key);
    }
    return ReportQuery.address(BehindController.PATH, period, more);
  }

  /** Percent with one decimal, rounded down: 100 means all; null when there is nothing to judge. */
  static @Nullable BigDecimal percent(ReportFigures figures) {
    return figures.judged() == 0
        ? null
        : BigDecimal.valueOf(figures.inTime() * 100)
            .divide(BigDecimal.valueOf(figures.judged()), 1, RoundingMode.DOWN);
  }

  /** How a dossier stands, in a word. */
  public static String state(PageFrame frame, DossierRow row) {
    return row.judged()
        .map(judged -> frame.text("casework.punctuality." + judged))
        .orElseGet(() -> frame.text("casework.state." + row.state()));
  }

  public static Tone tone(DossierRow row) {
    return row.judged().map(CaseworkWords::tone).orElseGet(() -> CaseworkWords.tone(row.state()));
  }
}
