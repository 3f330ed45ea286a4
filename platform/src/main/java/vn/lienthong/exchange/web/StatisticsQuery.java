package vn.lienthong.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.exchange.StatisticsError;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;

/**
 * Figures as their address asks for them; without a period those of this month and the two before.
 *
 * @param agency whose figures, null for one's own
 * @param period the present one where the asked one is refused
 * @param form the period as entered
 */
public record StatisticsQuery(
    ListQuery query,
    @Nullable AgencyCode agency,
    StatisticsPeriod period,
    Form form,
    LocalDate today) {
  private static final String FROM = "from";
  private static final String TO = "to";

  static StatisticsQuery of(Map<String, String> parameters, LocalDate today) {
    var query = ListQuery.of(StatisticsController.PATH, parameters, List.of("name"));
    var entered =
        new Form(
            query.filters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))),
            Map.of());
    var agency = AgencyCode.parse(query.filter("agency")).orElse(null);
    var usual = new StatisticsPeriod(today.withDayOfMonth(1).minusMonths(2), today);
    if (DateFields.blank(entered, FROM) && DateFields.blank(entered, TO)) {
      var form = DateFields.fill(DateFields.fill(entered, FROM, usual.from()), TO, usual.to());
      return new StatisticsQuery(query, agency, usual, form, today);
    }
    return entered(query, agency, usual, demanded(entered), today);
  }

  private static StatisticsQuery entered(
      ListQuery query,
      @Nullable AgencyCode agency,
      StatisticsPeriod usual,
      Form form,
      LocalDate today) {
    if (form.refused()) {
      return new StatisticsQuery(query, agency, usual, form, today);
    }
    var period =
        new StatisticsPeriod(
            DateFields.read(form, FROM).orElseThrow(), DateFields.read(form, TO).orElseThrow());
    return period.refused()
        ? new StatisticsQuery(query, agency, usual, tooLong(form), today)
        : new StatisticsQuery(query, agency, period, form, today);
  }

  private static Form demanded(Form form) {
    var checked = form;
    for (var field : List.of(FROM, TO)) {
      if (DateFields.read(form, field).isEmpty()) {
        checked = checked.refuse(field, "web.parts.no-date");
      }
    }
    return checked;
  }

  private static Form tooLong(Form form) {
    return form.refuse(FROM, StatisticsError.PERIOD_REFUSED.code(), StatisticsPeriod.LONGEST_YEARS);
  }

  /** This month, the last one, this quarter, this year. */
  public List<Tab> shortcuts(PageFrame frame) {
    var month = today.withDayOfMonth(1);
    var quarter = month.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
    return List.of(
        shortcut(frame, "month", month, today),
        shortcut(frame, "last-month", month.minusMonths(1), month.minusDays(1)),
        shortcut(frame, "quarter", quarter, today),
        shortcut(frame, "year", today.withDayOfYear(1), today));
  }

  private Tab shortcut(PageFrame frame, String key, LocalDate from, LocalDate to) {
    var asked = new StatisticsPeriod(from, to);
    return Tab.of(
        frame.text("exchange.statistics." + key),
        address(StatisticsController.PATH, asked),
        asked.equals(period) && !form.refused());
  }

  /** The same figures as a file. */
  public String file(String way) {
    return address(StatisticsController.PATH + "/" + way, period);
  }

  private String address(String path, StatisticsPeriod asked) {
    var uri = UriComponentsBuilder.fromPath(path);
    add(uri, FROM, asked.from());
    add(uri, TO, asked.to());
    if (agency != null) {
      uri.queryParam("agency", agency.value());
    }
    return uri.encode().toUriString();
  }

  private static void add(UriComponentsBuilder uri, String name, LocalDate day) {
    uri.queryParam(name + "-day", day.getDayOfMonth())
        .queryParam(name + "-month", day.getMonthValue())
        .queryParam(name + "-year", day.getYear());
  }
}
