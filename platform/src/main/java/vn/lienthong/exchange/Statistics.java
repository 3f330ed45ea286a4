package vn.lienthong.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** Figures of a registry desk; what they mean is written at {@link Figures}. */
public interface Statistics {
  /** The caller's own agency and the closed ones it took over, whose figures it reads. */
  List<AgencyCode> agencies(Caller caller);

  /**
   * Figures of an agency by day or month; a part without documents is there with zeros.
   *
   * @param agency null for the caller's own
   * @throws vn.lienthong.shared.RuleViolated {@link StatisticsError#PERIOD_REFUSED}, {@link
   *     StatisticsError#NOT_YOUR_FIGURES}
   */
  List<OverTime> overTime(Caller caller, @Nullable AgencyCode agency, StatisticsPeriod period);

  /** The same by the agency at the other end, in the Vietnamese order of names. */
  Page<WithAgency> byAgency(
      Caller caller, @Nullable AgencyCode agency, StatisticsPeriod period, int number, int size);

  /**
   * Figures of one part of a period.
   *
   * @param from its first day
   */
  record OverTime(LocalDate from, Figures figures) {}

  /**
   * What was exchanged with one agency.
   *
   * @param name as the last document says it, the code where none does
   */
  record WithAgency(String code, String name, Figures figures) {}
}
