package vn.lienthong.casework;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One index of a unit or an officer.
 *
 * @param score with one decimal; null while there are no figures, which is not 0
 * @param points of a dossier in each column; empty for what is entered
 * @param figures numbers of dossiers in these columns
 * @param entry what was entered last, null for what dossiers tell
 */
public record IndexScore(
    ServiceIndex index,
    @Nullable BigDecimal score,
    Map<ReportColumn, Integer> points,
    ReportFigures figures,
    @Nullable IndexEntry entry) {
  public IndexScore {
    points = Map.copyOf(points);
  }
}
