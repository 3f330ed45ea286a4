package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = WebSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.servlet.multipart.max-file-size=1KB")
class LayoutTests {
  private static final String BROWSER = "text/html";
  private static final Pattern STYLES = Pattern.compile("href=\"(/assets/lienthong-\\w+\\.css)\"");
  @LocalServerPort int port;

  @AfterEach
  void signOut() {
    WebSlice.caller = null;
  }

  @Test
  void aPageIsVietnameseAndSaysThatItsDataIsASample() {
    var page = WebSlice.get(port, "/", BROWSER);
    assertThat(page.body())
        .contains("lang=\"vi\"")
        .contains("Trang chủ – Liên Thông")
        .contains("Bản trình diễn — dữ liệu mẫu");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
  }

  @Test
  void beforeSignInNoCookieIsSetButTheChosenLanguage() {
    assertThat(WebSlice.get(port, "/", BROWSER).headers().allValues("Set-Cookie")).isEmpty();
    var english = WebSlice.get(port, "/?lang=en", BROWSER);
    assertThat(english.body()).contains("lang=\"en\"").contains("Skip to main content");
    var cookies = english.headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(1);
    assertThat(cookies.get(0)).startsWith("lang=en;").contains("HttpOnly").contains("SameSite=Lax");
    assertThat(WebSlice.get(port, "/", BROWSER, "Cookie", "lang=en").body())
        .contains("lang=\"en\"");
  }

  @Test
  void anUnknownLanguageIsIgnored() {
    var page = WebSlice.get(port, "/?lang=xx", BROWSER);
    assertThat(page.body()).contains("lang=\"vi\"");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void theNavigationIsOrderedMarkedAndCounted() {
    WebSlice.caller = WebSlice.clerk();
    var page = WebSlice.get(port, "/planted/second/nowhere", BROWSER).body();
    assertThat(page.indexOf("planted.first")).isLessThan(page.indexOf("planted.second"));
    assertThat(page).contains("1.234").containsOnlyOnce("aria-current=\"true\"");
    assertThat(page).contains("href=\"/planted/second\" aria-current=\"true\"");
  }

  @Test
  void ownAssetsCarryTheHashOfTheirContentAndMayBeKeptForEver() {
    var page = WebSlice.get(port, "/", BROWSER).body();
    var styles = STYLES.matcher(page);
    assertThat(styles.find()).isTrue();
    var sheet = WebSlice.get(port, styles.group(1), "text/css");
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(sheet.body()).containsPattern("fonts/noto-sans-latin-400-normal-\\w+\\.woff2");
  }

  @Test
  void everyAssetThatAPageNamesIsThere() {
    var page = WebSlice.get(port, "/", BROWSER).body();
    var assets = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"").matcher(page);
    var seen = 0;
    while (assets.find()) {
      seen++;
      assertThat(WebSlice.get(port, assets.group(1), "*/*").statusCode())
          .as(assets.group(1))
          .isEqualTo(200);
    }
    assertThat(seen).isGreaterThanOrEqualTo(8);
    assertThat(page).doesNotContain("http://").doesNotContain("https://");
  }

  @Test
  void thePolicyOfThePageIsKept() {
    var page = WebSlice.get(port, "/", BROWSER).body();
    assertThat(page)
        .doesNotContain("style=\"")
        .doesNotContain("<style")
        .doesNotContainPattern("\\son\\w+=\"")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  @Test
  void theChoiceOfALanguageLastsUntilAnotherIsMade() {
    assertThat(WebSlice.get(port, "/?lang=vi", BROWSER, "Cookie", "lang=en").body())
        .contains("lang=\"vi\"");
    assertThat(WebSlice.get(port, "/help", BROWSER, "Cookie", "lang=en").body())
        .contains("Following a sent document");
    assertThat(WebSlice.get(port, "/help", BROWSER).body())
        .contains("lang=\"vi\"")
        .doesNotContain("Following a sent document");
  }

  @Test
  void theLinkToTheOtherLanguageKeepsTheQuestion() {
    assertThat(WebSlice.get(port, "/help?q=%C4%91%26x", BROWSER).body())
        .contains("href=\"/help?q=%C4%91%26x&amp;lang=en\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help", "/accessibility", "/developers", "/developers/errors"})
  void everyOpenPageIsWholeInBothLanguages(String path) {
    for (var language : new String[] {"vi", "en"}) {
      var page = WebSlice.get(port, path + "?lang=" + language, BROWSER);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("lang=\"" + language + "\"", "id=\"main-content\"", "</html>")
          .containsOnlyOnce("<h1")
          .doesNotContainPattern(">\\s*web\\.[a-z.-]+\\s*<");
    }
  }

  @Test
  void theErrorCodesOfAllModulesAreListedWithTheirMeaning() {
    assertThat(WebSlice.get(port, "/developers/errors", BROWSER).body())
        .contains("SH-0001", "SH-0008", "ID-0001", "ID-0026", "Bạn không có quyền");
    assertThat(WebSlice.get(port, "/developers/errors?lang=en", BROWSER).body())
        .contains("ID-0025", "The new password is one of the last you used");
  }

  @Test
  void theDescriptionOfTheInterfacesIsAsCheckedIn() throws Exception {
    var file = WebSlice.get(port, "/developers/openapi.json", "application/json");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    try (var kept = LayoutTests.class.getResourceAsStream("/api/openapi.json")) {
      assertThat(file.body())
          .isEqualTo(new String(kept.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"integrators.md", "examples/submit.sh", "examples/CheckReceipt.java"})
  void theGuideAndItsExamplesAreServedAsTheyStand(String name) throws Exception {
    assertThat(WebSlice.get(port, "/developers", BROWSER).body())
        .contains("href=\"/developers/" + name + "\"");
    var file = WebSlice.get(port, "/developers/" + name, "*/*");
    assertThat(file.body()).isEqualTo(Files.readString(Path.of("../docs/" + name)));
    assertThat(file.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/None.java", "examples/..%2Fintegrators.md", "none.md"})
  void nothingElseIsServedBesideTheGuide(String name) {
    assertThat(WebSlice.get(port, "/developers/" + name, BROWSER).statusCode()).isBetween(400, 404);
  }

  @Test
  void aFormOfThePartsPageShowsItsMistakesAtTheirFields() {
    var page = WebSlice.get(port, "/kit?errors", BROWSER).body();
    assertThat(page).contains("<title>Lỗi: ", "href=\"#subject\"", "id=\"subject-error\"");
    assertThat(WebSlice.get(port, "/kit", BROWSER).body()).doesNotContain("<title>Lỗi: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=da+nang", "q=%C4%90%C3%A0+N%E1%BA%B5ng", "q=DA+NANG"})
  void theListOfThePartsPageIsSearchedWithoutAccents(String question) {
    var page = WebSlice.get(port, "/kit?" + question, BROWSER).body();
    assertThat(page).contains("UBND thành phố Đà Nẵng").doesNotContain("<td>Bộ Nội vụ");
  }

  @Test
  void anAssetThatIsNotThereIs404AndNoPathLeadsOut() {
    for (var path :
        new String[] {
          "/assets/none.css",
          "/assets/..%2f..%2fapplication.properties",
          "/assets/%2e%2e/%2e%2e/i18n/web.properties",
          "/webjars/../application.properties",
          "/webjars/"
        }) {
      var answer = WebSlice.get(port, path, "*/*");
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("web.name=");
    }
  }
}
