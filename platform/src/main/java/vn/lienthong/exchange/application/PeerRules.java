package vn.lienthong.exchange.application;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.PeerError;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;
import vn.lienthong.shared.WallClock;

/** Who may manage peers, and what may be entered. */
@Component
class PeerRules {
  private final Rights rights;
  private final ExchangeSettings settings;
  private final WallClock clock;

  PeerRules(Rights rights, ExchangeSettings settings, WallClock clock) {
    this.rights = rights;
    this.settings = settings;
    this.clock = clock;
  }

  void demand(Caller caller) {
    rights.demand(caller, ExchangeRight.MANAGE_PEERS);
  }

  Instant now() {
    return clock.now();
  }

  /** The peer that was entered. */
  Peer peer(Peers.Entry entry) {
    var code =
        AgencyCode.parse(entry.code())
            .filter(parsed -> !parsed.value().equals(settings.axisCode()))
            .orElseThrow(() -> new RuleViolated(PeerError.PEER_CODE_REFUSED, entry.code()));
    var address =
        address(entry.address())
            .orElseThrow(() -> new RuleViolated(PeerError.PEER_ADDRESS_REFUSED, entry.address()));
    var key =
        PemKey.parse(entry.pem()).orElseThrow(() -> new RuleViolated(PeerError.PEER_KEY_REFUSED));
    return new Peer(code.value(), Text.clean(entry.name()), address, key, true);
  }

  /** Scheme, host and port; http only to this machine, for who listens on the way reads along. */
  private static Optional<URI> address(String text) {
    try {
      var typed = URI.create(text.strip());
      var host = typed.getHost();
      if (host == null || !isBare(typed)) {
        return Optional.empty();
      }
      var scheme = typed.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("https") && !(scheme.equals("http") && isHere(host))) {
        return Optional.empty();
      }
      var port = typed.getPort() < 0 ? "" : ":" + typed.getPort();
      return Optional.of(URI.create(scheme + "://" + host + port));
    } catch (IllegalArgumentException crooked) {
      return Optional.empty();
    }
  }

  private static boolean isBare(URI typed) {
    return typed.getScheme() != null
        && typed.getUserInfo() == null
        && typed.getQuery() == null
        && typed.getFragment() == null
        && (typed.getPath().isEmpty() || typed.getPath().equals("/"));
  }

  private static boolean isHere(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
