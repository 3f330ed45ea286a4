package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.lienthong.procedures.remote.NationalFile;
import vn.lienthong.testing.PageSlice;

/** The board and the gate; has a context of its own because it changes the catalogue. */
@Tag("once")
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "test.of=findings")
@DirtiesContext
class FindingsPagesTests {
  private static final String PAGE = "/procedures/findings";
  private static final String API = "/api/procedures/findings";
  private static final String DECISION = "1872/QĐ-BTP";

  @LocalServerPort int port;

  @BeforeEach
  void signIn() {
    PageSlice.signIn(PageSlice.person("administrator"));
    get("/procedures?lang=vi");
  }

  @Test
  void everyOwnerIsCountedAndEachFindingSaysWhereAndWhy() {
    assertThat(get("/procedures").body()).contains("href=\"/procedures/findings\"");

    assertThat(get(PAGE).body())
        .contains("Rà soát danh mục thủ tục", "Theo danh mục ngày 12/02/2020")
        .contains("href=\"/procedures/findings?owner=bo-tu-phap\">Bộ Tư pháp</a>")
        .contains("Theo cơ quan công bố", "id=\"result-count\"", "rel=\"next\"")
        .doesNotContain(">procedures", ">LC-101.", "lỗi</strong>");
    assertThat(get(PAGE + "?code=LC-101&owner=bo-tu-phap").body())
        .contains("href=\"/procedures/1.001193\"", "trực tiếp", "NĐ 63/2010/NĐ-CP, Điều 8")
        .contains("nhưng không có đơn vị", ">Lỗi</strong>", "data-label=\"Vị trí\"");
  }

  @Test
  void aPageHasFiftyRowsAndOneBeyondTheLastLeadsToIt() {
    assertThat(get(PAGE).body().split("lt-code lt-nowrap\">LC-", -1)).hasSize(51);

    var beyond = get(PAGE + "?severity=ERROR&page=99");

    assertThat(beyond.statusCode()).isEqualTo(303);
    assertThat(beyond.headers().firstValue("Location").orElseThrow()).contains("severity=ERROR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code=LC-308 | 1.013226 | 1.001193",
        "owner=bo-cong-an&code=LC-201 | 1.014061 | 1.001193",
        "owner=bo-xay-dung&severity=INFORMATION | 1.013225 | 1.012753",
        "severity=ERROR&code=LC-304 | 1.001613 | 1.013226"
      })
  void filtersLieInTheAddress(String query, String found, String other) {
    assertThat(get(PAGE + "?" + query).body())
        .contains("/procedures/" + found + "\"")
        .doesNotContain("/procedures/" + other + "\"");
    assertThat(json(API + "?" + query).body())
        .contains("\"procedure\":\"" + found + "\"")
        .doesNotContain("\"procedure\":\"" + other + "\"");
  }

