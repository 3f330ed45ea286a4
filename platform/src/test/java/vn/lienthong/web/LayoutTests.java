package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
}
