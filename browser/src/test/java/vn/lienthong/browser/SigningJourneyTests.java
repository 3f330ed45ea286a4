package vn.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * An officer of Văn phòng Chính phủ writes on a phone, a leader signs without scripts, a clerk
 * numbers and sends, and Quảng Bình sees two intact signatures.
 */
class SigningJourneyTests extends BrowserTest {
  private static final String SUBJECT = "Phối hợp kiểm soát thủ tục hành chính 9301";

  @Test
  void aLetterIsHandedInSignedNumberedSentAndItsSignaturesHold() {
    var path = new AtomicReference<>("");
    visit(
        PHONE,
        SigningFiles.OFFICER,
        page -> {
          page.navigate(address("/exchange/compose"));
          SigningFiles.write(page, SUBJECT);
          path.set(SigningFiles.handIn(page));
        });
    visitWithoutScripts(DESKTOP, SigningFiles.LEADER, page -> SigningFiles.sign(page, path.get()));
    visit(DESKTOP, "vanthu.G22", page -> send(page, path.get()));
    visit(
        DESKTOP,
        "vanthu.H46",
        page -> {
          page.navigate(address("/exchange/inbox"));
          page.locator("#q").fill("9301");
          page.locator(".lt-filters button").first().click();
          page.locator("#results .lt-desk__symbol").first().click();
          assertThat(page.locator("h1")).containsText(SUBJECT);
          var signatures = page.locator(".lt-signatures__item");
          assertThat(signatures).hasCount(2);
          assertThat(signatures.nth(0)).containsText("Chữ ký số hợp lệ");
          assertThat(signatures.nth(1)).containsText("Chữ ký số hợp lệ");
          assertThat(signatures.nth(1)).containsText("Văn phòng Chính phủ");
        });
  }

  private static void send(Page page, String path) {
    page.navigate(address(path));
    page.locator("main a[href$='/send']").click();
    page.locator("form[action$='/send'] button").click();
    assertThat(page.locator("h1")).hasText("Đã gửi văn bản");
  }
}
