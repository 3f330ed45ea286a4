package vn.lienthong.casework;

import java.math.BigDecimal;
import java.util.List;
import vn.lienthong.shared.Caller;

/**
 * The nine indices of TT 01/2018/TT-VPCP articles 13 to 15 of the caller's agency. Reading needs
 * {@link CaseworkRight#READ_REPORTS}, entering {@link CaseworkRight#ENTER_INDICES}.
 */
public interface Indices {
  NineIndices of(Quarter quarter, Caller caller);

  /** What was entered for an index of a quarter, the latest first. */
  List<IndexEntry> entries(Quarter quarter, ServiceIndex index, Caller caller);

  /**
   * Enters points that no dossier tells. Nothing is overwritten; each entry is journaled.
   *
   * @param points 0, 1 or 2; a mean with one decimal for indices of dossiers
   * @param source where they come from
   * @throws vn.lienthong.shared.RuleViolated {@link ReportError}
   */
  void enter(Quarter quarter, ServiceIndex index, BigDecimal points, String source, Caller caller);
}
