package vn.lienthong.casework.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.IndexScore;
import vn.lienthong.casework.IndexTotal;
import vn.lienthong.casework.IndexTotal.Grade;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ServiceIndex;

/**
 * Points, scores and grades of TT 01/2018/TT-VPCP: points of a dossier (article 13), the score of
 * an index as the mean of the points with one decimal (article 14), grades of units and officers
 * (article 15).
 */
public final class IndexScores {
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(2);

  private static final Map<ServiceIndex, Map<ReportColumn, Integer>> POINTS =
      Map.of(
          ServiceIndex.TOTAL_TIME,
          Map.of(ReportColumn.EARLY, 2, ReportColumn.ON_TIME, 1, ReportColumn.LATE, 0),
          ServiceIndex.AGENCY_TIME,
          Map.of(
              ReportColumn.STEPS_EARLY,
              2,
              ReportColumn.STEPS_ON_TIME,
              1,
              ReportColumn.STEPS_LATE,
              0),
          ServiceIndex.CONTACTS,
          Map.of(
              ReportColumn.NEVER_ASKED, 2, ReportColumn.ASKED_ONCE, 1, ReportColumn.ASKED_AGAIN, 0),
          ServiceIndex.AGENCIES,
          Map.of(
              ReportColumn.NEVER_ASKED,
              2,
              ReportColumn.ASKED_ONCE,
              1,
              ReportColumn.ASKED_AGAIN,
              1));

  private record Step(BigDecimal from, Grade grade) {
    Step(String from, Grade grade) {
      this(new BigDecimal(from), grade);
    }
  }

  private static final List<Step> UNIT =
      List.of(
          new Step("15", Grade.EXCELLENT),
          new Step("12", Grade.GOOD),
          new Step("9", Grade.FAIR),
          new Step("6", Grade.AVERAGE),
          new Step("0", Grade.WEAK));

  private static final List<Step> OFFICER =
      List.of(new Step("5", Grade.FULL), new Step("3.5", Grade.MOST), new Step("0", Grade.LOW));

  private IndexScores() {}

  /** What one dossier in a column is worth; empty for an index that no dossier tells. */
  public static Map<ReportColumn, Integer> points(ServiceIndex index) {
    return POINTS.getOrDefault(index, Map.of());
  }

  /** The score that dossiers tell: without dossiers there is none. */
  public static IndexScore counted(ServiceIndex index, ReportFigures figures) {
    var points = points(index);
    long dossiers = figures.of(points.keySet().toArray(ReportColumn[]::new));
    long sum =
        points.entrySet().stream()
            .mapToLong(column -> column.getValue() * figures.of(column.getKey()))
            .sum();
    var score =
        dossiers == 0
            ? null
            : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(dossiers), 1, RoundingMode.HALF_UP);
    return new IndexScore(index, score, points, figures, null);
  }

  /** The score that was entered, null when none was. */
  public static IndexScore entered(ServiceIndex index, @Nullable IndexEntry entry) {
    var score = entry == null ? null : entry.points().setScale(1, RoundingMode.UNNECESSARY);
    return new IndexScore(index, score, Map.of(), ReportFigures.NONE, entry);
  }

  /** True for points that an index may get. */
  public static boolean possible(ServiceIndex index, BigDecimal points) {
    var decimals = points.stripTrailingZeros().scale();
    return points.signum() >= 0
        && points.compareTo(MOST_POINTS) <= 0
        && decimals <= (index.whole() ? 0 : 1);
  }

  public static IndexTotal ofUnit(List<IndexScore> scores) {
    return total(scores, UNIT);
  }

  public static IndexTotal ofOfficer(List<IndexScore> scores) {
    return total(scores, OFFICER);
  }

  /** A grade is given when the missing indices could not change it. */
  private static IndexTotal total(List<IndexScore> scores, List<Step> steps) {
    var known = scores.stream().map(IndexScore::score).filter(Objects::nonNull).toList();
    var sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var missing = scores.size() - known.size();
    var most = sum.add(MOST_POINTS.multiply(BigDecimal.valueOf(missing)));
    var grade = grade(sum, steps);
    return new IndexTotal(
        sum,
        known.size(),
        scores.size(),
        grade == grade(most, steps) ? Optional.of(grade) : Optional.empty());
  }

  private static Grade grade(BigDecimal sum, List<Step> steps) {
    return steps.stream()
        .filter(step -> sum.compareTo(step.from()) >= 0)
        .findFirst()
        .orElseThrow()
        .grade();
  }

  /** The indices that officers are judged by, in order. */
  public static List<ServiceIndex> ofOfficers() {
    return Arrays.stream(ServiceIndex.values()).filter(ServiceIndex::ofOfficers).toList();
  }
}
