package vn.lienthong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.TestNode;
import vn.lienthong.identity.application.Invitations;
import vn.lienthong.identity.application.Invitations.Acceptance;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** A password in wrong hands is changed or reset: whoever came in with it must be out. */
class SignedOutTests extends OnSampleNode {
  private static final String OLD = "Mật khẩu cũ 2026";
  private static final String NEW = "Mật khẩu mới 2026";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final String login = "ra-" + Ids.next();
  @Autowired Invitations invitations;
  private UUID person;
  private Browser thief;

  @BeforeEach
  void signInTheThief() {
    var post = new NewPost(Role.CLERK, new AgencyCode("H46"), LocalDate.of(2020, 1, 1), null);
    accept(people.create(ADMINISTRATOR, login, "Bị Trộm", post), OLD);
    person = people.findByLogin(ADMINISTRATOR, login).id();
    thief = signedInWith(OLD);
    assertThat(isIn(thief)).isTrue();
  }

  @Test
  void aResetEndsEverySessionAtOnce() {
    var other = signedInWith(OLD);
    var link = people.reset(ADMINISTRATOR, person);
    assertThat(isIn(thief)).isFalse();
    accept(link, NEW);
    assertThat(isIn(thief)).isFalse();
    assertThat(isIn(other)).isFalse();
    assertThat(isIn(signedInWith(NEW))).isTrue();
  }

  @Test
  void anOwnChangeEndsAllSessionsButTheOneItWasMadeIn() {
    var owner = signedInWith(OLD);
    owner.submit("/account/password", "/account/password", Map.of("current", OLD, "fresh", NEW));
    assertThat(isIn(owner)).isTrue();
    assertThat(isIn(thief)).isFalse();
  }

  /** The provider's half of a sign-in is worth nothing either. */
  @Test
  void aSignInBegunBeforeTheResetCannotBeFinishedAfterIt() throws Exception {
    var half = another();
    giveOnlyThePassword(half);
    accept(people.reset(ADMINISTRATOR, person), NEW);
    assertThat(isIn(half)).isFalse();
  }

  @Test
  void anAccountOpenedAgainOpensNoOldSession() {
    people.disable(ADMINISTRATOR, person);
    people.enable(ADMINISTRATOR, person);
    assertThat(isIn(thief)).isFalse();
  }

  private static boolean isIn(Browser browser) {
    return browser.get(TestNode.WHO).body().startsWith("Bị Trộm|");
  }

  private Browser signedInWith(String password) {
    var browser = another();
    browser.submit(TestNode.WHO, "/sign-in", signIn(login, password));
    return browser;
  }

  private void accept(String link, String password) {
    invitations.accept(
        link.substring(link.indexOf('=') + 1), new Acceptance("", "", password, new byte[0], ""));
  }

  /** As far as the provider's answer, which leads on to the node and is not followed. */
  private void giveOnlyThePassword(Browser browser) throws IOException, InterruptedException {
    var token = TOKEN.matcher(browser.get(TestNode.WHO).body());
    assertThat(token.find()).isTrue();
    var form = "username=" + login + "&password=" + encoded(OLD) + "&_csrf=" + token.group(1);
    var answer =
        HttpClient.newBuilder()
            .cookieHandler(browser.cookies())
            .build()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("/oauth2/authorize");
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
