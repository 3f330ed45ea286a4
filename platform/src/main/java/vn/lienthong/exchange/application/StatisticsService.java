package vn.lienthong.exchange.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.Figures;
import vn.lienthong.exchange.Statistics;
import vn.lienthong.exchange.StatisticsError;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.exchange.domain.FigureSets;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

/** Figures for those who read the documents of the agency. */
@Service
class StatisticsService implements Statistics {
  private final FigureSets figures;
  private final Books books;
  private final BusinessClock clock;

  StatisticsService(FigureSets figures, Books books, BusinessClock clock) {
    this.figures = figures;
    this.books = books;
    this.clock = clock;
  }

  @Override
  public List<AgencyCode> agencies(Caller caller) {
    return books.agencies(caller);
  }

  @Override
  public List<OverTime> overTime(
      Caller caller, @Nullable AgencyCode agency, StatisticsPeriod period) {
    var counted = figures.overTime(asked(caller, agency, period), period, clock.now());
    return period.parts().stream()
        .map(part -> new OverTime(part, counted.getOrDefault(part, Figures.NONE)))
        .toList();
  }

  @Override
  public Page<WithAgency> byAgency(
      Caller caller, @Nullable AgencyCode agency, StatisticsPeriod period, int number, int size) {
    return figures.byAgency(asked(caller, agency, period), period, clock.now(), number, size);
  }

  private AgencyCode asked(Caller caller, @Nullable AgencyCode agency, StatisticsPeriod period) {
    var agencies = agencies(caller);
    var asked = agency == null ? agencies.get(0) : agency;
    if (!agencies.contains(asked)) {
      throw new RuleViolated(StatisticsError.NOT_YOUR_FIGURES, asked);
    }
    if (period.refused()) {
      throw new RuleViolated(StatisticsError.PERIOD_REFUSED, StatisticsPeriod.LONGEST_YEARS);
    }
    return asked;
  }
}
