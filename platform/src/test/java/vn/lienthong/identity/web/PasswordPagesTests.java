package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.TestNode;
import vn.lienthong.identity.application.Invitations;
import vn.lienthong.identity.application.Invitations.Acceptance;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** Changing one's password at will, and before anything else when it is too old. */
class PasswordPagesTests extends OnSampleNode {
  private static final String PAGE = "/account/password";
  private static final String CODE = "/sign-in/second-factor";
  private static final String OLD = "Mật khẩu cũ 2026";
  private static final String NEW = "Mật khẩu mới 2026";
  private static final byte[] SECRET = Ids.bytes(20);
  @Autowired Invitations invitations;
  @Autowired SignIns signIns;
  private String login;

  @Test
  void aChangeAtWillIsDoneAndSaid() {
    var clerk = aRealClerk();
    var done = change(clerk, OLD, NEW);
    assertThat(done.uri().getPath()).isEqualTo("/account");
    assertThat(done.body()).contains("Đã đổi mật khẩu");
    assertThat(another().submit(TestNode.WHO, "/sign-in", signIn(login, OLD)).body())
        .contains("không đúng");
    assertThat(another().submit(TestNode.WHO, "/sign-in", signIn(login, NEW)).body())
        .startsWith("Người Thật|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sai mật khẩu | Mật khẩu mới 2026 | Mật khẩu hiện tại không đúng",
        "Mật khẩu cũ 2026 | ngắn | chưa đủ mạnh",
        "Mật khẩu cũ 2026 | Mật khẩu cũ 2026 | đã dùng gần đây",
        "'' | '' | Mật khẩu hiện tại không đúng"
      })
  void whatIsWrongIsSaidAndNoPasswordIsSentBack(String current, String fresh, String text) {
    var clerk = aRealClerk();
    var page = change(clerk, current, fresh);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Lỗi: ", text);
    if (!fresh.isEmpty()) {
      assertThat(page.body()).doesNotContain("value=\"" + fresh);
    }
    assertThat(clerk.get(TestNode.WHO).body()).startsWith("Người Thật|");
  }

  /** The count must outlive the refusal, though a refusal takes back what a call has done. */
  @Test
  void fiveWrongTriesLockTheAccountInTheDatabase() {
    var clerk = aRealClerk();
    for (int i = 0; i < 5; i++) {
      change(clerk, "sai", NEW);
    }
    assertThat(change(clerk, OLD, NEW).body()).contains("tạm khóa");
    assertThat(another().submit(TestNode.WHO, "/sign-in", signIn(login, OLD)).body())
        .contains("tạm khóa");
  }

  @Test
  void strangersAndForeignFormsChangeNothing() {
    assertThat(another().get(PAGE).uri().getPath()).isEqualTo("/sign-in");
    var clerk = aRealClerk();
    assertThat(clerk.post(PAGE, Map.of("current", OLD, "fresh", NEW)).statusCode()).isEqualTo(403);
    assertThat(another().submit(TestNode.WHO, "/sign-in", signIn(login, OLD)).body())
        .startsWith("Người Thật|");
  }

  @Test
  void anOldPasswordOfAnAdministratorIsChangedBeforeAnythingElse() {
    var person = anAdministrator();
    var young = withCode(TestNode.WHO);
    assertThat(young.get(TestNode.WHO).body()).startsWith("Người Thật|administrator");

    twoMonthsPass();
    var before = entries(person);
    var old = withCode(TestNode.WHO + "?page=3");
    var page = old.get("/administration/people");
    assertThat(page.uri().getPath()).isEqualTo(PAGE);
    assertThat(page.body()).contains("hai tháng một lần", "/sign-out");
    assertThat(old.getJson("/api/anything").statusCode()).isEqualTo(401);
    assertThat(entries(person)).as("not signed in yet").isEqualTo(before);

    assertThat(change(old, OLD, OLD).body()).contains("đã dùng gần đây", "hai tháng một lần");
    var done = change(old, OLD, NEW);
    assertThat(done.uri().getPath()).isEqualTo("/administration/people");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(entries(person)).as("password set, signed in").isEqualTo(before + 2);
    assertThat(old.get(TestNode.WHO).body()).startsWith("Người Thật|administrator");
  }

