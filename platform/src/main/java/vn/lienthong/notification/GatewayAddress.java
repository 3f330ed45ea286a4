package vn.lienthong.notification;

import java.net.URI;
import java.util.Locale;

/** The address of a gateway, checked when the node starts and not when a message is to leave. */
final class GatewayAddress {
  private GatewayAddress() {}

  /**
   * Nothing when no gateway is set up.
   *
   * @throws IllegalArgumentException when the text is no address of a server
   */
  static void check(String url) {
    if (url.isBlank()) {
      return;
    }
    var address = URI.create(url.strip());
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (address.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("an address begins with https://");
    }
  }
}
