package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

class SignInTests extends OnSampleNode {
  private static final AgencyCode HERE = new AgencyCode("X11");
  private static final AgencyCode THERE = new AgencyCode("X12");

  @Test
  void aSamplePersonSignsInAndSeesThePageAskedFor() {
    people.createSample("vanthu.X11", "Nguyễn Thị Văn Thư", Role.CLERK, HERE);

    var form = browser.get(TestNode.WHO);
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.uri().getPath()).isEqualTo("/sign-in");
    assertThat(form.body()).contains("vanthu.X11", "Không nhập dữ liệu thật");

    var page = browser.submit(form, "/sign-in", signIn("VanThu.x11", "lienthong"));
    assertThat(page.uri().getPath()).isEqualTo(TestNode.WHO);
    assertThat(page.body()).isEqualTo("Nguyễn Thị Văn Thư|clerk|X11");
  }

  @Test
  void everyHostNameOfTheNodeWorks() {
    people.createSample("host.X11", "Tên Máy", Role.CLERK, HERE);
    var elsewhere = new Browser("http://127.0.0.1:" + port);
    var page = elsewhere.submit(TestNode.WHO, "/sign-in", signIn("host.X11", "lienthong"));
    assertThat(page.body()).isEqualTo("Tên Máy|clerk|X11");
    assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void fiveWrongPasswordsLockTheAccountAndTimeReleasesIt() {
    people.createSample("locked.X11", "Bị Khóa", Role.CLERK, HERE);
    for (int i = 0; i < 5; i++) {
      browser.submit(TestNode.WHO, "/sign-in", signIn("locked.X11", "wrong"));
    }
    var refused = browser.submit(TestNode.WHO, "/sign-in", signIn("locked.X11", "lienthong"));
    assertThat(refused.body()).contains("Tài khoản tạm khóa");

    time.pass(Duration.ofMinutes(15).plusSeconds(1));
    var page = browser.submit(TestNode.WHO, "/sign-in", signIn("locked.X11", "lienthong"));
    assertThat(page.body()).startsWith("Bị Khóa|");
  }

  @Test
  void signingOutEndsBothSessions() {
    people.createSample("out.X11", "Đi Về", Role.CLERK, HERE);
    browser.submit(TestNode.WHO, "/sign-in", signIn("out.X11", "lienthong"));
    var home = browser.submit("/account", "/sign-out", Map.of());
    assertThat(home.uri().getPath()).isEqualTo("/");
    assertThat(browser.get(TestNode.WHO).uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void aClerkIsLockedAfterAQuarterOfAnHourAndReturnsToTheSamePage() {
    people.createSample("idle.X11", "Ngồi Lâu", Role.CLERK, HERE);
    browser.submit(TestNode.WHO, "/sign-in", signIn("idle.X11", "lienthong"));
    time.pass(Duration.ofMinutes(14));
    assertThat(browser.get(TestNode.WHO).body()).startsWith("Ngồi Lâu|");
    time.pass(Duration.ofMinutes(15));
    var form = browser.get(TestNode.WHO + "?page=2");
    assertThat(form.uri().getPath()).isEqualTo("/sign-in");
    var page = browser.submit(form, "/sign-in", signIn("idle.X11", "lienthong"));
    assertThat(page.uri().toString()).endsWith(TestNode.WHO + "?page=2");
  }

  @Test
  void aSampleAdministratorNeedsNoCodeInsideAndIsLockedAfterFiveMinutes() {
    people.createSample("quantri.X11", "Quản Trị", Role.ADMINISTRATOR, HERE);
    var page = browser.submit(TestNode.WHO, "/sign-in", signIn("quantri.X11", "lienthong"));
    assertThat(page.body()).isEqualTo("Quản Trị|administrator|X11");
    assertThat(browser.get("/administration/people").body()).contains("quantri.X11");
    assertThat(browser.get("/administration/people/new").statusCode()).isEqualTo(200);
    assertThat(browser.get("/administration/systems").statusCode()).isEqualTo(200);
    time.pass(Duration.ofMinutes(5));
    assertThat(browser.get(TestNode.WHO).uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void somebodyWithTwoPostsChoosesTheOneInUse() {
    people.createSample("two.X11", "Hai Việc", Role.CLERK, HERE);
    people.createSample("two.X11", "Hai Việc", Role.LEADER, THERE);
    browser.submit(TestNode.WHO, "/sign-in", signIn("two.X11", "lienthong"));
    var account = browser.get("/account");
    var other = Pattern.compile("value=\"([0-9a-f-]{36})\"\\s*>").matcher(account.body());
    assertThat(account.body()).contains("Văn thư", "Lãnh đạo", "đang sử dụng");
    assertThat(other.find()).isTrue();
    var before = browser.get(TestNode.WHO).body();
    browser.submit(account, "/account/post", Map.of("post", other.group(1)));
    var after = browser.get(TestNode.WHO).body();
    assertThat(after).isNotEqualTo(before);
    var refused =
        browser.submit("/account", "/account/post", Map.of("post", Ids.next().toString()));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(browser.get(TestNode.WHO).body()).isEqualTo(after);
  }

  @Test
  void aStandInSignsInOnTheDaysOfTheAbsenceOnly() {
    people.createSample("away.X12", "Đi Vắng", Role.LEADER, THERE);
    people.createSample("deputy.X11", "Người Thay", Role.CLERK, HERE);
    var away = people.findByLogin(ADMINISTRATOR, "away.X12");
    var deputy = people.findByLogin(ADMINISTRATOR, "deputy.X11");
    var day = LocalDate.of(2020, 3, 2);
    people.nameStandIn(ADMINISTRATOR, away.posts().get(0).id(), deputy.id(), day, day);
    browser.submit(TestNode.WHO, "/sign-in", signIn("deputy.X11", "lienthong"));
    assertThat(browser.get("/account").body()).doesNotContain("thay Đi Vắng");

    time.setDay(day);
    var account = browser.get("/account");
    assertThat(account.body()).contains("thay Đi Vắng");
    browser.submit(account, "/account/post", Map.of("post", away.posts().get(0).id().toString()));
    assertThat(browser.get(TestNode.WHO).body()).isEqualTo("Người Thay|leader|X12");

    time.setDay(day.plusDays(1));
    assertThat(browser.get(TestNode.WHO).body()).isEqualTo("Người Thay|clerk|X11");
  }

  @Test
  void aDisabledAccountLosesItsSessionAtOnce() {
    people.createSample("gone.X11", "Đã Nghỉ", Role.CLERK, HERE);
    browser.submit(TestNode.WHO, "/sign-in", signIn("gone.X11", "lienthong"));
    people.disable(ADMINISTRATOR, people.findByLogin(ADMINISTRATOR, "gone.X11").id());
    assertThat(browser.get(TestNode.WHO).uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  void whatIsNotDeclaredOpenIsDenied() {
    assertThat(browser.getJson("/api/anything").statusCode()).isEqualTo(401);
    assertThat(browser.getJson("/api/anything").body()).contains("SH-0008");
    assertThat(browser.getJson("/v3/api-docs").statusCode()).isEqualTo(401);
    assertThat(browser.getJson("/actuator/env").statusCode()).isEqualTo(401);
    assertThat(browser.post("/sign-out", Map.of()).statusCode()).isIn(200, 403);
    people.createSample("clerk.X11", "Văn Thư", Role.CLERK, HERE);
    browser.submit(TestNode.WHO, "/sign-in", signIn("clerk.X11", "lienthong"));
    assertThat(browser.get("/administration/people").statusCode()).isEqualTo(403);
    assertThat(browser.get("/administration/systems").statusCode()).isEqualTo(403);
  }

  @Test
  void pagesCarryTheSecurityHeaders() {
    var headers = browser.get("/sign-in").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    var fresh = new Browser("http://localhost:" + port).get(TestNode.WHO);
    var cookie = sessionCookie(fresh);
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
    assertThat(browser.get("/assets/logo.svg").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aCodeForAnotherAddressIsNotGiven() {
    var page =
        browser.get(
            "/oauth2/authorize?response_type=code&client_id=lienthong&scope=openid"
                + "&redirect_uri=http%3A%2F%2Fevil.example%2Flogin%2Foauth2%2Fcode%2Flienthong"
                + "&code_challenge=x&code_challenge_method=S256");
    assertThat(page.statusCode()).isEqualTo(400);
  }

  private static String sessionCookie(HttpResponse<String> page) {
    for (var step = page; ; step = step.previousResponse().orElseThrow()) {
      var cookie = step.headers().firstValue("Set-Cookie");
      if (cookie.isPresent()) {
        return cookie.get();
      }
    }
  }
}
