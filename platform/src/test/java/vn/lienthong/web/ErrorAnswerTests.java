package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is answered when something fails: two forms, two languages, and nothing of the inside. */
@SpringBootTest(
    classes = WebSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.servlet.multipart.max-file-size=1KB")
@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswerTests {
  private static final String BROWSER = "text/html";
  private static final String MACHINE = "application/json";
  @LocalServerPort int port;

  @AfterEach
  void signOut() {
    WebSlice.caller = null;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/planted/stale          | 409 | SH-0007 | Somebody else changed the record",
        "/nowhere                | 404 | SH-0002 | What was asked for does not exist",
        "/planted/number?count=x | 400 | SH-0003 | What was sent is not valid",
        "/planted/mine           | 401 | SH-0008 | Sign in to go on",
        "/planted/bug            | 500 | SH-0004 | The system failed"
      })
  void bothFormsSpeakTheLanguageOfTheReader(String path, int status, String code, String text) {
    var page = WebSlice.get(port, path, BROWSER, "Cookie", "lang=en");
    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("lang=\"en\"", code, text, "Go to the home page");
    var problem = WebSlice.get(port, path, MACHINE, "Cookie", "lang=en");
    assertThat(problem.statusCode()).isEqualTo(status);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.body()).contains("\"code\":\"" + code + "\"", text);
    assertThat(problem.body()).contains("\"type\":\"/developers/errors#" + code + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {BROWSER, MACHINE})
  void noErrorMayBeKeptByAnybody(String form) {
    for (var path : new String[] {"/nowhere", "/planted/stale", "/planted/bug"}) {
      assertThat(WebSlice.get(port, path, form).headers().firstValue("Cache-Control"))
          .hasValue("no-store");
    }
  }

  @Test
  void onAPageTheIncidentCanBeReadOutAndIsInTheLogOnce(CapturedOutput log) {
    var page = WebSlice.get(port, "/planted/bug", BROWSER);
    assertThat(page.statusCode()).isEqualTo(500);
    var incident = Pattern.compile("lt-code\">([\\w-]{8})<").matcher(page.body());
    assertThat(incident.find()).isTrue();
    assertThat(log.getAll()).containsOnlyOnce("Incident " + incident.group(1));
    assertThat(page.body())
        .contains("Mã sự cố")
        .doesNotContain("inner secret", "IllegalState", "at vn.lienthong");
  }

  @Test
  void twoIncidentsHaveTwoCodes() {
    var incident = Pattern.compile("\"incident\":\"([^\"]+)\"");
    var first = incident.matcher(WebSlice.get(port, "/planted/bug", MACHINE).body());
    var second = incident.matcher(WebSlice.get(port, "/planted/bug", MACHINE).body());
    assertThat(first.find() && second.find()).isTrue();
    assertThat(first.group(1)).isNotEqualTo(second.group(1));
  }

  /** A mistake of the caller wakes nobody. */
  @Test
  void whatTheCallerDidWrongIsNoErrorInTheLog(CapturedOutput log) {
    for (var path : new String[] {"/nowhere", "/planted/stale", "/planted/number?count=x"}) {
      assertThat(WebSlice.get(port, path, MACHINE).body()).doesNotContain("incident");
    }
    assertThat(log.getAll()).doesNotContain(" ERROR ", "Incident ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/nowhere?x=%3Cscript%3E",
        "/a%22onload=%22x"
      })
  void anAddressIsShownAsText(String path) {
    var page = WebSlice.get(port, path, BROWSER);
    assertThat(page.body()).doesNotContain("<script>alert", "<script>\"", "\"onload=\"x");
    assertThat(page.statusCode()).isIn(400, 404);
  }

  @Test
  void theLinkToTheOtherLanguageLeadsBackToTheFailedPage() {
    assertThat(WebSlice.get(port, "/nowhere?q=a", BROWSER).body())
        .contains("href=\"/nowhere?q=a&amp;lang=en\"");
  }

  @Test
  void aProblemNamesThePathAskedForWithoutItsQuestion() {
    var problem = WebSlice.get(port, "/planted/number?count=secret", MACHINE);
    assertThat(problem.body())
        .contains("\"instance\":\"/planted/number\"")
        .doesNotContain("secret");
  }

  @Test
  void aMethodThatIsNotOfferedIs405InBothForms() {
    for (var form : new String[] {BROWSER, MACHINE}) {
      var answer = send(HttpRequest.newBuilder().DELETE(), "/planted/number", form);
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.body()).contains("SH-0003");
    }
  }

  @Test
  void aBodyOfAnotherKindIsTheCallersMistake() {
    var answer =
        send(
            HttpRequest.newBuilder()
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<!DOCTYPE a SYSTEM 'file:///'>")),
            "/planted/upload",
            BROWSER);
    assertThat(answer.statusCode()).isIn(400, 415);
    assertThat(answer.body()).contains("SH-0003").doesNotContain("DOCTYPE a");
  }

  @Test
  void aBrokenUploadIsTheCallersMistake() {
    var answer =
        send(
            HttpRequest.newBuilder()
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nno end")),
            "/planted/upload",
            MACHINE);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("SH-0003").doesNotContain("incident");
  }

  @Test
  void onlyTheHeadOfAFailedPageIsAnsweredWithoutABody() {
    var answer =
        send(
            HttpRequest.newBuilder().method("HEAD", HttpRequest.BodyPublishers.noBody()),
            "/nowhere",
            BROWSER);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aSignedInReaderKeepsNameAndPlacesOnAnErrorPage() {
    WebSlice.caller = WebSlice.clerk();
    assertThat(WebSlice.get(port, "/nowhere", BROWSER).body())
        .contains("Nguyễn Thị Lấp Lánh Ánh", "planted.first", "/sign-out");
  }

  @Test
  void anErrorPageIsAWholePageWithOneHeading() {
    var page = WebSlice.get(port, "/nowhere", BROWSER).body();
    assertThat(page).containsOnlyOnce("<h1").containsOnlyOnce("<main").contains("<title>");
    assertThat(page).contains("Bản trình diễn");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String accept) {
    return WebSlice.send(
        request
            .uri(URI.create("http://localhost:" + port + path))
            .header("Accept", accept)
            .build());
  }
}
