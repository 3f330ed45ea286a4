package vn.lienthong.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * The register of the dossiers that the caller's agency accepted (TT 01/2018/TT-VPCP article 9,
 * form 06; form 07 of TT 03/2025/TT-VPCP), in the order of acceptance. For who keeps it ({@link
 * CaseworkRight#RECEIVE_DOSSIERS}) and who reads reports.
 */
public interface DossierRegister {
  /** The most dossiers on paper: a PDF is made in memory. */
  int MOST_PRINTED = 500;

  /**
   * A page of it.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ReportError#PERIOD_REFUSED}
   */
  Page<RegisterRow> page(ReportPeriod period, int page, Caller caller);

  /**
   * It in long parts for files, as {@link Reports#next}.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ReportError#TOO_MANY_ROWS}
   */
  List<RegisterRow> next(ReportPeriod period, int most, @Nullable RegisterRow after, Caller caller);

  /**
   * The form as PDF/A, A4 across.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ReportError#TOO_MANY_ROWS} over {@link
   *     #MOST_PRINTED}
   */
  byte[] print(ReportPeriod period, Caller caller);
}
