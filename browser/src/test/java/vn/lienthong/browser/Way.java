package vn.lienthong.browser;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import vn.lienthong.client.encryption.DecryptionKey;

/**
 * The rest of the way to a page that no address leads to: after a form, or with a one-time link.
 */
enum Way {
  /** The address is enough. */
  NONE("h1", page -> {}),
  /** From a new letter: the last look before it is sent. */
  LETTER_CHECKED("main button[value=send]", Way::checkLetter),
  /** From a new letter: to whom it shall be handed. */
  LETTER_TO_SIGN(
      "form[action='/exchange/signings/new'] #leader",
      page -> SigningFiles.write(page, "Trình lãnh đạo ký")),
  /** A letter that waits for the leader. */
  TO_READ(".lt-timeline", page -> open(page, SigningFiles.submitted())),
  TO_SIGN("form[action$='/sign']", page -> open(page, SigningFiles.submitted() + "/sign")),
  TO_RETURN("form[action$='/return']", page -> open(page, SigningFiles.submitted() + "/return")),
  /** A letter that waits for the clerk. */
  SIGNED(".lt-signatures__item", page -> open(page, SigningFiles.signed())),
  TO_SEND("form[action$='/send']", page -> open(page, SigningFiles.signed() + "/send")),
  /** From a document that is answered already: a second answer. */
  ANSWERED_TWICE(
      "main a.govuk-link[href='/exchange/inbox']",
      page -> page.navigate(page.url().replaceAll("[?#].*", "") + "/refuse")),
  /** From the inbox: why those that are chosen are refused. */
  MANY_REFUSED("main textarea#reason", page -> answerMany(page, "refuse")),
  /** From the inbox: the page that asks for the handlers of many. */
  MANY_ASSIGNED("main form[action$='/answers/assign'] #note", page -> answerMany(page, "assign")),
  /** From the inbox: what became of those that were chosen; here of one that is not there. */
  MANY_REPORTED("main p a[href='/exchange/inbox']", Way::reportMany),
  /** From a new person: the link, shown once. */
  PERSON_CREATED("main code.lt-code", page -> createPerson(page, "clerk")),
  /** From the list of systems: the secret, shown once. */
  SYSTEM_CREATED("main code.lt-code", Way::createSystem),
  /** From the list of runs: the report of a new one. */
  CONFORMANCE_STARTED("form[action$='/end'] button", Way::startRun),
  /**
   * From the list of encryption keys: one more, which is there again when the form is sent again.
   */
  ENCRYPTION_KEY_PUBLISHED("main td .lt-code", Way::publishKey),
  /** From the list of peers: one that nobody reaches. */
  PEER_SAVED("main td .lt-code", Way::savePeer),
  /** From the form of a process: its first step saved without a name. */
  PROCESS_REFUSED(".govuk-error-summary", Way::refuseProcess),
  /** From the form of a text: how it looks with example values. */
  NOTICE_PREVIEWED("#preview", page -> page.locator("main button[value=preview]").click()),
  /** The link of a node that knows nobody. */
  FIRST(
      "form[action='/first-administrator'] #login",
      page -> page.navigate(OnceOnly.firstAdministrator())),
  /** Its form, sent empty. */
  FIRST_REFUSED("#login-error", Way::refuseFirst),
  /** The link of an invited person. */
  INVITED("form[action='/invitation'] #password", page -> page.navigate(OnceOnly.invitation())),
  /** Between password and code. */
  PASSWORD_GIVEN(
      "form[action='/sign-in/second-factor'] #code",
      page -> BrowserTest.enterPassword(page, OnceOnly.administrator(), OnceOnly.PASSWORD));

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private final String arrived;
  private final Consumer<Page> steps;

  Way(String arrived, Consumer<Page> steps) {
    this.arrived = arrived;
    this.steps = steps;
  }

  void go(Page page) {
    steps.accept(page);
    page.locator(arrived).first().waitFor();
  }

  private static void open(Page page, String path) {
    page.navigate(BrowserTest.address(path));
  }

  private static void checkLetter(Page page) {
    page.locator("#number").fill("9200");
    page.locator("#notation").fill("VPCP-KSTT");
    page.locator("#subject").fill("Rà soát thủ tục hành chính");
    page.locator("#group").check();
    page.locator("button[value=check]").click();
  }

  private static void answerMany(Page page, String action) {
    page.locator(".lt-pick__box").first().check();
    page.locator("button[name=action][value=" + action + "]").click();
  }

  private static void reportMany(Page page) {
    page.evaluate(
        "document.querySelector('.lt-pick__box').value = '00000000-0000-0000-0000-000000000000'");
    answerMany(page, "accept");
  }

  private static void refuseFirst(Page page) {
    page.navigate(OnceOnly.firstAdministrator());
    page.locator("form[action='/first-administrator'] button").click();
  }

  private static void refuseProcess(Page page) {
    page.locator("#step-1-name").fill("");
    page.locator("main button[value=save]").click();
  }

  private static void createSystem(Page page) {
    page.locator("#id").fill("qlvb" + NUMBERS.incrementAndGet());
    page.locator("#name").fill("Quản lý văn bản");
    page.locator("#agency").fill("000.00.00.H46");
    page.locator("form[action='/administration/systems'] button").click();
  }

  private static void startRun(Page page) {
    page.locator("#system").fill("000.00.00.H46");
    page.locator("form[action='/administration/conformance'] button").click();
  }

  private static void publishKey(Page page) {
    page.locator("#jwk").fill(DecryptionKey.generate().publicJwk());
    page.locator("form[action='/administration/encryption-keys'] button").click();
  }

  private static void savePeer(Page page) {
    page.locator("#code").fill("000.00.00.H46");
    page.locator("#name").fill("Trục liên thông tỉnh Quảng Bình");
    page.locator("#address").fill("https://truc.quangbinh.example");
    page.locator("#pem").fill(page.locator("main pre").innerText());
    page.locator("form[action='/administration/peers'] button").click();
  }

  /** Fills the form of a new person; the login. */
  static String createPerson(Page page, String role) {
    var login = "khach" + NUMBERS.incrementAndGet();
    page.locator("#name").fill("Nguyễn Thị Khách");
    page.locator("#login").fill(login);
    page.locator("#role").selectOption(role);
    page.locator("form[action='/administration/people'] button").click();
    page.locator("main code.lt-code").waitFor();
    return login;
  }
}
