package vn.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A letter from Văn phòng Chính phủ to the 63 provinces of 2020: sent, found by its number, read,
 * accepted, and traced from "đã đến" to "đã tiếp nhận".
 */
class DeskJourneyTests extends BrowserTest {
  private static final String SENDER = "vanthu.G22";
  private static final String RECEIVER = "vanthu.H46";
  private static final String NOTATION = "VPCP-ĐMDN9";
  private static final String QUANG_BINH = "Quảng Bình";
  private static final int LONGEST_WALK = 80;
  private static final int TRIES = 240;
  private static final int PAUSE = 500;

  /** Runs a visit with scripts or without. */
  private interface Visitor {
    void visit(int[] size, String login, Consumer<Page> visit);
  }

  @Test
  void aLetterToTheProvincesIsSentFoundReadAcceptedAndTraced() {
    journey(BrowserTest::visit, DESKTOP, "9101");
  }

  @Test
  void theSameJourneyWorksOnAPhoneWithScriptsOff() {
    journey(BrowserTest::visitWithoutScripts, PHONE, "9102");
  }

  @Test
  void aClerkOpensAndAcceptsWithTheKeyboardAlone() {
    visit(DESKTOP, SENDER, page -> send(page, "9103"));
    visit(
        DESKTOP,
        RECEIVER,
        page -> {
          page.navigate(address("/exchange/inbox"));
          tabTo(page, "#q");
          page.keyboard().type("9103/vpcp");
          assertThat(page.locator("#result-count")).containsText("trong số 1 kết quả");
          tabTo(page, "#results .lt-desk__symbol");
          page.keyboard().press("Enter");
          assertThat(page.locator("h1")).containsText("Kiểm soát thủ tục hành chính 9103");
          tabTo(page, "form[action$='/accept'] button");
          page.keyboard().press("Enter");
          assertThat(page.locator(".govuk-notification-banner--success"))
              .containsText("Đã tiếp nhận văn bản");
        });
  }

  @Test
  void aClerkSignsInWritesAndSendsWithTheKeyboardAlone() {
    visit(
        DESKTOP,
        "",
        page -> {
          page.navigate(address("/sign-in"));
          type(page, "#username", SENDER);
          type(page, "#password", "lienthong");
          page.keyboard().press("Enter");
          assertThat(page.locator("form[action='/sign-out']")).hasCount(1);
          follow(page, "/exchange/compose");
          type(page, "#number", "9104");
          type(page, "#notation", NOTATION);
          type(page, "#subject", "Kiểm soát thủ tục hành chính 9104");
          press(page, "#group", "Space");
          var chosen = page.waitForFileChooser(() -> press(page, "#files", "Enter"));
          chosen.setFiles(new FilePayload("Công văn.pdf", "application/pdf", SigningFiles.pdf()));
          press(page, "button[value=check]", "Enter");
          assertThat(page.locator("h1")).hasText("Kiểm tra lại trước khi gửi");
          press(page, "button[value=send]", "Enter");
          assertThat(page.locator("h1")).hasText("Đã gửi văn bản");
        });
  }

  private static void type(Page page, String field, String text) {
    tabTo(page, field);
    page.keyboard().type(text);
  }

  private static void follow(Page page, String path) {
    press(page, "a[href='" + path + "']", "Enter");
    page.waitForURL(address(path));
  }

  private static void press(Page page, String selector, String key) {
    tabTo(page, selector);
    page.keyboard().press(key);
  }

  @Test
  void agenciesAreFoundWhileTyping() {
    visit(
        DESKTOP,
        SENDER,
        page -> {
          page.navigate(address("/exchange/compose"));
          page.locator("#subject").fill("Không được mất");
          page.locator("#q").pressSequentially("quang binh");
          assertThat(page.locator("#found-count")).containsText("cơ quan tìm thấy");
          page.locator("#found button", new Page.LocatorOptions().setHasText(QUANG_BINH))
              .first()
              .click();
          assertThat(page.locator(".lt-chips__item")).containsText(QUANG_BINH);
          assertThat(page.locator("#subject")).hasValue("Không được mất");
        });
  }

  private static void journey(Visitor visitor, int[] size, String number) {
    var trace = new AtomicReference<>("");
    visitor.visit(
        size,
        SENDER,
        page -> {
          trace.set(send(page, number));
          awaitAtQuangBinh(page, trace.get(), "Đã đến");
        });
    visitor.visit(size, RECEIVER, page -> accept(page, number));
    visitor.visit(size, SENDER, page -> awaitAtQuangBinh(page, trace.get(), "Đã tiếp nhận"));
  }

  /** Writes, checks and sends; the address of the letter's trace. */
  private static String send(Page page, String number) {
    page.navigate(address("/exchange/compose"));
    page.locator("#number").fill(number);
    page.locator("#notation").fill(NOTATION);
    page.locator("#subject").fill("Kiểm soát thủ tục hành chính " + number);
    page.locator("#group").check();
    page.locator("#files")
        .setInputFiles(new FilePayload("Công văn.pdf", "application/pdf", SigningFiles.pdf()));
    page.locator("button[value=check]").click();
    assertThat(page.locator("h1")).hasText("Kiểm tra lại trước khi gửi");
    assertThat(page.locator("main")).containsText("Văn bản sẽ được gửi đến 63 nơi nhận.");
    assertThat(page.locator("main")).containsText("Công văn.pdf");
    page.locator("button[value=send]").click();
    assertThat(page.locator("h1")).hasText("Đã gửi văn bản");
    return page.locator("main a[href$='/trace']").getAttribute("href");
  }

  private static void accept(Page page, String number) {
    page.navigate(address("/exchange/inbox"));
    page.locator("#q").fill(number + "/vpcp-dmdn9");
    page.locator(".lt-filters button").first().click();
    assertThat(page.locator("#result-count")).containsText("trong số 1 kết quả");
    var pdf =
        page.waitForResponse(
            answer -> answer.url().contains("/files/0"),
            () -> {
              page.locator("#results .lt-desk__symbol").click();
              if (page.viewportSize().width == PHONE[0]) {
                page.locator(".lt-document__open").click();
              }
            });
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.headerValue("content-type")).isEqualTo("application/pdf");
    if (page.viewportSize().width == PHONE[0]) {
      page.navigate(pdf.url().replaceAll("/files/0.*", ""));
    }
    page.locator("form[action$='/accept'] button").click();
    assertThat(page.locator(".govuk-notification-banner--success"))
        .containsText("Đã tiếp nhận văn bản");
    assertThat(page.locator("form[action$='/accept']")).hasCount(0);
  }

  /** Looks at the trace again and again, as a sender does. */
  private static void awaitAtQuangBinh(Page page, String trace, String word) {
    var row = page.locator(".lt-trace__item", new Page.LocatorOptions().setHasText(QUANG_BINH));
    for (int i = 0; i < TRIES; i++) {
      page.navigate(address(trace));
      assertThat(page.locator(".lt-trace__item")).hasCount(63);
      if (row.locator(".lt-trace__state").innerText().strip().equals(word)) {
        return;
      }
      page.waitForTimeout(PAUSE);
    }
    assertThat(row.locator(".lt-trace__state")).hasText(word);
  }

  /** Presses Tab until the element has the focus. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < LONGEST_WALK; i++) {
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }
}
