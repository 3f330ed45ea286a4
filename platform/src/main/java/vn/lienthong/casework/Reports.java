package vn.lienthong.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * Figures of the caller's agency, and the dossiers behind each of them. Every call needs {@link
 * CaseworkRight#READ_REPORTS} and an agency.
 */
public interface Reports {
  /**
   * How punctual the agency was and is.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ReportError#PERIOD_REFUSED}
   */
  PunctualityReport punctuality(ReportPeriod period, Grouping by, Caller caller);

  /** The dossiers that a number counts, by their day of reception; as many as the number says. */
  Page<DossierRow> behind(ReportCell cell, int page, Caller caller);

  /**
   * The same dossiers in long parts for files, never all of them at once.
   *
   * @param after the last one of the part before, null for the first part
   * @return empty at the end
   * @throws vn.lienthong.shared.RuleViolated {@link ReportError#TOO_MANY_ROWS} at the first part
   *     when there are more than {@code most}
   */
  List<DossierRow> next(ReportCell cell, int most, @Nullable DossierRow after, Caller caller);
}
