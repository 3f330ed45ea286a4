package vn.lienthong.client;

import java.net.URI;
import vn.lienthong.httpsig.MessageSignature.SigningKey;

/**
 * Where a node is and who calls its signed face.
 *
 * @param node address of the node, as its users know it: the signature covers it
 * @param key id and private key of the system
 */
public record SignedAxisSettings(URI node, SigningKey key, Patience patience) {
  public SignedAxisSettings {
    AxisSettings.demandHttp(node);
  }

  /** Settings with the usual patience. */
  public static SignedAxisSettings of(String node, SigningKey key) {
    return new SignedAxisSettings(URI.create(node), key, Patience.STANDARD);
  }

  URI operation(String path) {
    return AxisSettings.below(node, "api/exchange/" + path);
  }

  /** The key stays out of logs. */
  @Override
  public String toString() {
    return "SignedAxisSettings[" + key.id() + " at " + node + "]";
  }
}
