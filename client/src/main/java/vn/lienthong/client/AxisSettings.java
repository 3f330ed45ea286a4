package vn.lienthong.client;

import java.net.URI;

/**
 * Where the axis is and who calls it. {@code endpoint} is the address up to, not including, the
 * name of an operation; a system id is ASCII because it travels as a header.
 */
public record AxisSettings(URI endpoint, String systemId, String secret, Patience patience) {

  public AxisSettings {
    demandHttp(endpoint);
    if (systemId.isBlank() || secret.isEmpty()) {
      throw new IllegalArgumentException("System id and secret are needed");
    }
  }

  /** Settings with the usual patience. */
  public static AxisSettings of(String endpoint, String systemId, String secret) {
    return new AxisSettings(URI.create(endpoint), systemId, secret, Patience.STANDARD);
  }

  static void demandHttp(URI address) {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("Not an http address: " + address);
    }
  }

  static URI below(URI address, String path) {
    String base = address.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + path);
  }

  URI operation(String name) {
    return below(endpoint, name);
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "AxisSettings[" + systemId + " at " + endpoint + "]";
  }
}
