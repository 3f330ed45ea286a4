package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.TestNode;
import vn.lienthong.shared.Ids;

/** Sessions: who is asked to sign in and how, when a session ends, what a form must carry. */
class SessionPagesTests extends OnSampleNode {
  private final String login = "s-" + Ids.next();

  @ParameterizedTest
  @CsvSource({
    "CLERK,15",
    "LEADER,15",
    "OFFICER,15",
    "ONE_STOP_CLERK,15",
    "AUDITOR,15",
    "ADMINISTRATOR,5",
    "OPERATOR,5"
  })
  void aSessionEndsAfterTheRestOfItsKindOfAccount(Role role, int minutes) {
    var open = signedIn(login + role.key(), "Ngồi Lâu", role, "X11");
    time.pass(Duration.ofMinutes(minutes).minusSeconds(90));
    assertThat(open.get(TestNode.WHO).body()).startsWith("Ngồi Lâu|");
    time.pass(Duration.ofMinutes(minutes).plusSeconds(1));
    assertThat(open.get(TestNode.WHO).uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void workKeepsASessionOpenAllDay() {
    var open = signedIn(login, "Làm Việc", Role.CLERK, "X11");
    for (int i = 0; i < 8; i++) {
      time.pass(Duration.ofMinutes(14));
      assertThat(open.get(TestNode.WHO).body()).startsWith("Làm Việc|");
    }
  }

  @Test
  void aProgramIsToldToSignInAndAPieceOfAPageLeadsTheWholePageThere() throws Exception {
    var json = browser.getJson("/administration/people");
    assertThat(json.statusCode()).isEqualTo(401);
    assertThat(json.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json.body()).contains("SH-0008");
    var piece = send("/administration/people", "Accept", "text/html", "HX-Request", "true");
    assertThat(piece.statusCode()).isEqualTo(401);
    assertThat(piece.headers().firstValue("HX-Redirect"))
        .hasValue("/oauth2/authorization/lienthong");
  }

  @Test
  void aFormSentAfterTheSessionEndedLeadsToSignInAndDoesNothing() {
    var open = signedIn(login, "Về Rồi", Role.CLERK, "X11");
    var account = open.get("/account");
    time.pass(Duration.ofMinutes(16));
    var page = open.submit(account, "/account/post", Map.of("post", Ids.next().toString()));
    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void signingOutNeedsAFormOfOurOwnAndIsWrittenDown() {
    var open = signedIn(login, "Đi Về", Role.CLERK, "X11");
    var person = people.findByLogin(ADMINISTRATOR, login).id();
    assertThat(open.get("/sign-out").statusCode()).as("a link is not enough").isIn(404, 405);
    assertThat(open.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
    assertThat(open.get(TestNode.WHO).body()).startsWith("Đi Về|");
    var before = entries(person);
    assertThat(open.submit("/account", "/sign-out", Map.of()).uri().getPath()).isEqualTo("/");
    assertThat(entries(person)).isEqualTo(before + 1);
    assertThat(open.get("/").body()).doesNotContain("Đi Về");
  }

  @Test
  void aSignInIsWrittenDownOnceWithItsPost() {
    var open = signedIn(login, "Vào Làm", Role.CLERK, "X11");
    var person = people.findByLogin(ADMINISTRATOR, login).id();
    var before = entries(person);
    open.get(TestNode.WHO);
    open.get("/account");
    assertThat(entries(person)).as("pages are no sign-ins").isEqualTo(before);
    signedIn(login + "-2", "Khác", Role.CLERK, "X11");
    assertThat(entries(person)).isEqualTo(before);
  }

  /** A session planted before the sign-in must not be the one that is signed in. */
  @Test
  void theSessionGetsAnotherIdAtSignIn() throws Exception {
    sample(login, "Bị Gài", Role.CLERK, "X11");
    var stranger = send(TestNode.WHO, "Accept", "text/html");
    var planted = cookie(stranger);
    assertThat(planted).isNotEmpty();
    var sameSession = send("/account", "Accept", "text/html", "Cookie", planted);
    assertThat(sameSession.statusCode()).isEqualTo(302);
    var open = signedIn(login, "Bị Gài", Role.LEADER, "X11");
    assertThat(open.get(TestNode.WHO).body()).startsWith("Bị Gài|");
    assertThat(send(TestNode.WHO, "Accept", "text/html", "Cookie", planted).statusCode())
        .isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SESSION=x",
        "SESSION=",
        "SESSION=' or 1=1",
        "JSESSIONID=1",
        "SESSION=AAAAAAAAAAAAAAAA"
      })
  void aCookieThatWeDidNotGiveIsNoSession(String cookie) throws Exception {
    var page = send(TestNode.WHO, "Accept", "text/html", "Cookie", cookie);
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location").orElse("")).contains("/oauth2/authorization");
  }

  @ParameterizedTest
  @CsvSource({"ID-0003,không đúng", "ID-0004,tạm khóa", "ID-0005,Tài khoản"})
  void theSignInPageSaysWhatWasWrong(String code, String text) {
    assertThat(browser.get("/sign-in?problem=" + code).body()).contains(text, "<title>Lỗi: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "identity.account.title", "ID-00031", "x"})
  void theSignInPageRepeatsNothingElseFromItsAddress(String problem) {
    var page =
        browser.get(
            "/sign-in?problem="
                + java.net.URLEncoder.encode(problem, java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.body()).doesNotContain("error-summary", "Tài khoản của tôi", "<script>alert");
  }

  @Test
  void aWrongPasswordGivesTheSameAnswerAsAnUnknownName() {
    sample(login, "Có Thật", Role.CLERK, "X11");
    var wrong = browser.submit(TestNode.WHO, "/sign-in", signIn(login, "wrong"));
    var unknown = another().submit(TestNode.WHO, "/sign-in", signIn("khong-co", "wrong"));
    assertThat(wrong.uri().getQuery()).isEqualTo("problem=ID-0003");
    assertThat(unknown.uri().getQuery()).isEqualTo("problem=ID-0003");
    assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
  }

  @Test
  void anEndedPostEndsTheWorkAtOnce() {
    var open = signedIn(login, "Hết Nhiệm Kỳ", Role.CLERK, "X11");
    var post = people.findByLogin(ADMINISTRATOR, login).posts().get(0);
    people.endPost(ADMINISTRATOR, post.id(), java.time.LocalDate.of(2020, 2, 12));
    assertThat(open.get(TestNode.WHO).body()).as("the last day counts").startsWith("Hết Nhiệm Kỳ|");
    time.setDay(java.time.LocalDate.of(2020, 2, 13));
    var page = open.get(TestNode.WHO);
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("ID-0009");
  }

  @Test
  void aPostOfSomebodyElseCannotBeChosen() {
    var open = signedIn(login, "Tò Mò", Role.CLERK, "X11");
    sample(login + "-l", "Lãnh Đạo", Role.LEADER, "X11");
    var other = people.findByLogin(ADMINISTRATOR, login + "-l").posts().get(0).id();
    var refused = open.submit("/account", "/account/post", Map.of("post", other.toString()));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("ID-0010");
    for (var crooked : List.of("", "1", "null")) {
      var answer = open.submit("/account", "/account/post", Map.of("post", crooked));
      assertThat(answer.statusCode()).as(crooked).isEqualTo(400);
    }
    assertThat(open.get(TestNode.WHO).body()).endsWith("|clerk|X11");
  }

  @Test
  void twoBrowsersOfOnePersonAreTwoSessions() {
    var first = signedIn(login, "Hai Máy", Role.CLERK, "X11");
    var second = another();
    second.submit(TestNode.WHO, "/sign-in", signIn(login, "lienthong"));
    first.submit("/account", "/sign-out", Map.of());
    assertThat(second.get(TestNode.WHO).body()).startsWith("Hai Máy|");
  }

  @Test
  void errorPagesCarryTheSecurityHeadersToo() throws Exception {
    for (var path : List.of("/nowhere", "/administration/people", "/sign-in", "/")) {
      var headers = send(path, "Accept", "text/html").headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'self'", "base-uri 'none'", "form-action 'self'")
          .doesNotContain("unsafe-inline");
      assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  private HttpResponse<String> send(String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .headers(headers)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").map(it -> it.split(";")[0]).orElse("");
  }
}