  @Test
  void theOldPasswordIsNotChangedBeforeTheCodeWasGiven() {
    anAdministrator();
    twoMonthsPass();
    var half = another();
    half.submit(TestNode.WHO, "/sign-in", signIn(login, OLD));
    var page = half.get(PAGE);
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("SH-0008");
    var refused = half.submit(CODE, PAGE, Map.of("current", OLD, "fresh", NEW));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(withCode(TestNode.WHO).get(TestNode.WHO).uri().getPath()).isEqualTo(PAGE);
  }

  @Test
  void aSessionThatGrowsOldIsLedToThePageToo() {
    anAdministrator();
    var open = withCode(TestNode.WHO);
    assertThat(open.get(TestNode.WHO).body()).startsWith("Người Thật|");
    twoMonthsPass();
    assertThat(open.get(TestNode.WHO).uri().getPath()).isEqualTo(PAGE);
    assertThat(change(open, OLD, NEW).uri().getPath()).isEqualTo(TestNode.WHO);
  }

  @Test
  void anOfficialKeepsAnOldPassword() {
    var clerk = aRealClerk();
    twoMonthsPass();
    assertThat(clerk.get(TestNode.WHO).body()).startsWith("Người Thật|");
  }

  @Test
  void aSampleAdministratorKeepsThePrintedPassword() {
    login = "mau-" + Ids.next();
    var sample = signedIn(login, "Quản Trị Mẫu", Role.ADMINISTRATOR, "H46");
    twoMonthsPass();
    assertThat(sample.get(TestNode.WHO).body()).startsWith("Quản Trị Mẫu|");
  }

  @Test
  void thePageSpeaksEnglishToo() {
    anAdministrator();
    twoMonthsPass();
    var old = withCode(TestNode.WHO);
    assertThat(old.get(PAGE + "?lang=en").body())
        .contains("at least every two months", "Do not use one of your last passwords again");
  }

  /** The password was set two months ago and a little. */
  private void twoMonthsPass() {
    jdbc.sql(
            """
            update identity.person set password_set_at = now() - interval '63 days'
            where login = ?\
            """)
        .param(login)
        .update();
  }

  private Browser aRealClerk() {
    login = "that-" + Ids.next();
    invitations.accept(
        invited(Role.CLERK, new AgencyCode("H46")), new Acceptance("", "", OLD, new byte[0], ""));
    var clerk = another();
    clerk.submit(TestNode.WHO, "/sign-in", signIn(login, OLD));
    return clerk;
  }

  private UUID anAdministrator() {
    login = "that-" + Ids.next();
    invitations.accept(
        invited(Role.ADMINISTRATOR, null), new Acceptance("", "", OLD, SECRET, code()));
    time.pass(Duration.ofMinutes(2));
    return people.findByLogin(ADMINISTRATOR, login).id();
  }

  private String invited(Role role, @org.jspecify.annotations.Nullable AgencyCode agency) {
    var post = new NewPost(role, agency, java.time.LocalDate.of(2020, 1, 1), null);
    var link = people.create(ADMINISTRATOR, login, "Người Thật", post);
    return link.substring(link.indexOf('=') + 1);
  }

  /** A fresh browser after password and code. */
  private Browser withCode(String path) {
    time.pass(Duration.ofMinutes(2));
    var fresh = another();
    var step = fresh.submit(path, "/sign-in", signIn(login, OLD));
    assertThat(step.uri().getPath()).isEqualTo(CODE);
    fresh.submit(step, CODE, Map.of("code", code()));
    return fresh;
  }

  private String code() {
    return Totp.code(SECRET, time.wall().now());
  }

  private static HttpResponse<String> change(Browser who, String current, String fresh) {
    return who.submit(PAGE, PAGE, Map.of("current", current, "fresh", fresh));
  }
}
