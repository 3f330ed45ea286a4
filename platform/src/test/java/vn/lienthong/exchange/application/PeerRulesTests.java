package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.PeerError;
import vn.lienthong.exchange.Peers;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.shared.WallClock;

/** What may be entered about a peer, and by whom. */
class PeerRulesTests {
  private static final String OWN = "000.00.00.G22";
  private static final String OTHER = "000.00.00.H46";
  private static final String KEY = PemKey.text(new TestNodeKey().verifying());
  private static final String ADDRESS = "https://hub.example";

  private final PeerRules rules =
      new PeerRules(
          (caller, right) ->
              caller.role().equals("administrator") && right == ExchangeRight.MANAGE_PEERS,
          new ExchangeSettings(
              Path.of("unused"),
              DataSize.ofMegabytes(1),
              DataSize.ofMegabytes(1),
              Duration.ZERO,
              OWN,
              1,
              1,
              1,
              Duration.ZERO,
              Duration.ZERO),
          new WallClock(Clock.fixed(AxisHarness.NOW, ZoneOffset.UTC)));

  private static Peers.Entry at(String address) {
    return new Peers.Entry(OTHER, "Trục Quảng Bình", address, KEY);
  }

  private static void refused(ErrorCode error, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(RuleViolated.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  @ParameterizedTest
  @CsvSource({
    "https://hub.example, https://hub.example",
    "HTTPS://hub.example/, https://hub.example",
    "https://hub.example:8443, https://hub.example:8443",
    "http://localhost:8080/, http://localhost:8080",
    "http://127.0.0.1:8080, http://127.0.0.1:8080",
    "http://[::1]:8080, http://[::1]:8080"
  })
  void anAddressIsKeptWithoutItsPath(String typed, String kept) {
    assertThat(rules.peer(at(typed)).address()).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1",
        "ftp://localhost",
        "https://hub.example/path",
        "https://user@hub.example",
        "https://hub.example?x=1",
        "https://hub.example#x",
        "hub.example",
        "mailto:hub@example",
        "https://",
        "https://a b"
      })
  void anAddressThatOthersCouldReadAlongOrThatIsNoneIsRefused(String address) {
    refused(PeerError.PEER_ADDRESS_REFUSED, () -> rules.peer(at(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN, "trục?", ""})
  void aPeerHasACodeAndNotThatOfThisNode(String code) {
    refused(
        PeerError.PEER_CODE_REFUSED, () -> rules.peer(new Peers.Entry(code, "x", ADDRESS, KEY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no key", "AAAA"})
  void aKeyIsAnEd25519Key(String pem) {
    refused(
        PeerError.PEER_KEY_REFUSED, () -> rules.peer(new Peers.Entry(OTHER, "x", ADDRESS, pem)));
  }

  @Test
  void administratorsOfTheNodeManagePeersAndNobodyElse() {
    rules.demand(Hub.ADMINISTRATOR);
    refused(SharedError.FORBIDDEN, () -> rules.demand(AxisHarness.clerkOf(SmallDirectory.OFFICE)));
  }
}
