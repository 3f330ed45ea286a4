package vn.lienthong.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.web.DateFields;
import vn.lienthong.web.Days;
import vn.lienthong.web.Form;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;

/**
 * The period that an address asks for: {@code from} and {@code to} as dates, or each as the three
 * fields of a form; without any, this month up to today.
 *
 * @param path of the report
 * @param more parameters that a report has besides, kept in its addresses
 * @param period the usual one where the asked one is refused
 * @param form the period as entered
 */
public record ReportQuery(
    String path, Map<String, String> more, ReportPeriod period, Form form, LocalDate today) {
  private static final String FROM = "from";
  private static final String TO = "to";

  static ReportQuery of(
      String path, Map<String, String> parameters, Map<String, String> more, LocalDate today) {
    var usual = new ReportPeriod(today.withDayOfMonth(1), today);
    var sent = new HashMap<String, List<String>>();
    parameters.forEach((name, value) -> sent.put(name, List.of(value)));
    var form = date(date(Form.of(sent), FROM, usual.from()), TO, usual.to());
    if (form.refused()) {
      return new ReportQuery(path, more, usual, form, today);
    }
    var period =
        new ReportPeriod(
            DateFields.read(form, FROM).orElseThrow(), DateFields.read(form, TO).orElseThrow());
    return period.refused()
        ? new ReportQuery(path, more, usual, tooLong(form), today)
        : new ReportQuery(path, more, period, form, today);
  }

  /** The form with a date in its three fields, or refused there. */
  private static Form date(Form form, String name, LocalDate usual) {
    if (!DateFields.blank(form, name)) {
      return DateFields.check(form, name);
    }
    if (form.value(name).isBlank()) {
      return DateFields.fill(form, name, usual);
    }
    return Days.parse(form.value(name))
        .map(day -> DateFields.check(DateFields.fill(form, name, day), name))
        .orElseGet(() -> form.refuse(name, "web.parts.no-date"));
  }

  private static Form tooLong(Form form) {
    return form.refuse(FROM, ReportError.PERIOD_REFUSED.code(), ReportPeriod.LONGEST_YEARS);
  }

  /** A file has no page to mend a period on. */
  ReportPeriod demanded() {
    if (form.refused()) {
      throw new RuleViolated(ReportError.PERIOD_REFUSED, ReportPeriod.LONGEST_YEARS);
    }
    return period;
  }

  /** This month, the last one, this quarter, this year. */
  public List<Tab> shortcuts(PageFrame frame) {
    var month = today.withDayOfMonth(1);
    var quarter = month.withMonth(month.getMonth().firstMonthOfQuarter().getValue());
    return List.of(
        shortcut(frame, "month", month, today),
        shortcut(frame, "last-month", month.minusMonths(1), month.minusDays(1)),
        shortcut(frame, "quarter", quarter, today),
        shortcut(frame, "year", today.withDayOfYear(1), today));
  }

  private Tab shortcut(PageFrame frame, String key, LocalDate from, LocalDate to) {
    var asked = new ReportPeriod(from, to);
    return Tab.of(
        frame.text("casework.reports." + key),
        address(path, asked, more),
        asked.equals(period) && !form.refused());
  }

  /** The same report as a file. */
  public String file(String extension) {
    return address(path + "/" + extension, period, more);
  }

  /** The same report with another value of a parameter. */
  public String with(String name, String value) {
    var other = new HashMap<>(more);
    other.put(name, value);
    return address(path, period, other);
  }

  /** The same period elsewhere. */
  public String at(String other) {
    return address(other, period, Map.of());
  }

  static String address(String path, ReportPeriod period, Map<String, String> more) {
    var uri = UriComponentsBuilder.fromPath(path);
    uri.queryParam(FROM, period.from()).queryParam(TO, period.to());
    var names = new ArrayList<>(more.keySet());
    names.sort(null);
    names.forEach(name -> uri.queryParam(name, "{" + name + "}"));
    return uri.encode().buildAndExpand(more).toUriString();
  }
}
