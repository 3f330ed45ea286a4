package vn.lienthong.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.testing.PageSlice;

@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CalendarPagesTests {
  private static final String BROWSER = "text/html";
  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    PageSlice.caller = PageSlice.person("administrator");
    PageSlice.allowed = true;
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

  private String get(String path) {
    var answer = PageSlice.get(port, path, BROWSER);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
