package vn.lienthong.casework.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.RegisterRow;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Dossiers of an agency in the order of their acceptance. */
public interface RegisterStore {
  /**
   * A page of those accepted in a period.
   *
   * @param number of the page, from 1
   */
  Page<RegisterRow> page(AgencyCode agency, ReportPeriod period, int number, int size);

  /**
   * Those that follow one of them.
   *
   * @param after null for the first ones
   */
  List<RegisterRow> after(
      AgencyCode agency, ReportPeriod period, @Nullable RegisterRow after, int size);
}
