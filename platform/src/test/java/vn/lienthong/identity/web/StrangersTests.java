package vn.lienthong.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.TestNode;
import vn.lienthong.shared.Ids;

/** What strangers can use up of a node, and what uploads that go wrong leave in the log. */
class StrangersTests extends OnSampleNode {
  private static final String FORM = "/exchange/compose";
  private static final String MULTIPART = "multipart/form-data; boundary=x";
  private static final String BEGUN =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF";
  private static final int OVER_THE_LIMIT = 1_200_000;
  private static final int A_MINUTES_WORTH = 600;
  private static final int PATIENCE = 120_000;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(log);
  }

  /** Answered before a byte of the body was sent: it is not even read. */
  @ParameterizedTest
  @ValueSource(strings = {FORM, "/sign-in", "/invitation", "/nowhere", "/oauth2/token"})
  void anUploadFromNobodyIsRefusedUnread(String path) throws IOException {
    assertThat(raw(path, "", 500_000, "", false)).startsWith("HTTP/1.1 401");
    assertThat(raw(path, "", 500_000, BEGUN, false)).startsWith("HTTP/1.1 401");
  }

  @Test
  void ofAPageAskedForOnlyItsAddressIsKept() throws Exception {
    var answer = ask("/account?q=" + "a".repeat(100), "X-Filler", "b".repeat(10_000));
    assertThat(answer.statusCode()).isEqualTo(302);
    var session = cookie(answer);
    var kept =
        jdbc.sql(
                """
                select attribute_name || ' ' || length(attribute_bytes)
                from identity.spring_session_attributes
                join identity.spring_session on primary_id = session_primary_id
                where session_id = ?\
                """)
            .param(session)
            .query(String.class)
            .list();
    assertThat(kept).singleElement().asString().matches("identity\\.page 1\\d\\d");
  }

  @Test
  void anAddressTooLongToKeepMakesNoSession() throws Exception {
    var answer = ask("/account?q=" + "a".repeat(2_000));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void thePageIsShownAfterTheSignInWithItsQuery() {
    var login = "trang-" + Ids.next();
    sample(login, "Đến Trang", Role.CLERK, "H46");
    var page =
        browser.submit(TestNode.WHO + "?q=%C4%91&n=2", "/sign-in", signIn(login, "lienthong"));
    assertThat(page.uri().getRawQuery()).isEqualTo("q=%C4%91&n=2");
    assertThat(page.body()).startsWith("Đến Trang|");
  }

  @Test
  void whateverElseStrangersAskForSharesOneRateLimit() {
    var clerk = aClerk();
    try {
      int asked = 1;
      var answer = browser.getJson("/no/such/page");
      while (answer.statusCode() == 401 && asked < 3 * A_MINUTES_WORTH) {
        answer = browser.getJson("/no/such/page/" + asked++);
      }
      assertThat(answer.statusCode()).as("after %s", asked).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(answer.body()).contains("SH-0006");
      assertThat(clerk.get("/account").statusCode()).as("who is signed in").isEqualTo(200);
    } finally {
      time.pass(Duration.ofMinutes(2));
      browser.getJson("/no/such/page");
    }
  }

  @Test
  void aFormOverTheLimitIsTooLargeAndNoIncident() throws Exception {
    var clerk = aClerk();
    var body = BEGUN + "a".repeat(OVER_THE_LIMIT) + "\r\n--x--\r\n";
    var answer =
        HttpClient.newBuilder()
            .cookieHandler(clerk.cookies())
            .build()
            .send(
                request(FORM)
                    .header("Content-Type", MULTIPART)
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("SH-0005");
    assertThat(errors()).isEmpty();
  }

  @Test
  void anUploadBrokenOffIsNoIncident() throws Exception {
    var cookies =
        aClerk().cookies().getCookieStore().getCookies().stream()
            .map(HttpCookie::toString)
            .collect(Collectors.joining("; "));
    assertThat(raw(FORM, cookies, 500_000, BEGUN, true)).startsWith("HTTP/1.1 400");
    assertThat(errors()).isEmpty();
  }

  private Browser aClerk() {
    return signedIn("tep-" + Ids.next(), "Gửi Tệp", Role.CLERK, "H46");
  }

  private List<String> errors() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  /** What the node answers to a form of which only the beginning is sent. */
  private String raw(String path, String cookies, int length, String begun, boolean brokenOff)
      throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE);
      var head =
          List.of(
              "POST " + path + " HTTP/1.1",
              "Host: localhost:" + port,
              "Accept: application/json",
              "Cookie: " + cookies,
              "Content-Type: " + MULTIPART,
              "Content-Length: " + length,
              "Connection: close");
      var out = socket.getOutputStream();
      out.write((String.join("\r\n", head) + "\r\n\r\n" + begun).getBytes(UTF_8));
      out.flush();
      if (brokenOff) {
        socket.shutdownOutput();
      }
      return new String(socket.getInputStream().readNBytes(12), UTF_8);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "text/html");
  }

  private HttpResponse<String> ask(String path, String... headers)
      throws IOException, InterruptedException {
    var request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> answer) {
    var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(set.indexOf('=') + 1, set.indexOf(';'));
  }
}
