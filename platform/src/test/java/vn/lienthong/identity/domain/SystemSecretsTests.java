package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code under the text of a request: HMAC-SHA256 in lower-case hex, nothing else. */
class SystemSecretsTests {
  private static final byte[] SECRET = "bí mật".getBytes(StandardCharsets.UTF_8);
  private static final String TEXT = "SystemId000.00.00.H46timestamp1";
  private static final String MAC = SystemSecrets.mac(SECRET, TEXT);

  /** RFC 4231, cases 1, 3 (its text is no UTF-8, so 2 stands in), 6 and 7. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0b|20|Hi There|b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        "aa|131|Test Using Larger Than Block-Size Key - Hash Key First"
            + "|60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
        "aa|131|This is a test using a larger than block-size key and a larger than block-size"
            + " data. The key needs to be hashed before being used by the HMAC algorithm."
            + "|9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
      })
  void theCodeIsThatOfTheStandard(String octet, int length, String text, String mac) {
    var secret = HexFormat.of().parseHex(octet.repeat(length));
    assertThat(SystemSecrets.mac(secret, text)).isEqualTo(mac);
  }

  @Test
  void duringARotationEitherSecretProvesTheCaller() {
    var other = "mới".getBytes(StandardCharsets.UTF_8);
    assertThat(SystemSecrets.anyMatches(List.of(SECRET, other), TEXT, MAC)).isTrue();
    assertThat(SystemSecrets.anyMatches(List.of(other, SECRET), TEXT, MAC)).isTrue();
    assertThat(SystemSecrets.anyMatches(List.of(other), TEXT, MAC)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\r\n", "0", "\u0000"})
  void aCharacterMoreInTextOrCodeIsRefused(String more) {
    assertThat(SystemSecrets.anyMatches(List.of(SECRET), TEXT + more, MAC)).isFalse();
    assertThat(SystemSecrets.anyMatches(List.of(SECRET), TEXT, MAC + more)).isFalse();
    assertThat(SystemSecrets.anyMatches(List.of(SECRET), TEXT, more + MAC)).isFalse();
  }

  @Test
  void oneBitOfTheCodeMatters() {
    var bytes = HexFormat.of().parseHex(MAC);
    for (int bit = 0; bit < 8 * bytes.length; bit += 31) {
      var turned = bytes.clone();
      turned[bit / 8] ^= (byte) (1 << bit % 8);
      var mac = HexFormat.of().formatHex(turned);
      assertThat(SystemSecrets.anyMatches(List.of(SECRET), TEXT, mac)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "không", "💥", "=", "null"})
  void whatIsNoCodeIsRefusedWithoutAFailure(String mac) {
    assertThat(SystemSecrets.anyMatches(List.of(SECRET), TEXT, mac)).isFalse();
  }

  @Test
  void theStartOfACodeIsNotEnough() {
    assertThat(SystemSecrets.anyMatches(List.of(SECRET), TEXT, MAC.substring(0, 32))).isFalse();
  }
}
