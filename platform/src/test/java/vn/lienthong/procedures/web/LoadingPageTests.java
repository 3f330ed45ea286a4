package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.lienthong.testing.PageSlice;

/** Loading by page and by call; has a context of its own because it changes the catalogue. */
@Tag("once")
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "test.of=catalogue-loading")
@DirtiesContext
class LoadingPageTests {
  private static final String PAGE = "/procedures/loading";
  private static final String API = "/api/procedures/catalogue";

  @LocalServerPort int port;
  @Autowired DataSource source;

  @BeforeEach
  void signIn() {
    PageSlice.signIn(PageSlice.person("loader"));
    get(PAGE + "?lang=vi");
  }

  @Test
  void aFileIsLoadedAndItsNumbersAreTold() {
    assertThat(get(PAGE).body()).contains("multipart/form-data", "value=\"2020-02-12\"");

    var first = follow(upload(one("7.000001", "Thử nạp"), "2020-02-12"));
    assertThat(first).contains("Đã nạp danh mục: 1 thủ tục mới, 0 có thay đổi, 0 không đổi");
    assertThat(follow(upload(one("7.000001", "Thử nạp"), "2020-02-13"))).contains("1 không đổi");
    assertThat(follow(upload(one("7.000001", "Thử nạp lại"), "2020-02-13")))
        .contains("1 có thay đổi");

    assertThat(get("/procedures/7.000001").body())
        .contains("<h1 class=\"govuk-heading-l\">Thử nạp</h1>", "Phiên bản 2", "13/02/2020");
    assertThat(get("/procedures/7.000001?on=2020-02-13").body()).contains("Thử nạp lại</h1>");
  }

  @Test
  void progressIsShownWhileALoadRunsAndEachPersonHasOne() throws SQLException {
    try (var lock = source.getConnection()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table procedures.version in share row exclusive mode");
      var answer = begin(many());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Đang đọc và kiểm tra tệp", "hx-trigger=\"every 2s\"");
      assertThat(begin(one("7.000002", "A")).body()).contains("Một danh mục của bạn đang được nạp");
      PageSlice.caller = PageSlice.person("somebody-else");
      assertThat(get(PAGE).body()).contains("multipart/form-data");
      PageSlice.caller = PageSlice.person("loader");
      lock.rollback();
    }
    var end = until(page -> page.statusCode() == 303);
    assertThat(follow(end)).contains("120 thủ tục mới");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 2020-02-12 | Không nhận ra cấu trúc | table",
        "not json | 2020-02-12 | không phải JSON | table",
        "{\"procedures\":[]} | 2020-02-12 | không có thủ tục nào | table",
        "{\"procedures\":[]} | x | một ngày có thật | from"
      })
  void whatCannotBeReadIsSaidAtItsField(String file, String from, String told, String field) {
    var page = upload(file, from);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"" + field + "-error\"", told);
  }

  @Test
  void aFormWithoutAFileIsAnsweredWithAdvice() {
    assertThat(PageSlice.post(port, PAGE, Map.of("from", "2020-02-12")).body())
        .contains("Hãy chọn tệp danh mục cần nạp");
  }

  @Test
  void theCallAnswersWithTheNumbers() {
    assertThat(PageSlice.postJson(port, API, one("7.000003", "Thử API")).body())
        .isEqualTo("{\"added\":1,\"changed\":0,\"unchanged\":0,\"deactivated\":0}");
    assertThat(
            PageSlice.postJson(port, API + "?from=2020-03-01", one("7.000003", "Thử API 2")).body())
        .contains("\"changed\":1");
    var early = PageSlice.postJson(port, API + "?from=2020-02-29", one("7.000003", "Thử API 3"));
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("PC-0108", "01/03/2020");
    assertThat(PageSlice.postJson(port, API, "[").statusCode()).isEqualTo(400);
    assertThat(PageSlice.postJson(port, API + "?from=x", "{}").body()).contains("PC-0106");
    assertThat(PageSlice.postJson(port, API + "?full=x", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aLoadThatIsRefusedLeavesNothing() {
    PageSlice.postJson(port, API + "?from=2020-05-01", one("7.000007", "Đã có"));
    var two =
        "{\"procedures\":[" + entry("7.000008", "Mới") + "," + entry("7.000007", "Đổi tên") + "]}";

    assertThat(PageSlice.postJson(port, API + "?from=2020-04-01", two).statusCode()).isEqualTo(409);

    assertThat(get("/procedures/7.000008").statusCode()).isEqualTo(404);
    assertThat(get("/procedures/7.000007?on=2020-05-01").body()).contains("Đã có</h1>");
  }

  @Test
  void aFullListDeactivatesWhatItLacks() {
    PageSlice.postJson(port, API, one("7.000004", "Sẽ ngừng"));

    var full = PageSlice.postJson(port, API + "?full=true&from=2021-01-01", one("7.000005", "Còn"));

    assertThat(full.body()).contains("\"added\":1").doesNotContain("\"deactivated\":0");
    assertThat(get("/procedures/7.000004?on=2020-12-31").body()).contains("Đang có hiệu lực");
    assertThat(get("/procedures/7.000004?on=2021-01-01").body())
        .contains("Không có hiệu lực vào ngày này");
  }

  @Test
  void onlyWhoMayLoads() {
    PageSlice.allowed = false;

    assertThat(get(PAGE).statusCode()).isEqualTo(403);
    assertThat(upload(one("7.000006", "A"), "2020-02-12").statusCode()).isEqualTo(403);
    assertThat(PageSlice.postJson(port, API, one("7.000006", "A")).statusCode()).isEqualTo(403);
    PageSlice.allowed = true;
    assertThat(get("/procedures/7.000006").statusCode()).isEqualTo(404);
  }

  private static String one(String code, String name) {
    return "{\"procedures\":[" + entry(code, name) + "]}";
  }

  private static String many() {
    return IntStream.range(0, 120)
        .mapToObj(i -> entry("8.%06d".formatted(i), "Thủ tục " + i))
        .collect(Collectors.joining(",", "{\"procedures\":[", "]}"));
  }

  private static String entry(String code, String name) {
    return """
    {"code":"%s","name":"%s","levels":["commune"],"sector":"Thử","owner":"bo-tu-phap",
     "applicants":[],"decision":"1/QĐ","channels":[{"channel":"online","time":null,
     "fee_source":"Miễn phí","fee_vnd":0}],"documents":[],"results":[],"flags":[],"page":""}\
    """
        .formatted(code, name);
  }

  private HttpResponse<String> upload(String file, String from) {
    return PageSlice.upload(port, PAGE, "danh-muc.json", file, Map.of("from", from));
  }

  private HttpResponse<String> begin(String file) {
    return PageSlice.begin(port, PAGE, "danh-muc.json", file, Map.of("from", "2020-02-12"));
  }

  private HttpResponse<String> until(Predicate<HttpResponse<String>> wanted) {
    var answer = get(PAGE);
    while (!wanted.test(answer)) {
      answer = get(PAGE);
    }
    return answer;
  }

  private String follow(HttpResponse<String> redirect) {
    var location = redirect.headers().firstValue("Location").orElseThrow();
    return get(location.replaceFirst("^http://[^/]*", "")).body();
  }

  private HttpResponse<String> get(String path) {
    return PageSlice.get(port, path, "text/html");
  }
}
