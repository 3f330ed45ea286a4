package vn.lienthong.casework.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportLine;
import vn.lienthong.shared.Page;

/** Counts dossiers, and lists those that a number counts: both by one definition. */
public interface ReportStore {
  /** The numbers of the whole agency. */
  ReportFigures total(ReportScope scope, Set<ReportColumn> columns);

  /** The numbers of each line that has one, by name, then by key. */
  List<ReportLine> lines(ReportScope scope, Set<ReportColumn> columns, Grouping by);

  /**
   * A page of the dossiers behind a number, by the moment of acceptance; the period is that of the
   * cell.
   *
   * @param number of the page, from 1
   */
  Page<DossierRow> page(ReportScope scope, ReportCell cell, int number, int size);

  /**
   * The dossiers behind a number that follow one of them, in the same order.
   *
   * @param after null for the first ones
   */
  List<DossierRow> after(ReportScope scope, ReportCell cell, @Nullable DossierRow after, int size);

  /** The dossiers of {@link ReportColumn#LATE_NEXT}, of each person the most urgent first. */
  List<DossierRow> ahead(ReportScope scope, int most);
}
