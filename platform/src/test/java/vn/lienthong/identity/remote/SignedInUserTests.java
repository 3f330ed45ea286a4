package vn.lienthong.identity.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import vn.lienthong.shared.Ids;

/** What a provider says of the factors it asked for. */
class SignedInUserTests {
  private static final List<String> METHODS = List.of("otp", "mfa", "hwk", "sc");
  private static final UUID PERSON = Ids.next();

  @ParameterizedTest
  @CsvSource({
    "otp,true",
    "mfa,true",
    "hwk,true",
    "sc,true",
    "pwd,false",
    "OTP,false",
    "otp2,false"
  })
  void aSecondFactorCountsWhenItIsNamedExactly(String method, boolean counts) {
    assertThat(user(PERSON, Map.of("amr", List.of("pwd", method))).gave(METHODS)).isEqualTo(counts);
  }

  @Test
  void sayingNothingIsNoSecondFactor() {
    assertThat(user(PERSON, Map.of("sub", "1")).gave(METHODS)).isFalse();
    assertThat(user(PERSON, Map.of("amr", List.of())).gave(METHODS)).isFalse();
    assertThat(user(PERSON, Map.of("amr", List.of("otp"))).gave(List.of())).isFalse();
  }

  private static SignedInUser user(UUID person, Map<String, Object> claims) {
    var all = new java.util.HashMap<>(claims);
    all.putIfAbsent("sub", "1");
    var from = Instant.parse("2026-10-20T01:00:00Z");
    return new SignedInUser(person, new OidcIdToken("token", from, from.plusSeconds(300), all));
  }
}
