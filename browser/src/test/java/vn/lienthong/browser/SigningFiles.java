package vn.lienthong.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Letters on their way to a signature, brought there when the first visit needs them. */
final class SigningFiles {
  static final String OFFICER = "chuyenvien.G22";
  static final String LEADER = "lanhdao.G22";

  private SigningFiles() {}

  /** Path of a file that waits for the leader. */
  static String submitted() {
    return Submitted.PATH;
  }

  /** Path of a file that waits for the clerk. */
  static String signed() {
    return Signed.PATH;
  }

  private static final class Submitted {
    private static final String PATH = handIn("Chờ lãnh đạo ký");
  }

  private static final class Signed {
    private static final String PATH = afterLeader(handIn("Chờ văn thư cấp số"));

    private static String afterLeader(String path) {
      BrowserTest.visit(BrowserTest.DESKTOP, LEADER, page -> SigningFiles.sign(page, path));
      return path;
    }
  }

  private static String handIn(String subject) {
    var path = new AtomicReference<String>();
    BrowserTest.visit(
        BrowserTest.DESKTOP,
        OFFICER,
        page -> {
          page.navigate(BrowserTest.address("/exchange/compose"));
          write(page, subject);
          path.set(handIn(page));
        });
    return path.get();
  }

  /** From the page of a letter to that which asks for the leader. */
  static void write(Page page, String subject) {
    var former = page.locator("button[value=discard]");
    if (former.count() > 0) {
      // the draft of an earlier visit has a file of its own
      former.click();
      page.navigate(BrowserTest.address("/exchange/compose"));
    }
    page.locator("#notation").fill("VPCP-KSTT");
    page.locator("#subject").fill(subject);
    page.locator("#group").check();
    page.locator("#files").setInputFiles(new FilePayload("Công văn.pdf", "application/pdf", pdf()));
    page.locator("button[value=check]").click();
    page.locator("main a[href='/exchange/signings/new']").click();
  }

  /** From there to the signing file, whose path it is. */
  static String handIn(Page page) {
    page.locator("#leader").check();
    page.locator("form[action='/exchange/signings/new'] button").click();
    page.locator(".lt-timeline").waitFor();
    return page.url().replaceAll("^https?://[^/]+|[?#].*$", "");
  }

  static void sign(Page page, String path) {
    page.navigate(BrowserTest.address(path));
    page.locator("main a[href$='/sign']").click();
    page.locator("form[action$='/sign'] button").click();
    page.locator(".lt-timeline").waitFor();
  }

  static byte[] pdf() {
    return """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
    trailer<</Root 1 0 R>>
    %%EOF
    """
        .getBytes(StandardCharsets.US_ASCII);
  }
}
