package vn.lienthong.casework.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.IndexScore;
import vn.lienthong.casework.IndexTotal;
import vn.lienthong.casework.NineIndices;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.documents.TableCell;
import vn.lienthong.documents.TableHead;
import vn.lienthong.web.PageFrame;

/** Words that the pages and files of the nine indices share. */
public final class IndexWords {
  private IndexWords() {}

  public static String name(PageFrame frame, Quarter quarter) {
    return frame.text(
        "casework.indices.quarter",
        String.valueOf(quarter.number()),
        String.valueOf(quarter.year()));
  }

  public static String name(PageFrame frame, ServiceIndex index) {
    return frame.text("casework.indices." + index.number());
  }

  /** One decimal as the language writes it; null is said in words, never as 0. */
  public static String score(PageFrame frame, @Nullable BigDecimal score) {
    return score == null ? frame.text("casework.indices.none") : decimal(frame, score);
  }

  private static String decimal(PageFrame frame, BigDecimal number) {
    var plain = number.toPlainString();
    return frame.language().equals("vi") ? plain.replace('.', ',') : plain;
  }

  /** What is known of the sum, and of how many indices. */
  public static String total(PageFrame frame, IndexTotal total) {
    return total.complete()
        ? decimal(frame, total.sum())
        : frame.text(
            "casework.indices.incomplete", decimal(frame, total.sum()), total.known(), total.of());
  }

  public static String grade(PageFrame frame, IndexTotal total) {
    return total
        .grade()
        .map(grade -> frame.text("casework.indices.grade." + grade))
        .orElseGet(() -> frame.text("casework.indices.no-grade"));
  }

  /** The columns of an index, those with most points first. */
  public static List<ReportColumn> columns(IndexScore score) {
    return score.points().keySet().stream()
        .sorted(
            Comparator.comparing((ReportColumn column) -> -score.points().getOrDefault(column, 0))
                .thenComparing(column -> column))
        .toList();
  }

  static TableHead head(PageFrame frame, NineIndices nine, String agency) {
    var columns = new ArrayList<String>();
    columns.add(frame.text("casework.indices.who"));
    for (var index : ServiceIndex.values()) {
      columns.add(index.number() + ". " + name(frame, index));
    }
    columns.add(frame.text("casework.indices.total"));
    columns.add(frame.text("casework.indices.grade"));
    return new TableHead(
        frame.text("casework.reports.indices"),
        List.of(
            agency,
            name(frame, nine.quarter()),
            frame.text("casework.reports.as-of", frame.time(nine.at())),
            frame.text("casework.indices.meaning")),
        columns,
        frame.language());
  }

  /** The unit, then its officers; what nobody knows is an empty cell. */
  static List<List<TableCell>> rows(PageFrame frame, NineIndices nine) {
    var rows = new ArrayList<List<TableCell>>();
    rows.add(row(frame, frame.text("casework.indices.unit"), nine.unit(), nine.total()));
    for (var officer : nine.officers()) {
      rows.add(row(frame, officer(frame, officer), officer.scores(), officer.total()));
    }
    return rows;
  }

  public static String officer(PageFrame frame, NineIndices.Officer officer) {
    return officer.post().isEmpty() ? frame.text("casework.reports.nobody") : officer.name();
  }

  private static List<TableCell> row(
      PageFrame frame, String name, List<IndexScore> scores, IndexTotal total) {
    Map<ServiceIndex, @Nullable BigDecimal> known = new HashMap<>();
    scores.forEach(score -> known.put(score.index(), score.score()));
    var cells = new ArrayList<TableCell>();
    cells.add(TableCell.of(name));
    Arrays.stream(ServiceIndex.values())
        .forEach(index -> cells.add(TableCell.of(known.get(index))));
    cells.add(total.complete() ? TableCell.of(total.sum()) : TableCell.of(total(frame, total)));
    cells.add(TableCell.of(grade(frame, total)));
    return cells;
  }
}
