package vn.lienthong.exchange.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.lienthong.exchange.Figures;
import vn.lienthong.exchange.Statistics.OverTime;
import vn.lienthong.exchange.Statistics.WithAgency;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.shared.Page;
import vn.lienthong.web.PageFrame;

/**
 * Figures of an agency as page, workbook and PDF show them.
 *
 * @param agency short name
 * @param at when they were counted
 */
public record StatisticsView(
    String agency,
    StatisticsPeriod period,
    List<OverTime> parts,
    Page<WithAgency> partners,
    Instant at) {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  public StatisticsView {
    parts = List.copyOf(parts);
  }

  /** One figure: its name in messages, and how it is read. */
  public record Column(String key, ToLongFunction<Figures> value) {
    public String title(PageFrame frame) {
      return frame.text("exchange.statistics." + key);
    }

    /** What it counts, in words. */
    public String meaning(PageFrame frame) {
      return frame.text("exchange.statistics." + key + ".meaning");
    }
  }

  /** Every figure, in the order in which it is shown. */
  public static List<Column> columns() {
    return List.of(
        new Column("received", Figures::received),
        new Column("accepted", Figures::accepted),
        new Column("refused", Figures::refused),
        new Column("on-time", Figures::onTime),
        new Column("late", Figures::late),
        new Column("letters", Figures::letters),
        new Column("sent", Figures::sent),
        new Column("delivered", Figures::delivered),
        new Column("failed", Figures::failed));
  }

  public Figures total() {
    return parts.stream().map(OverTime::figures).reduce(Figures.NONE, Figures::plus);
  }

  /** The longest bar of the chart, at least 1. */
  public long longest() {
    return parts.stream()
        .map(OverTime::figures)
        .mapToLong(figures -> Math.max(figures.received(), figures.sent()))
        .reduce(1, Math::max);
  }

  public boolean byMonth() {
    return period.part() == StatisticsPeriod.Part.MONTH;
  }

  /** The day, or the month. */
  public String label(OverTime part, PageFrame frame) {
    return byMonth() ? MONTH.format(part.from()) : frame.date(part.from());
  }

  public String title(PageFrame frame) {
    return frame.text(
        "exchange.statistics.of-period", frame.date(period.from()), frame.date(period.to()));
  }
}
