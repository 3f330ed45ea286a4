package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.casework.ReportError;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.SaidFrame;
import vn.lienthong.web.Tab;

/** Which period an address asks for. */
class ReportQueryTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final String PATH = "/reports/punctuality";

  private static ReportQuery of(Map<String, String> parameters) {
    return ReportQuery.of(PATH, parameters, Map.of("by", "person"), TODAY);
  }

  private static ReportPeriod period(String from, String to) {
    return new ReportPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void withoutAPeriodItIsThisMonthUpToToday() {
    assertThat(of(Map.of()).period()).isEqualTo(period("2020-02-01", "2020-02-12"));
    assertThat(of(Map.of("from", "", "to", " ")).period())
        .isEqualTo(period("2020-02-01", "2020-02-12"));
    assertThat(of(Map.of()).form().value("from-day")).isEqualTo("1");
  }

  @Test
  void datesOfAddressesAndFieldsOfFormsMeanTheSame() {
    var address = of(Map.of("from", "2020-01-31", "to", "2020-02-01"));
    var form =
        of(
            Map.of(
                "from-day",
                "31",
                "from-month",
                "1",
                "from-year",
                "2020",
                "to-day",
                "01",
                "to-month",
                "02",
                "to-year",
                "2020"));

    assertThat(address.period()).isEqualTo(period("2020-01-31", "2020-02-01"));
    assertThat(form.period()).isEqualTo(address.period());
    assertThat(address.form().value("from-month")).isEqualTo("1");
    assertThat(form.form().refused()).isFalse();
  }

  @Test
  void fieldsOfAFormGoBeforeADateOfTheAddress() {
    var both =
        of(Map.of("from", "2020-01-01", "from-day", "5", "from-month", "1", "from-year", "2020"));

    assertThat(both.period().from()).isEqualTo(LocalDate.of(2020, 1, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-30, 2020-02-12, from",
    "x, 2020-02-12, from",
    "2020-02-01, 0001-01-01, to",
    "2020-02-13, 2020-02-12, from",
    "2015-02-12, 2020-02-12, from"
  })
  void whatIsNoPeriodIsRefusedAtItsField(String from, String to, String field) {
    var asked = of(Map.of("from", from, "to", to));

    assertThat(asked.form().refusedFields()).containsExactly(field);
    assertThat(asked.period()).isEqualTo(period("2020-02-01", "2020-02-12"));
    assertThatThrownBy(asked::demanded)
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> assertThat(broken.error()).isEqualTo(ReportError.PERIOD_REFUSED));
  }

  @Test
  void addressesCarryThePeriodAndWhatTheReportHasBesides() {
    var asked = of(Map.of("from", "2020-01-01", "to", "2020-02-01"));

    assertThat(asked.file("csv")).isEqualTo(PATH + "/csv?from=2020-01-01&to=2020-02-01&by=person");
    assertThat(asked.with("by", "month"))
        .isEqualTo(PATH + "?from=2020-01-01&to=2020-02-01&by=month");
    assertThat(asked.at("/reports/register"))
        .isEqualTo("/reports/register?from=2020-01-01&to=2020-02-01");
  }

  @Test
  void valuesOfAnAddressAreEncoded() {
    var more = Map.of("key", "Thẩm định & {soát} +1", "by", "step");

    assertThat(ReportQuery.address(PATH, period("2020-01-01", "2020-02-01"), more))
        .isEqualTo(
            PATH
                + "?from=2020-01-01&to=2020-02-01&by=step"
                + "&key=Th%E1%BA%A9m%20%C4%91%E1%BB%8Bnh%20%26%20%7Bso%C3%A1t%7D%20%2B1");
  }

  /** Field case O1: the year begins on 1 January, the quarter with its first month. */
  @ParameterizedTest
  @CsvSource({
    "2020-02-12, 2020-01-01, 2020-01-01",
    "2020-12-31, 2020-10-01, 2020-01-01",
    "2020-03-31, 2020-01-01, 2020-01-01",
    "2020-04-01, 2020-04-01, 2020-01-01"
  })
  void usualPeriodsAreOneClickAway(LocalDate today, String quarter, String year) {
    var tabs = ReportQuery.of(PATH, Map.of(), Map.of(), today).shortcuts(SaidFrame.frame());

    assertThat(tabs)
        .extracting(Tab::label)
        .containsExactly(
            "casework.reports.month",
            "casework.reports.last-month",
            "casework.reports.quarter",
            "casework.reports.year");
    assertThat(tabs.get(0).active()).isTrue();
    assertThat(tabs.get(2).path()).contains("from=" + quarter + "&to=" + today);
    assertThat(tabs.get(3).path()).contains("from=" + year + "&to=" + today);
  }

  @Test
  void lastMonthIsAWholeOneAlsoInMarchOfALeapYear() {
    var tabs =
        ReportQuery.of(PATH, Map.of(), Map.of(), LocalDate.of(2020, 3, 31))
            .shortcuts(SaidFrame.frame());

    assertThat(tabs.get(1).path()).isEqualTo(PATH + "?from=2020-02-01&to=2020-02-29");
    assertThat(tabs.get(1).active()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'Hồ sơ đúng hạn, trễ hạn', ho-so-dung-han-tre-han",
    "Đắk Lắk 2020-Q1, dak-lak-2020-q1",
    "'  a\"; filename=x/../y ', a-filename-x-y",
    "ỰẪỖ, uao"
  })
  void namesOfFilesHaveNeitherAccentsNorPaths(String title, String name) {
    assertThat(ReportFiles.plain(title)).isEqualTo(name);
  }
}
