package vn.lienthong.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.testing.PageSlice;

@Tag("once")
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DirectoryPagesTests {
  private static final String BROWSER = "text/html";
  private static final String PLANS = "/directory/reorganisations";
  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    PageSlice.signIn(PageSlice.person("author"));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?kind=SECTS|400|SH-0003",
        "?on=31/02/2020|400|SH-0003",
        "?on=%2B999999999-12-31|400|SH-0003",
        "?on=0000-01-01|400|SH-0003",
        "?page=x|400|SH-0003",
        "/H99|404|DI-0101",
        "/H%2046|404|DI-0101",
        "/H46?on=x|400|SH-0003"
      })
  void theApiNamesItsErrorsByCode(String rest, int status, String code) {
    var answer = api(rest);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?q=%00",
        "?q=%25_%5C",
        "?page=0",
        "?page=-7",
        "?page=2147483647",
        "?kind=province"
      })
  void strangeQuestionsAreAnsweredWithAPage(String rest) {
    assertThat(api(rest).statusCode()).isEqualTo(200);
  }

  @Test
  void pagesOfTheApiHoldEveryProvinceOnce() {
    var first = api("?kind=PROVINCE").body();
    var second = api("?kind=PROVINCE&page=2").body();

    assertThat(first).contains("\"total\":63", "An Giang").doesNotContain("Yên Bái");
    assertThat(second).contains("\"total\":63", "Yên Bái").doesNotContain("An Giang");
    assertThat(api("?kind=PROVINCE&page=3").body()).contains("\"total\":63", "\"items\":[]");
    assertThat(api("?kind=PROVINCE&on=2025-07-01").body()).contains("\"total\":34");
  }

  @Test
  void theDirectoryIsReadInEnglishToo() {
    assertThat(get("/directory?lang=en")).contains("Directory").doesNotContain(">directory.");
    assertThat(get("/directory/agencies/H46?on=2025-08-01&lang=en"))
        .contains("Not open", "duties and documents go to", "202/2025/QH15")
        .doesNotContain(">directory.", "Không hoạt động");
    assertThat(get("/directory?q=khongco&lang=en")).contains("No agency fits");
    assertThat(get(PLANS + "?lang=en")).contains("Approved").doesNotContain(">directory.");
    assertThat(get(PLANS + "/new?lang=en")).contains("Codes of the agencies that close");
    assertThat(get("/directory/transfer?lang=en")).contains("Import and export");
  }

  @Test
  void anErrorIsToldInTheLanguageOfTheReader() {
    var lock = "/directory/agencies/H03/lock";

    assertThat(PageSlice.post(port, lock + "?lang=en", Map.of()).body())
        .contains("A reason is needed.", "DI-0102");
    var unknown = PageSlice.get(port, "/directory/agencies/H99?lang=en", BROWSER);
    assertThat(unknown.body()).contains("No agency has the code H99.", "DI-0101");
  }

  @Test
  void aLockIsJournaledWithCallerAndReason() {
    PageSlice.post(port, "/directory/agencies/H04/lock", Map.of("reason", "sửa máy chủ"));

    var last = PageSlice.JOURNALED.get(PageSlice.JOURNALED.size() - 1);
    assertThat(last.type().type()).isEqualTo("directory.agency-locked");
    assertThat(last.subject()).isEqualTo("000.00.00.H04");
    assertThat(last.by().principal()).isEqualTo("author");
    assertThat(last.payload()).containsEntry("reason", "sửa máy chủ");
    PageSlice.post(port, "/directory/agencies/H04/unlock", Map.of("reason", "xong"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "closing|H_46|Hãy ghi mã của các cơ quan",
        "closing|H01, ?|Hãy ghi mã của các cơ quan",
        "closing|H99|Không có cơ quan nào mang mã H99",
        "successor|H01 H02|Hãy ghi một mã",
        "successor|H01|không thể vừa",
        "effective|01/03/2020|Hãy chọn ngày có hiệu lực",
        "effective|+999999999-01-01|Hãy chọn ngày có hiệu lực",
        "title|' '|Hãy ghi tên phương án"
      })
  void aDraftThatCannotBeComesBackWithWhatWasTyped(String field, String value, String told) {
    var form = new HashMap<>(draft("H01", "H02"));
    form.put("document", "77/QĐ-giữ-lại");
    form.put(field, value);
    int journaled = PageSlice.JOURNALED.size();

    assertThat(PageSlice.post(port, PLANS, form).body()).contains(told, "77/QĐ-giữ-lại");
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
  }

  @ParameterizedTest
  @CsvSource({
    "title, 500, The title is longer than 500 characters.",
    "document, 200, The number of the document is longer than 200 characters.",
    "name, 500, The name is empty or longer than 500 characters."
  })
  void aTextOfADraftThatIsTooLongIsToldAtItsField(String field, int longest, String told) {
    var form = new HashMap<>(draft("G39", "G22"));
    form.put(field, "ệ".repeat(longest + 1));
    int journaled = PageSlice.JOURNALED.size();

    var answer = PageSlice.post(port, PLANS + "?lang=en", form).body();

    assertThat(answer).contains(told, "id=\"" + field + "-error\"").doesNotContain("closing-error");
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
    form.put(field, " " + "ệ".repeat(longest) + " ");
    assertThat(PageSlice.post(port, PLANS, form).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi|code;name;kind;parnet|Không có cột “parnet”; tên gần nhất là parent",
        "en|code;name;kind;parnet|There is no column “parnet”; the nearest name is parent",
        "vi|code;name;kind;name|Cột name có hai lần",
        "en|code;name;kind;name|Column name stands twice"
      })
  void aWrongHeaderIsToldWithItsCure(String language, String header, String told) {
    var path = "/directory/transfer?lang=" + language;

    assertThat(PageSlice.upload(port, path, header + "\nW01;Hội;OTHER;H01\n").body())
        .contains(told);
    assertThat(api("/W01").statusCode()).isEqualTo(404);
  }

  @Test
  void countsOfABadTableHaveTheThousandsOfTheLanguage() {
    var table =
        IntStream.rangeClosed(1, 1_250)
            .mapToObj(i -> "X%04d;Hội;SECT\n".formatted(i))
            .collect(Collectors.joining("", "code;name;kind\n", "X1;A;OTHER;1\n"));

    assertThat(PageSlice.upload(port, "/directory/transfer?lang=vi", table).body())
        .contains("có 1.251 lỗi", "1.000", "Dòng 1.001")
        .doesNotContain("1251", ">1000");
    assertThat(PageSlice.upload(port, "/directory/transfer?lang=en", table).body())
        .contains("the table has 1,251 problems", "1,000 of 1,251 shown", "Row 1,001")
        .doesNotContain("1251", "1.251");
  }

  @Test
  void aRowNamedInAProblemHasTheThousandsOfTheLanguageToo() {
    var table =
        IntStream.rangeClosed(1, 1_300)
            .mapToObj(i -> "Y%04d;Hội;OTHER\n".formatted(i))
            .collect(Collectors.joining("", "code;name;kind\n", "Y1290;Khác;OTHER\n"));

    assertThat(PageSlice.upload(port, "/directory/transfer?lang=vi", table).body())
        .contains("Mã Y1290 đã có ở dòng 1.291");
    assertThat(PageSlice.upload(port, "/directory/transfer?lang=en", table).body())
        .contains("Code Y1290 is in row 1,291 already");
  }

  @Test
  void whoMayNotDraftApproveExecuteOrImportIsRefusedBehindEveryAddress() {
    var plan = get(PLANS).replaceAll("(?s).*?(/directory/reorganisations/[0-9a-f-]{36}).*", "$1");
    int journaled = PageSlice.JOURNALED.size();
    PageSlice.allowed = false;

    for (var step : List.of("/approve", "/cancel", "/execute")) {
      assertThat(PageSlice.post(port, plan + step, Map.of()).statusCode()).isEqualTo(403);
    }
    assertThat(PageSlice.post(port, PLANS, draft("H01", "H02")).statusCode()).isEqualTo(403);
    assertThat(
            PageSlice.post(port, "/directory/agencies/H03/lock", Map.of("reason", "x"))
                .statusCode())
        .isEqualTo(403);
    assertThat(PageSlice.upload(port, "/directory/transfer", "code;name;kind\n").statusCode())
        .isEqualTo(403);
    assertThat(get(plan)).doesNotContain(plan + "/execute", plan + "/approve");
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
  }

  @Test
  void planAddressesThatAreNoneAreNotFound() {
    assertThat(status(PLANS + "/00000000-0000-0000-0000-000000000000")).isEqualTo(404);
    assertThat(status(PLANS + "/khong")).isIn(400, 404);
    assertThat(
            PageSlice.post(port, PLANS + "/00000000-0000-0000-0000-000000000000/execute", Map.of())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aTableThatIsNoTableIsAnsweredInEnglishToo() {
    var path = "/directory/transfer?lang=en";

    assertThat(PageSlice.upload(port, path, "").body())
        .contains("The file cannot be read", "No row is stored", "Whole file")
        .doesNotContain("Row 0");
    assertThat(PageSlice.upload(port, path, "", "").body())
        .contains("Choose the CSV table to import")
        .doesNotContain("The file cannot be read");
    assertThat(PageSlice.upload(port, path, "code;name\nK01;A\n").body())
        .contains("Column kind is missing");
    assertThat(PageSlice.upload(port, path, "code;name;kind\nK01;A\u0000B;OTHER\n").body())
        .contains("The file cannot be read");
    assertThat(
            PageSlice.upload(port, path, "code;name;kind\nK01;<script>alert(1)</script>;SECT\n")
                .body())
        .contains("There is no kind of agency")
        .doesNotContain("<script>alert(1)");
    assertThat(api("/K01").statusCode()).isEqualTo(404);
  }

  @Test
  void theWholeExportComesBackUnchangedIntoTheSameNode() {
    var table = PageSlice.get(port, "/directory/transfer/agencies.csv", "*/*");

    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo("attachment; filename=\"co-quan-2020-02-12.csv\"");
    var answer = PageSlice.upload(port, "/directory/transfer", table.body());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var last = PageSlice.JOURNALED.get(PageSlice.JOURNALED.size() - 1);
    assertThat(last.type().type()).isEqualTo("directory.agencies-imported");
    assertThat(last.facts()).containsEntry("added", "0").containsEntry("sample", "false");
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
