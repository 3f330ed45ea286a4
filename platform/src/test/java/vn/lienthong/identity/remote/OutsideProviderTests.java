package vn.lienthong.identity.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.identity.Browser;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.TestNode;
import vn.lienthong.identity.TestTime;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.TestDatabase;

/** Field cases I1 (clock drift) and I2 (signatures) against a provider outside the node. */
@Tag("once")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"test.sample=true", "lienthong.identity.client-secret=secret"})
@Import({TestNode.class, TestNode.WhoController.class})
@ExtendWith(OutputCaptureExtension.class)
class OutsideProviderTests {
  private static final OutsideProvider PROVIDER = new OutsideProvider();
  private static final String SIGNED_IN = "Người Ngoài|clerk|X11";
  @TempDir static Path keys;
  @LocalServerPort int port;
  @Autowired People people;
  @Autowired TestTime time;

  @DynamicPropertySource
  static void node(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
    registry.add("lienthong.identity.keys", () -> keys);
    registry.add("lienthong.identity.issuer", PROVIDER::issuer);
  }

  @AfterAll
  static void close() {
    PROVIDER.close();
  }

  @BeforeEach
  void know() {
    time.reset();
    if (people.search(administrator(), "outside", 1, 1).total() == 0) {
      people.createSample("outside", "Người Ngoài", Role.CLERK, new AgencyCode("X11"));
    }
  }

  @ParameterizedTest
  @CsvSource({"0,300,true", "8,300,true", "61,300,false", "-300,-5,true", "-300,-61,false"})
  void clocksMayDifferALittle(int issued, int expires, boolean accepted) {
    var page = signIn(OutsideProvider.Form.SIGNED, it -> times(it, issued, expires));
    assertThat(page.body().equals(SIGNED_IN)).isEqualTo(accepted);
    if (!accepted) {
      assertThat(page.body()).contains("ID-0020");
    }
  }

  @Test
  void theZoneOfTheMachineDoesNotMatter() {
    var before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(signIn(OutsideProvider.Form.SIGNED, it -> times(it, 8, 300)).body())
          .isEqualTo(SIGNED_IN);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void aTokenIsTakenOnce() {
    var id = Ids.next().toString();
    UnaryOperator<JWTClaimsSet.Builder> same = it -> times(it, -300, -5).jwtID(id);
    assertThat(signIn(OutsideProvider.Form.SIGNED, same).body()).isEqualTo(SIGNED_IN);
    assertThat(signIn(OutsideProvider.Form.SIGNED, same).body()).contains("ID-0020");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGNED")
  void whatTheProviderDidNotSignIsRefusedAndLogged(OutsideProvider.Form form, CapturedOutput log) {
    assertThat(signIn(form, it -> times(it, 0, 300)).body()).contains("ID-0020");
    assertThat(log.getAll()).contains("Sign-in refused: [invalid_id_token]");
  }

  @Test
  void aTokenForAnotherNodeOrFromAnotherIssuerIsRefused() {
    assertThat(
            signIn(OutsideProvider.Form.SIGNED, it -> times(it, 0, 300).audience("other")).body())
        .contains("ID-0020");
    assertThat(
            signIn(OutsideProvider.Form.SIGNED, it -> times(it, 0, 300).issuer("http://other"))
                .body())
        .contains("ID-0020");
    assertThat(
            signIn(OutsideProvider.Form.SIGNED, it -> times(it, 0, 300).claim("nonce", "x")).body())
        .contains("ID-0020");
  }

  @Test
  void somebodyUnknownToTheNodeIsNotLetIn() {
    var page =
        signIn(
            OutsideProvider.Form.SIGNED,
            it -> times(it, 0, 300).claim("preferred_username", "stranger"));
    assertThat(page.body()).contains("ID-0019");
  }

  /** What comes back with the browser is written by whoever sent it there. */
  @Test
  void aRefusalOfTheProviderEndsTheSignInAndCannotForgeALineOfTheLog(CapturedOutput log) {
    var browser = new Browser("http://localhost:" + port);
    var page =
        browser.get(
            "/login/oauth2/code/lienthong?state=x&error=access_denied"
                + "&error_description=a%0D%0A2026-10-20%20ERROR%20forged");
    assertThat(page.statusCode()).isEqualTo(401);
    assertThat(page.body()).contains("ID-0020");
    assertThat(log.getAll().lines()).noneMatch(line -> line.startsWith("2026-10-20 ERROR"));
  }

  @Test
  void aPersonDisabledHereIsNotLetInHoweverGoodTheToken() {
    people.createSample("ngung", "Đã Ngừng", Role.CLERK, new AgencyCode("X11"));
    people.disable(administrator(), people.findByLogin(administrator(), "ngung").id());
    var page =
        signIn(
            OutsideProvider.Form.SIGNED,
            it -> times(it, 0, 300).claim("preferred_username", "ngung"));
    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("ID-0019");
  }

  @Test
  void ownPasswordsHaveNoPageWhereAnotherProviderKeepsThem() {
    PROVIDER.answers(OutsideProvider.Form.SIGNED, it -> times(it, 0, 300));
    var browser = new Browser("http://localhost:" + port);
    assertThat(browser.get(TestNode.WHO).body()).isEqualTo(SIGNED_IN);
    assertThat(browser.get("/account").body()).doesNotContain("/account/password");
    assertThat(browser.get("/account/password").statusCode()).isEqualTo(404);
    var change = Map.of("current", "lienthong", "fresh", "Mật khẩu mới 22");
    assertThat(browser.submit("/account", "/account/password", change).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> signIn(
      OutsideProvider.Form form, UnaryOperator<JWTClaimsSet.Builder> claims) {
    PROVIDER.answers(form, claims);
    return new Browser("http://localhost:" + port).get(TestNode.WHO);
  }

  private static JWTClaimsSet.Builder times(JWTClaimsSet.Builder token, int issued, int expires) {
    var now = Clock.systemUTC().instant();
    return token
        .jwtID(Ids.next().toString())
        .claim("preferred_username", "outside")
        .claim("amr", List.of("pwd"))
        .issueTime(at(now, issued))
        .notBeforeTime(at(now, Math.min(issued, expires - 1)))
        .expirationTime(at(now, expires));
  }

  private static Date at(Instant now, int seconds) {
    return Date.from(now.plusSeconds(seconds));
  }

  private static Caller administrator() {
    return new Caller(Caller.Kind.PERSON, "test", "Quản Trị", null, "administrator", "");
  }
}
