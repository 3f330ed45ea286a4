package vn.lienthong.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.PageSlice;

@Tag("once")
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CalendarPagesTests {
  private static final String BROWSER = "text/html";
  private static final String JSON = "application/json";
  private static final String API = "/api/calendar/years/";
  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    PageSlice.signIn(PageSlice.person("administrator"));
  }

  @Test
  void aYearShowsItsDaysHoursAndMarks() {
    var page = get("/calendar/2020");

    assertThat(page)
        .contains("02/04/2020", "Giỗ Tổ Hùng Vương", "Chưa kiểm chứng", "07:30-11:30 13:00-17:00")
        .contains("Đã công bố")
        .doesNotContain(">calendar.");
    assertThat(get("/calendar/2027")).contains("Chưa công bố");
    assertThat(get("/calendar")).contains("Lịch làm việc năm 2020");
    assertThat(PageSlice.get(port, "/calendar/1900", BROWSER).statusCode()).isEqualTo(404);
  }

  @Test
  void aDayIsSetAndRemovedWithAReason() {
    var day = Map.of("date", "2020-06-08", "name", "Ngày thử", "kind", "HOLIDAY");
    assertThat(PageSlice.post(port, "/calendar/2020/days", day).body())
        .contains("Cần ghi lý do thay đổi");
    var named =
        Map.of("date", "2020-06-08", "name", "Ngày thử", "kind", "HOLIDAY", "reason", "thử nghiệm");
    assertThat(PageSlice.post(port, "/calendar/2020/days", named).statusCode()).isEqualTo(303);
    assertThat(get("/calendar/2020")).contains("08/06/2020");
    PageSlice.post(port, "/calendar/2020/days/2020-06-08/removal", Map.of("reason", "xong"));
    assertThat(get("/calendar/2020")).doesNotContain("08/06/2020");
    assertThat(
            PageSlice.post(
                    port,
                    "/calendar/2020/days",
                    Map.of("date", "x", "name", "A", "kind", "HOLIDAY", "reason", "r"))
                .body())
        .contains("không phải ngày");
  }

  @Test
  void hoursAreSetAsPeopleWriteThem() {
    var hours =
        Map.of("unit", "H46", "from", "2020-04-16", "monday", "07:00-11:30", "reason", "mùa hè");
    assertThat(PageSlice.post(port, "/calendar/2020/hours", hours).statusCode()).isEqualTo(303);
    assertThat(get("/calendar/2020")).contains("07:00-11:30");
    var wrong = Map.of("unit", "H46", "from", "2020-04-16", "monday", "bảy giờ", "reason", "x");
    assertThat(PageSlice.post(port, "/calendar/2020/hours", wrong).body())
        .contains("Giờ làm việc không hợp lệ");
  }

  @Test
  void hoursOfAnAgencyAreKeptUnderItsMainCode() {
    var hours =
        Map.of("unit", "h47", "from", "2020-04-16", "monday", "06:45-11:00", "reason", "mùa hè");

    PageSlice.post(port, "/calendar/2020/hours", hours);

    var last = PageSlice.JOURNALED.get(PageSlice.JOURNALED.size() - 1);
    assertThat(last.subject()).isEqualTo("000.00.00.H47");
    assertThat(get("/calendar/2020")).contains("000.00.00.H47", "06:45-11:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H99||Danh bạ không có cơ quan nào mang mã “H99”",
        "H 46||Danh bạ không có cơ quan nào mang mã “H 46”",
        "h99|?lang=en|The directory has no agency with the code “H99”"
      })
  void hoursOfAnAgencyThatIsInNoRecordAreRefusedAtTheField(
      String unit, @Nullable String language, String told) {
    var hours = Map.of("unit", unit, "from", "2020-04-16", "monday", "05:15-11:00", "reason", "x");
    int journaled = PageSlice.JOURNALED.size();
    var path = "/calendar/2020/hours" + (language == null ? "?lang=vi" : language);

    var answer = PageSlice.post(port, path, hours).body();

    assertThat(answer).contains("id=\"unit-error\"", told);
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
  }

  @Test
  void anAdministratorOfAnAgencyFindsTheFormOfItsHoursAlone() {
    var own = new AgencyCode("000.00.00.H48");
    PageSlice.caller = new Caller(Caller.Kind.PERSON, "p", "Lê Thị Giờ", own, "administrator", "");
    PageSlice.only = "edit-own-hours";

    assertThat(get("/calendar/2020"))
        .contains("/calendar/2020/hours", "value=\"000.00.00.H48\"", "đơn vị trực thuộc")
        .doesNotContain("/calendar/2020/days", "/calendar/2020/publication");
    assertThat(hours("H48").statusCode()).isEqualTo(303);
    assertThat(hours("H49").body())
        .contains("id=\"unit-error\"", "giờ làm việc của cơ quan 000.00.00.H48", "value=\"H49\"");
    assertThat(hours("").body()).contains("id=\"unit-error\"");
    var noReason = Map.of("unit", "H48", "from", "2020-04-16", "monday", "07:15-11:00");
    assertThat(PageSlice.post(port, "/calendar/2020/hours", noReason).body())
        .contains("<a href=\"#reason\">", "id=\"reason-error\"");
    var day = Map.of("date", "2020-06-08", "name", "A", "kind", "HOLIDAY", "reason", "x");
    assertThat(PageSlice.post(port, "/calendar/2020/days", day).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> hours(String unit) {
    var hours = Map.of("unit", unit, "from", "2020-04-16", "monday", "07:15-11:00", "reason", "hè");
    return PageSlice.post(port, "/calendar/2020/hours", hours);
  }

  @Test
  void whoMayNotEditOnlyReads() {
    PageSlice.allowed = false;

    assertThat(get("/calendar/2020"))
        .doesNotContain("<button type=\"submit\" class=\"govuk-button\"");
    assertThat(
            PageSlice.post(port, "/calendar/2027/publication", Map.of("reason", "x")).statusCode())
        .isEqualTo(403);
    assertThat(PageSlice.get(port, "/api/calendar/years/2024", "application/json").body())
        .contains("\"kind\":\"SWAPPED_ON\"");
  }

  @Test
  void theCalendarIsReadInEnglishToo() {
    assertThat(get("/calendar/2024?lang=en"))
        .contains(
            "Working calendar 2024",
            "Worked in exchange",
            "makes up for 29/04/2024",
            "Decision 2450/VPCP-KGVX",
            "Not published")
        .doesNotContain(">calendar.", "Lịch làm việc năm");
    assertThat(get("/calendar/2020?lang=en")).contains("Published").doesNotContain("Not published");
  }

  @ParameterizedTest
  @CsvSource({
    "1975, 404",
    "1976, 200",
    "2200, 200",
    "2201, 404",
    "0, 404",
    "-1, 404",
    "2147483647, 404",
    "2147483648, 400",
    "nay, 400"
  })
  void pageAndApiKnowTheSameYears(String year, int status) {
    assertThat(PageSlice.get(port, "/calendar/" + year, BROWSER).statusCode()).isEqualTo(status);
    assertThat(PageSlice.get(port, API + year, JSON).statusCode()).isEqualTo(status);
  }

  @Test
  void theApiTellsDaysDecisionAndWhatIsUnpublished() {
    assertThat(PageSlice.get(port, API + "2026", JSON).body())
        .contains(
            "\"decision\":\"12729/VPCP-KGVX\"",
            "\"publishedOn\":\"2025-12-25\"",
            "\"date\":\"2026-01-10\"",
            "\"replaces\":\"2026-01-02\"");
    assertThat(PageSlice.get(port, API + "2199", JSON).body())
        .contains("\"days\":[]")
        .doesNotContain("publishedOn");
    assertThat(PageSlice.get(port, API + "2201", JSON).body()).contains("SH-0002");
  }

  @Test
  void whoIsNotSignedInReadsNothing() {
    PageSlice.caller = null;

    assertThat(PageSlice.get(port, API + "2020", JSON).statusCode()).isEqualTo(401);
    assertThat(PageSlice.get(port, API + "2020", JSON).body()).contains("SH-0008");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2020-06-13|SWAPPED_OFF||không phải ngày làm việc",
        "2020-06-15|SWAPPED_ON||vốn là ngày làm việc",
        "31/02/2020|HOLIDAY||không phải ngày",
        "+999999999-12-31|HOLIDAY||không phải ngày",
        "1975-12-31|HOLIDAY||không phải ngày",
        "2020-06-13|SWAPPED_ON|hôm nào|không phải ngày"
      })
  void aDayThatCannotBeIsAnsweredInTheForm(
      String date, String kind, @Nullable String replaces, String told) {
    var form =
        Map.of(
            "date",
            date,
            "name",
            "Ngày giữ lại",
            "kind",
            kind,
            "replaces",
            replaces == null ? "" : replaces,
            "reason",
            "thử");
    int journaled = PageSlice.JOURNALED.size();

    var answer = PageSlice.post(port, "/calendar/2020/days", form);

    assertThat(answer.body()).contains(told, "Ngày giữ lại");
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
  }

  @Test
  void aFormWithAnUnknownKindOrUnitIsRefused() {
    var day = Map.of("date", "2020-06-15", "name", "A", "kind", "PARTY", "reason", "x");
    var hours =
        Map.of("unit", "H 46", "from", "2020-06-15", "monday", "07:00-11:30", "reason", "x");
    int journaled = PageSlice.JOURNALED.size();

    PageSlice.post(port, "/calendar/2020/days", day);
    PageSlice.post(port, "/calendar/2020/hours", hours);
    PageSlice.post(port, "/calendar/999999999/publication", Map.of("decision", "1", "reason", "x"));

    assertThat(PageSlice.JOURNALED).hasSize(journaled);
    assertThat(get("/calendar/2020")).doesNotContain("15/06/2020", "H 46");
  }

  @Test
  void aYearIsPublishedOverTheWebAndJournaledWithItsDecision() {
    var path = "/calendar/2031/publication";
    assertThat(PageSlice.post(port, path + "?lang=en", Map.of("reason", "x")).body())
        .contains("The number of the decision is needed.");
    PageSlice.post(
        port,
        "/calendar/2031/days",
        Map.of("date", "2031-01-02", "name", "Nghỉ", "kind", "SWAPPED_OFF", "reason", "x"));
    var sent = Map.of("decision", "7/VPCP", "reason", "công bố");
    assertThat(PageSlice.post(port, path + "?lang=en", sent).body()).contains("not as many");
    PageSlice.post(port, "/calendar/2031/days/2031-01-02/removal", Map.of("reason", "thôi"));

    assertThat(PageSlice.post(port, path, sent).statusCode()).isEqualTo(303);

    assertThat(get("/calendar/2031")).contains("Đã công bố", "7/VPCP");
    var last = PageSlice.JOURNALED.get(PageSlice.JOURNALED.size() - 1);
    assertThat(last.type().type()).isEqualTo("calendar.year-published");
    assertThat(last.facts()).containsEntry("on", "2020-02-12").containsEntry("decision", "7/VPCP");
    assertThat(last.by().principal()).isEqualTo("administrator");
  }

  @Test
  void aDayThatIsGoneIsNotRemovedTwice() {
    var path = "/calendar/2020/days/2020-07-01/removal";

    assertThat(PageSlice.post(port, path + "?lang=en", Map.of("reason", "x")).body())
        .contains("The day 01/07/2020 is not in the list.");
    assertThat(PageSlice.post(port, path + "?lang=en", Map.of()).body())
        .contains("A reason for the change is needed.");
  }

  private String get(String path) {
    var answer = PageSlice.get(port, path, BROWSER);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