  @Test
  void whatIsAskedIsKeptInTheFormAndNothingFoundIsSaid() {
    assertThat(get(PAGE + "?severity=WARNING&code=LC-201&owner=bo-tai-chinh").body())
        .contains("value=\"WARNING\" selected", "value=\"LC-201\" selected")
        .contains("value=\"bo-tai-chinh\" selected");
    assertThat(get(PAGE + "?owner=x").body()).contains("Không có phát hiện nào phù hợp");
    assertThat(get(PAGE + "?severity=INFORMATION&code=LC-101").body())
        .contains("Không có phát hiện nào phù hợp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code=LC-999", "code=lc-101", "severity=FATAL", "severity=error"})
  void whatIsNoneIsRefused(String query) {
    assertThat(get(PAGE + "?" + query).statusCode()).isEqualTo(400);
    assertThat(json(API + "?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void strangeTextsFindNothing() {
    assertThat(get(PAGE + "?owner=%00&page=x").statusCode()).isEqualTo(200);
    assertThat(json(API + "?page=x").statusCode()).isEqualTo(400);
    assertThat(json(API + "?owner=%00&page=-1").statusCode()).isEqualTo(200);
  }

  @Test
  void theBoardIsReadInEnglishToo() {
    assertThat(get(PAGE + "?code=LC-101&lang=en").body())
        .contains("Findings in the catalogue", "Ministry of Justice", ">Error</strong>")
        .contains("Time limit without unit", "Decree 63/2010/NĐ-CP, article 8")
        .doesNotContain(">procedures", "không có đơn vị");
  }

  @Test
  void theCallCountsOwnersAndNamesPlaceAndMessage() {
    assertThat(json(API + "?code=LC-101&owner=bo-tu-phap").body())
        .contains("\"owner\":\"bo-xay-dung\"", "\"errors\":", "\"informations\":", "\"size\":50")
        .contains("\"code\":\"LC-101\",\"severity\":\"ERROR\",\"procedure\":\"1.000656\"")
        .contains("\"inCase\":1,\"channel\":\"ONLINE\",\"message\":\"Thời hạn ghi “1” nhưng");
  }

  @Test
  void whoMayNothingElseReadsTheBoardAndNobodyReadsItUnseen() {
    PageSlice.allowed = false;
    assertThat(get(PAGE).statusCode()).isEqualTo(200);
    assertThat(json(API).statusCode()).isEqualTo(200);

    PageSlice.caller = null;
    assertThat(json(API).statusCode()).isEqualTo(401);
  }

  @Test
  void aWaitingVersionWithErrorsIsNotPublishedAndTheFindingsAreNamed() {
    load(waiting("7.100001").withLimit("1", "", ""));
    var path = "/procedures/7.100001";
    assertThat(get(path).body())
        .contains("Chưa công bố</strong>", "Công bố phiên bản này", "còn 1 phát hiện ở mức lỗi")
        .contains("LC-101", "trường hợp 1, trực tiếp");
    int journaled = PageSlice.JOURNALED.size();

    var refused = publish("7.100001", "1", DECISION);

    assertThat(refused.body())
        .contains("id=\"decision-error\"", "mức lỗi (LC-101)", "value=\"" + DECISION + "\"");
    assertThat(PageSlice.JOURNALED).hasSize(journaled);
    assertThat(json("/api/procedures/7.100001").statusCode()).isEqualTo(404);
  }

  @Test
  void afterTheLimitIsSettledItIsPublishedByItsDecision() {
    load(waiting("7.100002").withLimit("1", "", ""));
    PageSlice.post(
        port,
        "/procedures/7.100002/limits",
        Map.of(
            "place", "1-COUNTER-1",
            "amount", "1",
            "unit", "WORKING_DAY",
            "from", "2020-02-12",
            "source", "Điều 16"));
    assertThat(get("/procedures/7.100002").body()).doesNotContain("phát hiện ở mức lỗi");

    var answer = publish("7.100002", "1", DECISION);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/procedures/7.100002")
        .endsWith("?on=2020-02-12");
    assertThat(get("/procedures/7.100002").body())
        .contains("Đang có hiệu lực", DECISION)
        .doesNotContain("Công bố phiên bản này");
    assertThat(PageSlice.JOURNALED)
        .last()
        .satisfies(entry -> {
          assertThat(entry.type().type()).isEqualTo("procedures.procedure-published");
          assertThat(entry.facts()).containsEntry("decision", DECISION);
        });
    assertThat(json("/api/procedures/7.100002").statusCode()).isEqualTo(200);
    assertThat(publish("7.100002", "1", DECISION).statusCode()).isEqualTo(409);
  }

  @Test
  void aDecisionIsAskedForAndAVersionThatIsNoneIsRefused() {
    load(waiting("7.100003"));

    assertThat(publish("7.100003", "1", " ").body())
        .contains("id=\"decision-error\"", "Cần ghi số quyết định công bố");
    assertThat(publish("7.100003", "1", "x".repeat(101)).body()).contains("dài quá 100 ký tự");
    assertThat(publish("7.100003", "9", DECISION).statusCode()).isEqualTo(409);
    assertThat(publish("7.100003", "x", DECISION).statusCode()).isEqualTo(409);
    assertThat(publish("7.999999", "1", DECISION).statusCode()).isEqualTo(404);
    assertThat(publish("abc", "1", DECISION).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyWhoMayPublishesAndSeesTheForm() {
    load(waiting("7.100004"));
    PageSlice.only = "settle-limit";

    assertThat(get("/procedures/7.100004").body())
        .contains("Chưa công bố</strong>")
        .doesNotContain("/publishing");
    assertThat(publish("7.100004", "1", DECISION).statusCode()).isEqualTo(403);
    PageSlice.only = "publish-procedure";
    assertThat(publish("7.100004", "1", DECISION).statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsLoadedAsPublishedElsewhereIsNotGated() {
    load(NationalFile.aProcedure().with("MATTHC", "7.100005").withLimit("1", "", ""));

    assertThat(json("/api/procedures/7.100005").statusCode()).isEqualTo(200);
    assertThat(json(API + "?owner=G15").body()).contains("\"procedure\":\"7.100005\"");
  }

  @Test
  void anOwnerIsAskedForHoweverItIsWritten() {
    var owner = "Sở Thử & Tìm";
    load(
        NationalFile.aProcedure()
            .with("MATTHC", "7.100006")
            .with("MACOQUANCONGBO", owner)
            .withLimit("1", "", ""));

    var address = PAGE + "?owner=" + PageSlice.encode(owner);
    assertThat(get(PAGE).body()).contains("href=\"" + address + "\">Sở Thử &amp; Tìm</a>");
    assertThat(get(address).body())
        .contains("/procedures/7.100006\"", "Sở Thử &amp; Tìm\" selected")
        .doesNotContain("/procedures/1.001193\"");
  }

  @Test
  void eachSeverityAndPlaceHasItsWords() {
    assertThat(get(PAGE + "?code=LC-302").body())
        .contains(">cả thủ tục</td>", ">Cảnh báo</strong>");
    assertThat(get(PAGE + "?code=LC-105").body())
        .contains(">trường hợp 1</td>", ">Thông tin</strong>");
  }

  private static NationalFile waiting(String code) {
    return NationalFile.aProcedure().with("MATTHC", code).with("TRANGTHAI", "0");
  }

  private void load(NationalFile file) {
    var loaded = PageSlice.postJson(port, "/api/procedures/catalogue", file.answer());
    assertThat(loaded.body()).contains("\"added\":1");
  }

  private HttpResponse<String> publish(String code, String version, String decision) {
    return PageSlice.post(
        port,
        "/procedures/" + code + "/publishing",
        Map.of("version", version, "on", "2020-02-12", "decision", decision));
  }

  private HttpResponse<String> get(String path) {
    return PageSlice.get(port, path, "text/html");
  }

  private HttpResponse<String> json(String path) {
    return PageSlice.get(port, path, "application/json");
  }
}
