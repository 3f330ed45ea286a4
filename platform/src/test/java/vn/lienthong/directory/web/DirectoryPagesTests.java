package vn.lienthong.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.testing.PageSlice;

@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DirectoryPagesTests {
  private static final String BROWSER = "text/html";
  private static final String PLANS = "/directory/reorganisations";
  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    PageSlice.caller = PageSlice.person("author");
    PageSlice.allowed = true;
  }

  @Test
  void theListFindsWithoutAccentsAndByKind() {
    var page = get("/directory?q=" + PageSlice.encode("quang binh") + "&kind=PROVINCE");

    assertThat(page).contains("Ủy ban nhân dân tỉnh Quảng Bình", "000.00.00.H46");
    assertThat(page).doesNotContain("Quảng Ninh", ">directory.");
    assertThat(get("/directory?q=khongco")).contains("Không có cơ quan nào phù hợp");
  }

  @Test
  void theListIsThatOfTheDayAskedFor() {
    var path = "/directory?kind=PROVINCE&q=thua+thien&on=";
    assertThat(get(path + "2020-02-12")).contains("Thừa Thiên Huế");
    assertThat(get(path + "2025-08-01")).contains("Không có cơ quan nào phù hợp");
  }

  @Test
  void anAgencyShowsItsHistoryUnderAnyCode() {
    assertThat(get("/directory/agencies/H50?on=2025-08-01"))
        .contains("Ủy ban nhân dân tỉnh Quảng Trị", "Quảng Bình", "202/2025/QH15")
        .doesNotContain(">directory.");
    assertThat(get("/directory/agencies/H46?on=2025-08-01"))
        .contains("Không hoạt động", "nhiệm vụ và văn bản gửi đến được chuyển cho");
    assertThat(status("/directory/agencies/H99")).isEqualTo(404);
  }

  @Test
  void anAgencyIsLockedWithAReasonAndUnlocked() {
    var agency = "/directory/agencies/H01";
    assertThat(PageSlice.post(port, agency + "/lock", Map.of()).statusCode()).isEqualTo(400);
    PageSlice.post(port, agency + "/lock", Map.of("reason", "sửa máy chủ"));
    assertThat(get(agency))
        .contains("Tạm ngừng nhận văn bản", agency.replace("H01", "000.00.00.H01") + "/unlock");
    PageSlice.post(port, agency + "/unlock", Map.of("reason", "xong"));
    assertThat(get(agency)).contains("Đang hoạt động");
  }

  @Test
  void aReorganisationIsDraftedByOnePersonAndApprovedByAnother() {
    assertThat(get(PLANS)).contains("Bộ Tài chính tiếp nhận", "Đã phê duyệt");
    assertThat(PageSlice.post(port, PLANS, Map.of("closing", "?")).body())
        .contains("Hãy ghi tên phương án", "Hãy chọn ngày có hiệu lực");
    assertThat(PageSlice.post(port, PLANS, draft("H46", "H50")).body())
        .contains("đã có ngày kết thúc hoạt động");

    var drafted = PageSlice.post(port, PLANS, draft("G38", "G22"));
    assertThat(drafted.statusCode()).isEqualTo(303);
    var plan =
        drafted.headers().firstValue("Location").orElseThrow().replaceAll(".*(/dir[^;]*).*", "$1");
    assertThat(get(plan)).contains("Bỏ phương án").doesNotContain(plan + "/approve");
    PageSlice.caller = PageSlice.person("chief");
    assertThat(get(plan)).contains(plan + "/approve");
    PageSlice.post(port, plan + "/approve", Map.of());
    assertThat(get(plan)).contains("Phương án được thực hiện từ ngày 01/03/2020");
    assertThat(PageSlice.post(port, plan + "/execute", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void aBadTableIsAnsweredWithRowsAndAdvice() {
    var path = "/directory/transfer";
    assertThat(get(path)).contains("multipart/form-data");
    assertThat(PageSlice.upload(port, path, "code;name;kind\nH 1;A;SỞ\n").body())
        .contains("không phải mã định danh", "Không có loại cơ quan", "có 2 lỗi");
    assertThat(PageSlice.upload(port, path, "code;name;kind\nK99;Hội;OTHER\n").statusCode())
        .isEqualTo(303);
    assertThat(PageSlice.get(port, path + "/agencies.csv", "*/*").body())
        .startsWith("\ufeffcode;")
        .contains("K99;;Hội;OTHER");
  }

  @Test
  void theApiAnswersPagesAndProblems() {
    assertThat(api("?q=H46").body()).contains("\"code\":\"000.00.00.H46\"", "\"total\":1");
    assertThat(api("/G22").body()).contains("Văn phòng Chính phủ");
    assertThat(api("?on=x").statusCode()).isEqualTo(400);
    PageSlice.caller = null;
    assertThat(api("").statusCode()).isEqualTo(401);
  }

  @Test
  void whoHasNoRightSeesNoButtonAndIsRefused() {
    PageSlice.allowed = false;

    assertThat(get("/directory")).doesNotContain("/directory/transfer");
    assertThat(get("/directory/agencies/H02")).doesNotContain("/lock");
    assertThat(status("/directory/transfer")).isEqualTo(403);
    assertThat(status("/directory/transfer/agencies.csv")).isEqualTo(403);
    assertThat(status(PLANS + "/new")).isEqualTo(403);
  }

  private static Map<String, String> draft(String closing, String successor) {
    return Map.of(
        "title",
        "Thử",
        "document",
        "1/QĐ",
        "effective",
        "2020-03-01",
        "closing",
        closing,
        "successor",
        successor);
  }

  private HttpResponse<String> api(String rest) {
    return PageSlice.get(port, "/api/directory/agencies" + rest, "application/json");
  }

  private int status(String path) {
    return PageSlice.get(port, path, BROWSER).statusCode();
  }

  private String get(String path) {
    var answer = PageSlice.get(port, path, BROWSER);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
