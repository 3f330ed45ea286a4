package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.lienthong.exchange.Figures;
import vn.lienthong.exchange.Statistics.WithAgency;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Port to the counted documents of an agency; each set is one statement. */
public interface FigureSets {
  /** By first day of the part; parts without documents are left out. */
  Map<LocalDate, Figures> overTime(AgencyCode agency, StatisticsPeriod period, Instant now);

  Page<WithAgency> byAgency(
      AgencyCode agency, StatisticsPeriod period, Instant now, int number, int size);
}
