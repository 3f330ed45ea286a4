package vn.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = WebSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.servlet.multipart.max-file-size=1KB")
@ExtendWith(OutputCaptureExtension.class)
class ProblemTests {
  private static final String BROWSER = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
  private static final String MACHINE = "application/json";
  private static final Pattern INCIDENT = Pattern.compile("\"incident\":\"([\\w-]{8})\"");
  @LocalServerPort int port;

  @AfterEach
  void signOut() {
    WebSlice.caller = null;
  }

  @Test
  void aBrokenRuleIsAProblemWithItsPermanentCodeForMachines() {
    var answer = WebSlice.get(port, "/planted/stale", MACHINE);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"SH-0007\"")
        .contains("\"status\":409")
        .contains("\"instance\":\"/planted/stale\"")
        .contains("Dữ liệu đã được người khác thay đổi")
        .doesNotContain("incident");
  }

  @Test
  void aMachineRouteNeverAnswersWithAPage() {
    var answer = WebSlice.get(port, "/planted/machine/stale", BROWSER);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aBrokenRuleIsAPageThatSaysWhatToDoForBrowsers() {
    var answer = WebSlice.get(port, "/planted/stale", BROWSER);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("<h1")
        .contains("Dữ liệu đã thay đổi")
        .contains("Hãy mở lại trang")
        .contains("SH-0007");
  }

  @Test
  void aBugShowsAnIncidentCodeThatIsInTheLogAndNoInnerText(CapturedOutput log) {
    var answer = WebSlice.get(port, "/planted/bug", MACHINE);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("SH-0004").doesNotContain("inner secret");
    var incident = INCIDENT.matcher(answer.body());
    assertThat(incident.find()).isTrue();
    assertThat(log.getAll()).containsOnlyOnce("Incident " + incident.group(1));
    assertThat(log.getAll()).contains("inner secret");
  }

  @Test
  void aTemplateThatFailsLeavesNoHalfPageAndIsLoggedOnce(CapturedOutput log) {
    var answer = WebSlice.get(port, "/planted/broken-template", BROWSER);
    assertThat(log.getAll()).containsOnlyOnce(" ERROR ");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).containsOnlyOnce("<html").contains("Mã sự cố");
  }

  @Test
  void whatTheFrameworkRefusesHasSharedCodes() {
    assertThat(WebSlice.get(port, "/nowhere", MACHINE).body()).contains("SH-0002");
    assertThat(WebSlice.get(port, "/planted/number?count=x", MACHINE).body()).contains("SH-0003");
    assertThat(WebSlice.get(port, "/planted/number", MACHINE).statusCode()).isEqualTo(400);
    var wrongMethod = WebSlice.get(port, "/planted/upload", MACHINE);
    assertThat(wrongMethod.statusCode()).isEqualTo(405);
    assertThat(wrongMethod.body()).contains("SH-0003");
  }

  @Test
  void anUploadOverTheLimitIs413() {
    var body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
            + "a".repeat(2000)
            + "\r\n--x--\r\n";
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/planted/upload"))
            .header("Accept", MACHINE)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = WebSlice.send(request);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("SH-0005");
  }

  @Test
  void aPageForSignedInPeopleAsksStrangersToSignIn() {
    assertThat(WebSlice.get(port, "/planted/mine", MACHINE).body()).contains("SH-0008");
    WebSlice.caller = WebSlice.clerk();
    assertThat(WebSlice.get(port, "/planted/mine", MACHINE).body())
        .isEqualTo("Nguyễn Thị Lấp Lánh Ánh");
  }

  @Test
  void anOpenRouteIsHeldToItsDeclaredRate() {
    for (int i = 0; i < 3; i++) {
      assertThat(WebSlice.get(port, "/planted/slow", BROWSER).statusCode()).isEqualTo(200);
    }
    var refused = WebSlice.get(port, "/planted/slow", BROWSER);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("20");
    assertThat(refused.body()).contains("SH-0006").contains("20 giây");
  }
}
