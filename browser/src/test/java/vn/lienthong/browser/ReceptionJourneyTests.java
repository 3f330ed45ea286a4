package vn.lienthong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * At the counter of Đồng Hới: a citizen hands in papers for permanent residence, the clerk accepts
 * them, an officer asks for a supplement, the leader resolves, the citizen takes the result home.
 */
class ReceptionJourneyTests extends BrowserTest {
  private static final String CLERK = "motcua.H46.31";
  private static final String OFFICER = "chuyenvien.H46.31";
  private static final String LEADER = "lanhdao.H46.31";
  private static final int MOST_KEYS = 60;

  /** Presses keys and counts each of them. */
  private static final class CountedKeys {
    private final Page page;
    private int pressed;

    private CountedKeys(Page page) {
      this.page = page;
    }

    private void type(String text) {
      pressed += text.length();
      page.keyboard().type(text);
    }

    private void press(String key) {
      pressed++;
      page.keyboard().press(key);
    }
  }

  @Test
  void dossierOfSixPapersIsReceivedWithSixtyKeysAndNoMouse() {
    visit(
        DESKTOP,
        CLERK,
        page -> {
          page.navigate(address("/reception"));
          var keys = new CountedKeys(page);
          assertThat(page.locator("#q")).isFocused();
          keys.type("1.004222");
          keys.press("Enter");
          assertThat(page.locator("#name")).isFocused();
          keys.type("Hồ Thị Ánh");
          keys.press("Tab");
          keys.type("044085012345");
          keys.press("Enter");

          assertThat(page.locator(".govuk-notification-banner--success"))
              .containsText("Đã tiếp nhận hồ sơ");
          assertThat(page.locator("h1")).containsText("Đăng ký thường trú");
          assertThat(page.locator(".govuk-caption-l")).containsText("000.00.31.H46-200212-");
          assertThat(page.locator(".lt-document__side ol li")).hasCount(6);
          assertThat(keys.pressed).isLessThanOrEqualTo(MOST_KEYS);
        });
  }

  @Test
  void dossierGoesFromTheCounterToTheCitizenOnAPhoneWithScriptsOff() {
    var dossier = new String[1];
    visitWithoutScripts(
        PHONE,
        CLERK,
        page -> {
          page.navigate(address("/reception/1.004222"));
          page.locator("#name").fill("Bùi Thị Ân");
          page.locator("button[value=accept]").click();
          page.locator(".govuk-notification-banner--success").waitFor();
          dossier[0] = page.url();
          act(page, "hand-over");
          page.locator("#handler").selectOption(officerOf(page));
          done(page, "Đã chuyển hồ sơ");
          assertThat(page.locator("#date + .lt-date")).containsText("21/02/2020");
        });
    visitWithoutScripts(
        PHONE,
        OFFICER,
        page -> {
          page.navigate(dossier[0]);
          act(page, "ask-supplement");
          page.locator("#reason").fill("Thiếu giấy tờ về chỗ ở hợp pháp");
          done(page, "Đã yêu cầu bổ sung");
          assertThat(page.locator("main")).containsText("Đang chờ người nộp");
        });
    visitWithoutScripts(
        PHONE,
        CLERK,
        page -> {
          page.navigate(dossier[0]);
          act(page, "receive-supplement");
          done(page, "Đã nhận bổ sung");
          assertThat(page.locator("main")).containsText("tính lại từ đầu");
        });
    visitWithoutScripts(
        PHONE,
        LEADER,
        page -> {
          page.navigate(dossier[0]);
          act(page, "resolve");
          page.locator("#outcome").check();
          done(page, "Đã ghi nhận kết quả");
        });
    visitWithoutScripts(
        PHONE,
        CLERK,
        page -> {
          page.navigate(dossier[0]);
          act(page, "return");
          page.locator("#receiver").fill("Chính chủ, căn cước công dân");
          done(page, "Đã trả kết quả");
          assertThat(page.locator("main")).containsText("Trước hạn");
        });
  }

  /** The form has who works at the counter too; the officer is the one it is meant for. */
  private static String officerOf(Page page) {
    return page.locator("#handler option", new Page.LocatorOptions().setHasText("Chuyên viên"))
        .first()
        .getAttribute("value");
  }

  private static void act(Page page, String act) {
    page.locator("a[href$='/acts/" + act + "']").click();
    page.waitForURL("**/acts/" + act);
  }

  private static void done(Page page, String said) {
    page.locator("main form button[type=submit]").first().click();
    assertThat(page.locator(".govuk-notification-banner--success")).containsText(said);
  }
}
