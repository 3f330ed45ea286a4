package vn.lienthong.exchange.remote;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/** Whether an address from outside may be called, so that nobody makes the node call inside. */
final class PublicAddress {
  private PublicAddress() {}

  /** Why not; empty when it may be called. */
  static String refusal(String url, boolean privateHosts) {
    URI target;
    try {
      target = URI.create(url);
    } catch (IllegalArgumentException crooked) {
      return "not an address";
    }
    if (target.getHost() == null
        || target.getScheme() == null
        || target.getUserInfo() != null
        || target.getFragment() != null) {
      return "not an address";
    }
    var scheme = target.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(privateHosts && scheme.equals("http"))) {
      return "not https";
    }
    return privateHosts ? "" : inside(target.getHost());
  }

  private static String inside(String host) {
    try {
      for (var address : InetAddress.getAllByName(host)) {
        if (address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress()
            || isSharedOrUniqueLocal(address.getAddress())) {
          return "an address of a private network";
        }
      }
      return "";
    } catch (UnknownHostException unknown) {
      return "unknown host";
    }
  }

  /** fc00::/7 (RFC 4193) and 100.64.0.0/10 (RFC 6598), which the JDK has no question for. */
  private static boolean isSharedOrUniqueLocal(byte[] address) {
    return address.length == 16
        ? (address[0] & 0xfe) == 0xfc
        : address[0] == 100 && (address[1] & 0xc0) == 64;
  }
}
