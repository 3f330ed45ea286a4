package vn.lienthong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.testing.TestDatabase;

/** An empty node, reached from outside the agency's networks. */
@Tag("once")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "lienthong.identity.internal-networks=10.0.0.0/8")
@Import({TestNode.class, TestNode.WhoController.class})
class FirstAdministratorTests {
  private static final Pattern LINK = Pattern.compile("/invitation\\?token=[A-Za-z0-9_-]+");
  private static final Pattern PERSON = Pattern.compile("/administration/people/([0-9a-f-]{36})");
  private static final String PASSWORD = "Mật khẩu dài 1";
  @TempDir static Path keys;
  @LocalServerPort int port;
  @Autowired FirstAdministrator first;
  @Autowired TestTime time;
  private Browser browser;

  @DynamicPropertySource
  static void node(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
    registry.add("lienthong.identity.keys", () -> keys);
  }

  @BeforeEach
  void open() {
    browser = new Browser("http://localhost:" + port);
  }

  @Test
  void theFirstAdministratorComesInWithACodeAndInvitesAClerk() {
    var link = first.issueLink().orElseThrow();
    eachErrorStandsBesideItsOwnField(link);
    var page = browser.get(link);
    assertThat(page.body()).contains("Họ và tên (không bắt buộc)");
    var device = CodeDevice.of(page.body());
    var wrong = becomeAdministrator(page, link, "000000");
    assertThat(wrong.body()).contains("Mã xác thực không đúng");
    var done = becomeAdministrator(wrong, link, device.code(time.wall().now()));
    assertThat(done.uri().getPath()).isEqualTo("/sign-in");
    assertThat(done.body()).doesNotContain("Người dùng mẫu");
    assertThat(browser.get(link).statusCode()).isEqualTo(409);

    var step = browser.submit(TestNode.WHO, "/sign-in", signIn("quantri"));
    assertThat(step.uri().getPath()).isEqualTo("/sign-in/second-factor");
    assertThat(browser.get("/administration/people").uri().getPath())
        .isEqualTo("/sign-in/second-factor");
    time.pass(Duration.ofMinutes(1));
    var entered =
        browser.submit(
            step, "/sign-in/second-factor", Map.of("code", device.code(time.wall().now())));
    assertThat(entered.statusCode()).isEqualTo(200);
    assertThat(browser.get(TestNode.WHO).body()).isEqualTo("Trần Quản Trị|administrator|null");

    aNewAuditorIsInvitedAndRefusedFromOutside();
  }

  /** The three fields are wrong at once: a person hears of all of them, each where it is typed. */
  private void eachErrorStandsBesideItsOwnField(String link) {
    var token = link.substring(link.indexOf('=') + 1);
    var refused =
        browser.submit(
            link,
            "/first-administrator",
            Map.of("token", token, "login", "quản trị", "name", "Lê Ðức", "password", "ngắn"));
    assertThat(refused.body())
        .contains("<title>Lỗi: Tạo quản trị viên đầu tiên")
        .contains("<a href=\"#login\">", "<a href=\"#password\">", "<a href=\"#code\">")
        .contains("id=\"login-error\"", "id=\"password-error\"", "id=\"code-error\"")
        .contains("value=\"quản trị\"", "value=\"Lê Đức\"")
        .doesNotContain("id=\"name-error\"", "ngắn\"");
    var onlyTheCode =
        browser.submit(
            refused,
            "/first-administrator",
            Map.of("token", token, "login", "chief", "password", PASSWORD, "code", "000000"));
    assertThat(onlyTheCode.body())
        .contains("id=\"code-error\"", "aria-describedby=\"code-error\"")
        .doesNotContain("id=\"login-error\"", "id=\"password-error\"", PASSWORD);
  }

  private void aNewAuditorIsInvitedAndRefusedFromOutside() {
    var form = browser.get("/administration/people/new");
    var refused = browser.submit(form, "/administration/people", newPerson("kiem tra"));
    assertThat(refused.body()).contains("Tên đăng nhập chỉ gồm");
    var shown = browser.submit(form, "/administration/people", newPerson("kiemtra"));
    var link = LINK.matcher(shown.body());
    assertThat(link.find()).isTrue();
    var person = PERSON.matcher(browser.get("/administration/people?q=kiem").body());
    assertThat(person.find()).isTrue();
    assertThat(browser.get(person.group()).body()).contains("Kiểm tra", "Ngừng tài khoản");

    var other = new Browser("http://localhost:" + port);
    var invitation = other.get(link.group());
    var token = link.group().substring(link.group().indexOf('=') + 1);
    other.submit(invitation, "/invitation", Map.of("token", token, "password", PASSWORD));
    var outside = other.submit(TestNode.WHO, "/sign-in", signIn("kiemtra"));
    assertThat(outside.statusCode()).isEqualTo(403);
    assertThat(outside.body()).contains("ID-0008");
  }

  private HttpResponse<String> becomeAdministrator(
      HttpResponse<String> page, String link, String code) {
    return browser.submit(
        page,
        "/first-administrator",
        Map.of(
            "token",
            link.substring(link.indexOf('=') + 1),
            "login",
            "quantri",
            "name",
            "Trần Quản Trị",
            "password",
            PASSWORD,
            "code",
            code));
  }

  private static Map<String, String> newPerson(String login) {
    return Map.of(
        "login", login,
        "name", "Lê Kiểm Tra",
        "role", "auditor",
        "agency", "",
        "from-day", "1",
        "from-month", "1",
        "from-year", "2020");
  }

  private static Map<String, String> signIn(String login) {
    return Map.of("username", login, "password", PASSWORD);
  }
}
