package vn.lienthong.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What every test in the browser starts from: one node, one Chromium, a fresh context per visit.
 */
public abstract class BrowserTest {
  /** Width and height of a small phone. */
  protected static final int[] PHONE = {360, 740};

  /** Width and height of a common office screen. */
  protected static final int[] DESKTOP = {1366, 768};

  /** A machine that runs several builds stands still for seconds; nobody waits that long else. */
  private static final int PATIENCE_MILLIS = 120_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  private static final class Shared {
    private static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = launch();

    private Shared() {}

    private static Browser launch() {
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
      return PLAYWRIGHT
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(chromium())
                  .setTimeout(PATIENCE_MILLIS)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));
    }

    private static Path chromium() {
      return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("run: sudo apt-get install -y chromium"));
    }
  }

  /** Address of a path on the node of this run. */
  protected static String address(String path) {
    return Node.shared().address() + path;
  }

  /**
   * Runs {@code visit} in a fresh browser context of the given size, signed in as {@code login}.
   */
  protected static void visit(int[] size, String login, Consumer<Page> visit) {
    visit(new Browser.NewContextOptions().setViewportSize(size[0], size[1]), login, visit);
  }

  /** Runs {@code visit} without scripts, as for a browser that has them switched off. */
  protected static void visitWithoutScripts(int[] size, String login, Consumer<Page> visit) {
    visit(
        new Browser.NewContextOptions()
            .setViewportSize(size[0], size[1])
            .setJavaScriptEnabled(false),
        login,
        visit);
  }

  /**
   * The same as {@link #visit(int[], String, Consumer)} for visits that only look: who signed in
   * once stays signed in, with the cookies kept in {@code signedIn}.
   */
  static void visitSignedIn(
      int[] size, Map<String, String> signedIn, String login, Consumer<Page> visit) {
    var options = new Browser.NewContextOptions().setViewportSize(size[0], size[1]);
    if (login.isEmpty()) {
      visit(options, "", visit);
    } else {
      var cookies = signedIn.computeIfAbsent(login, BrowserTest::cookiesOf);
      visit(options.setStorageState(cookies), "", visit);
    }
  }

  private static String cookiesOf(String login) {
    var cookies = new AtomicReference<String>();
    visit(DESKTOP, login, page -> cookies.set(page.context().storageState()));
    return cookies.get();
  }

  private static void visit(Browser.NewContextOptions options, String login, Consumer<Page> visit) {
    try (var context = Shared.BROWSER.newContext(options.setLocale("vi-VN"))) {
      context.setDefaultTimeout(PATIENCE_MILLIS);
      var page = context.newPage();
      if (!login.isEmpty()) {
        signIn(page, login);
      }
      visit.accept(page);
    }
  }

  /** Opens the sign-in page and sends its form. */
  static void enterPassword(Page page, String login, String password) {
    page.navigate(address("/sign-in"));
    page.locator("#username").fill(login);
    page.locator("#password").fill(password);
    page.locator("main button[type=submit]").first().click();
  }

  /** Signs in as one of the sample people. */
  protected static void signIn(Page page, String login) {
    enterPassword(page, login, "lienthong");
    PlaywrightAssertions.assertThat(page.locator("form[action='/sign-out']")).hasCount(1);
  }
}
