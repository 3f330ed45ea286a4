package vn.lienthong.identity.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.TestSettings;

/** Where sign-in goes: to the node itself, or to a provider that may be down for a while. */
class ProviderRegistrationTests {
  @TempDir Path keys;
  private final MockEnvironment environment =
      new MockEnvironment().withProperty("local.server.port", "8443");

  @Test
  void theEmbeddedProviderIsReachedOnThePortTheNodeReallyHas() {
    var found = registration(TestSettings.aNode(keys).made()).findByRegistrationId("lienthong");
    assertThat(found.getProviderDetails().getTokenUri())
        .isEqualTo("http://127.0.0.1:8443/oauth2/token");
    assertThat(found.getProviderDetails().getJwkSetUri())
        .isEqualTo("http://127.0.0.1:8443/oauth2/jwks");
    assertThat(found.getProviderDetails().getIssuerUri()).isEqualTo("http://127.0.0.1:8443");
    assertThat(found.getProviderDetails().getAuthorizationUri())
        .as("the browser stays on the host it used")
        .isEqualTo("/oauth2/authorize");
    assertThat(found.getRedirectUri()).isEqualTo("{baseUrl}/login/oauth2/code/lienthong");
  }

  @Test
  void behindAProxyThePublicAddressIsTheIssuerAndTheWayBack() {
    var settings = TestSettings.aNode(keys).withPublicUrl("https://truc.example.vn").made();
    var found = registration(settings).findByRegistrationId("lienthong");
    assertThat(found.getProviderDetails().getIssuerUri()).isEqualTo("https://truc.example.vn");
    assertThat(found.getRedirectUri())
        .isEqualTo("https://truc.example.vn/login/oauth2/code/lienthong");
    assertThat(found.getProviderDetails().getTokenUri()).startsWith("http://127.0.0.1:8443/");
  }

  @Test
  void aConfiguredBackChannelIsUsedInstead() {
    var settings = TestSettings.aNode(keys).withBackChannel("http://10.0.0.7:9000").made();
    var found = registration(settings).findByRegistrationId("lienthong");
    assertThat(found.getProviderDetails().getTokenUri())
        .isEqualTo("http://10.0.0.7:9000/oauth2/token");
  }

  @Test
  void thereIsOneProviderOnly() {
    var registration = registration(TestSettings.aNode(keys).made());
    assertThat(registration.findByRegistrationId("google")).isNull();
    assertThat(registration.findByRegistrationId("")).isNull();
    assertThat(registration.findByRegistrationId("LIENTHONG")).isNull();
  }

  @Test
  void everyProcessHasASecretOfItsOwnAtItsProvider() {
    var settings = TestSettings.aNode(keys).made();
    var one = new BackChannel(environment, settings);
    assertThat(one.secret()).hasSizeGreaterThanOrEqualTo(43).isEqualTo(one.secret());
    assertThat(new BackChannel(environment, settings).secret()).isNotEqualTo(one.secret());
  }

  /** Asked before the server is up, the node has no address; the next time it has. */
  @Test
  void tooEarlyAQuestionIsNotRemembered() {
    var young = new MockEnvironment();
    var settings = TestSettings.aNode(keys).made();
    var registration = new ProviderRegistration(settings, new BackChannel(young, settings));
    assertThatThrownBy(() -> registration.findByRegistrationId("lienthong"))
        .isInstanceOf(IllegalStateException.class);
    young.setProperty("local.server.port", "8080");
    assertThat(registration.findByRegistrationId("lienthong")).isNotNull();
  }

  @Test
  void anOutsideProviderSaysItselfWhereItsPagesAre() {
    try (var provider = new OutsideProvider()) {
      var settings = TestSettings.aNode(keys).withIssuer(provider.issuer()).made();
      var registration = registration(settings);
      var found = registration.findByRegistrationId("lienthong");
      assertThat(found.getProviderDetails().getAuthorizationUri())
          .isEqualTo(provider.issuer() + "/authorize");
      assertThat(found.getProviderDetails().getTokenUri()).isEqualTo(provider.issuer() + "/token");
      assertThat(found.getProviderDetails().getUserInfoEndpoint().getUri())
          .as("the signed token says enough")
          .isNull();
      assertThat(found.getClientAuthenticationMethod()).isEqualTo(ClientAuthenticationMethod.NONE);
      assertThat(registration.findByRegistrationId("lienthong")).isSameAs(found);
    }
  }

  @Test
  void anOutsideProviderThatIsDownIsAskedAgainAtTheNextSignIn() {
    var closed = new OutsideProvider();
    var settings = TestSettings.aNode(keys).withIssuer(closed.issuer()).made();
    closed.close();
    var registration = registration(settings);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> registration.findByRegistrationId("lienthong"))
          .isInstanceOf(RuntimeException.class);
    }
  }

  private ProviderRegistration registration(IdentitySettings settings) {
    return new ProviderRegistration(settings, new BackChannel(environment, settings));
  }
}
