package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.testing.PageSlice;

/** The pages of the catalogue over the product's own copy. */
@Tag("once")
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProceduresPagesTests {
  private static final String BIRTH = "/procedures/1.001193";
  private static final String SOURCE = "Luật Hộ tịch 2014, Điều 34";

  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    PageSlice.signIn(PageSlice.person("administrator"));
    PageSlice.get(port, "/procedures?lang=vi", "text/html");
  }

  @Test
  void theListShowsAPageOfWhatIsInForce() {
    var page = get("/procedures");

    assertThat(page)
        .contains(
            "Thủ tục hành chính", "id=\"result-count\"", "rel=\"next\"", "Nạp danh mục thủ tục")
        .doesNotContain(">procedures.");
    assertThat(page.split("<th scope=\"row\"", -1)).hasSize(26);
    assertThat(get("/procedures?page=3").split("<th scope=\"row\"", -1)).hasSize(12);
    assertThat(PageSlice.get(port, "/procedures?page=9", "text/html").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=khai+sinh | 1.001193 | 2.001583",
        "q=1.0011 | 1.001193 | 2.001583",
        "sector=H%E1%BB%99+t%E1%BB%8Bch | 1.001193 | 2.001583",
        "owner=bo-tai-chinh | 1.001612 | 1.001193",
        "level=COMMUNE&q=ket+hon | 1.000894 | 1.001193"
      })
  void filtersLieInTheAddress(String query, String found, String other) {
    assertThat(get("/procedures?" + query))
        .contains("/procedures/" + found)
        .doesNotContain("/procedures/" + other);
  }

  @Test
  void whatIsAskedIsKeptInTheFormAndNothingFoundIsSaid() {
    assertThat(get("/procedures?level=PROVINCE&owner=bo-tu-phap"))
        .contains("value=\"PROVINCE\" selected", "value=\"bo-tu-phap\" selected")
        .contains("Bộ Tư pháp");
    assertThat(get("/procedures?q=zzz")).contains("Không có thủ tục nào phù hợp");
    assertThat(PageSlice.get(port, "/procedures?level=STATE", "text/html").statusCode())
        .isEqualTo(400);
    assertThat(PageSlice.get(port, "/procedures?q=%00&sector=%00", "text/html").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aProcedureIsShownWithItsTermsPapersAndResults() {
    assertThat(get("/procedures/1.004222"))
        .contains("Nộp trực tuyến", "7 ngày làm việc", "10,000", "20,000", "Cấp xã", "Bộ Công an")
        .contains("Thành phần hồ sơ", "Các phiên bản", "21/06/2018", "Đang có hiệu lực")
        .doesNotContain("Xác định thời hạn", ">procedures.", "nguồn không ghi đơn vị");
    assertThat(get("/procedures/2.000635")).contains("Nguồn không nêu thời hạn");
    assertThat(get("/procedures/1.000894"))
        .contains("1 (nguồn không ghi đơn vị)", "Chưa tính được ngày hẹn trả", "Miễn phí");
  }

  @Test
  void thePageIsReadInEnglishToo() {
    assertThat(get("/procedures/1.004222?lang=en"))
        .contains("Working days: 7", "Ministry of Public Security", "Papers of the dossier")
        .doesNotContain(">procedures.", "ngày làm việc</");
  }

  @ParameterizedTest
  @CsvSource({"9.999999", "abc", "1.001193.", "%00"})
  void aCodeThatIsOnNoRecordIsNotFound(String code) {
    assertThat(PageSlice.get(port, "/procedures/" + code, "text/html").statusCode()).isIn(400, 404);
    assertThat(PageSlice.get(port, "/api/procedures/" + code, "application/json").statusCode())
        .isIn(400, 404);
  }

  @Test
  void aDayBeforeTheCatalogueIsSaidToBeSo() {
    assertThat(get(BIRTH + "?on=2018-06-20")).contains("Không có hiệu lực vào ngày này");
    assertThat(PageSlice.get(port, BIRTH + "?on=x", "text/html").statusCode()).isEqualTo(400);
  }

  @Test
  void aLimitIsSettledAndShownBesideWhatWasPublished() {
    var path = "/procedures/1.000656";
    assertThat(get(path)).contains("value=\"1-ONLINE-1\"", "value=\"2018-06-21\"");

    var answer = PageSlice.post(port, path + "/limits", form("place", "1-ONLINE-1"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(path);
    assertThat(get(path))
        .contains("<strong>1 ngày làm việc</strong>", SOURCE, "Đã xác định, áp dụng từ 12/02/2020")
        .contains("Nguồn công bố: 1 (nguồn không ghi đơn vị)");
    assertThat(get(path + "?on=2020-02-11")).doesNotContain(SOURCE);
    var last = PageSlice.JOURNALED.get(PageSlice.JOURNALED.size() - 1);
    assertThat(last.type().type()).isEqualTo("procedures.limit-settled");
    assertThat(PageSlice.get(port, "/api/procedures/1.000656", "application/json").body())
        .contains(
            "\"published\":{\"amount\":1}", "\"unit\":\"WORKING_DAY\"", "\"source\":\"" + SOURCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source | | source | Cần ghi căn cứ",
        "amount | 0 | amount | số nguyên từ 1 đến 9999",
        "amount | 1,5 | amount | số nguyên từ 1 đến 9999",
        "amount | 99999999999 | amount | số nguyên từ 1 đến 9999",
        "unit | WEEK | amount | số nguyên từ 1 đến 9999",
        "from | 31/02/2020 | from | một ngày có thật",
        "from | 2018-06-20 | from | chưa có phiên bản nào",
        "place | 1-ONLINE-2 | place | Hãy chọn một thời hạn",
        "place | 9-ONLINE-1 | place | Hãy chọn một thời hạn",
        "place | x | place | Hãy chọn một thời hạn"
      })
  void whatIsWrongIsSaidAtItsFieldAndNothingIsSettled(
      String field, String value, String shownAt, String told) {
    int journaled = PageSlice.JOURNALED.size();

    var page = PageSlice.post(port, BIRTH + "/limits", form(field, value == null ? "" : value));

    assertThat(page.body()).contains("id=\"" + shownAt + "-error\"", told);
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
  }

  @Test
  void aLimitThatIsStatedIsRefused() {
    assertThat(
            PageSlice.post(port, "/procedures/1.004222/limits", form("place", "1-ONLINE-1")).body())
        .contains("Nguồn đã công bố thời hạn có đơn vị");
    assertThat(
            PageSlice.post(port, "/procedures/9.999999/limits", form("place", "1-ONLINE-1"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoMayNotSettleOnlyReads() {
    PageSlice.allowed = false;

    assertThat(get(BIRTH)).contains("1 (nguồn không ghi đơn vị)").doesNotContain("/limits");
    assertThat(PageSlice.post(port, BIRTH + "/limits", form("place", "1-ONLINE-1")).statusCode())
        .isEqualTo(403);
    assertThat(get("/procedures")).doesNotContain("/procedures/loading");
  }

  @Test
  void theApiSearchesAndShowsWhatWasPublished() {
    assertThat(PageSlice.get(port, "/api/procedures?q=khai%20sinh", "application/json").body())
        .contains("\"code\":\"1.001193\"", "\"total\":", "\"levels\":[\"COMMUNE\"]");
    assertThat(PageSlice.get(port, "/api/procedures/2.000635", "application/json").body())
        .contains("\"channel\":\"COUNTER\"", "\"listing\":1", "\"fees\":[")
        .doesNotContain("\"published\":{\"amount\"");
    for (var wrong : new String[] {"level=x", "on=x", "page=x"}) {
      assertThat(PageSlice.get(port, "/api/procedures?" + wrong, "application/json").statusCode())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(
            PageSlice.get(port, "/api/procedures/1.001193?on=2018-06-20", "application/json")
                .statusCode())
        .isEqualTo(404);
  }

  /** A sound form but for one field. */
  private static Map<String, String> form(String field, String value) {
    var form =
        new TreeMap<>(
            Map.of(
                "place", "1-ONLINE-1",
                "amount", "1",
                "unit", "WORKING_DAY",
                "from", "2020-02-12",
                "source", SOURCE));
    form.put(field, value);
    return form;
  }

  private String get(String path) {
    return PageSlice.get(port, path, "text/html").body();
  }
}
