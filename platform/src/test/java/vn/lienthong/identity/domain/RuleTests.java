package vn.lienthong.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.RightsTable.Row;
import vn.lienthong.shared.Ids;

/** Small rules: networks, passwords, keys, periods, the table of rights. */
class RuleTests {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.0/8,127.0.0.1,true",
    "10.0.0.0/8,11.0.0.1,false",
    "172.16.0.0/12,172.31.255.255,true",
    "172.16.0.0/12,172.32.0.0,false",
    "192.168.7.5/32,192.168.7.5,true",
    "192.168.7.5/32,192.168.7.4,false",
    "0.0.0.0/0,203.0.113.9,true",
    "::1/128,0:0:0:0:0:0:0:1,true",
    "fc00::/7,fd12::1,true",
    "fc00::/7,2001:db8::1,false",
    "fc00::/7,10.0.0.1,false",
    "10.0.0.0/8,localhost,false"
  })
  void aNetworkHoldsItsAddresses(String network, String address, boolean held) {
    assertThat(Network.anyHolds(List.of(new Network(network)), address)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "example.com/8", "10.0.0.0/x"})
  void whatIsNoNetworkStopsTheStart(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Network(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Abcdefghij12.,false,false",
    "Abcdefghijk12.,false,true",
    "Mật khẩu dài 1,false,true",
    "abcdefghijklmnop,false,false",
    "abcdefgh,true,true",
    "abcdefg,true,false"
  })
  void aPasswordIsLongOrHasACodeBesideIt(String password, boolean withCode, boolean good) {
    assertThat(PasswordRule.accepts(password, withCode)).isEqualTo(good);
  }

  @Test
  void onlyStrongPublicKeysAreTaken() throws Exception {
    assertThat(PublicKeys.parse(pem("Ed25519", 255))).isPresent();
    assertThat(PublicKeys.parse(pem("RSA", 2048))).isPresent();
    assertThat(PublicKeys.parse(pem("RSA", 1024))).isEmpty();
    assertThat(PublicKeys.parse(pem("EC", 384))).isEmpty();
    assertThat(PublicKeys.parse("none")).isEmpty();
  }

  private static String pem(String algorithm, int size) throws Exception {
    var generator = KeyPairGenerator.getInstance(algorithm);
    generator.initialize(size);
    var body =
        Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
  }

  @Test
  void aPostIsValidOnBothEndsOfItsPeriod() {
    var first = LocalDate.of(2020, 2, 12);
    var last = LocalDate.of(2020, 3, 31);
    var post = new PostView(Ids.next(), Ids.next(), Role.CLERK, null, first, last);
    assertThat(post.validOn(first.minusDays(1))).isFalse();
    assertThat(post.validOn(first)).isTrue();
    assertThat(post.validOn(last)).isTrue();
    assertThat(post.validOn(last.plusDays(1))).isFalse();
  }

  @Test
  void whatHasNoRowIsDenied() {
    var table =
        new RightsTable(
            List.of(
                new Row("clerk", "exchange", "trace"),
                new Row("administrator", "directory", "*"),
                new Row("node", "*", "*")));
    assertThat(table.allows("clerk", "exchange", "trace")).isTrue();
    assertThat(table.allows("clerk", "exchange", "send-document")).isFalse();
    assertThat(table.allows("clerk", "directory", "trace")).isFalse();
    assertThat(table.allows("administrator", "directory", "anything")).isTrue();
    assertThat(table.allows("administrator", "calendar", "anything")).isFalse();
    assertThat(table.allows("node", "calendar", "anything")).isTrue();
    assertThat(table.allows("", "", "")).isFalse();
  }

  @Test
  void aRowTwiceInTheTableIsAMistake() {
    var row = new Row("clerk", "exchange", "trace");
    assertThatIllegalArgumentException().isThrownBy(() -> new RightsTable(List.of(row, row)));
  }

  /** RFC 4231, test case 2. */
  @Test
  void theCodeOfATextIsThatOfTheStandard() {
    var secret = "Jefe".getBytes(StandardCharsets.UTF_8);
    var text = "what do ya want for nothing?";
    var mac = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    assertThat(SystemSecrets.mac(secret, text)).isEqualTo(mac);
    assertThat(SystemSecrets.anyMatches(List.of(new byte[] {1}, secret), text, mac)).isTrue();
    assertThat(SystemSecrets.anyMatches(List.of(secret), text, mac.toUpperCase(Locale.ROOT)))
        .isFalse();
    assertThat(SystemSecrets.anyMatches(List.of(), text, mac)).isFalse();
  }
}
