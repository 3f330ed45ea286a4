package vn.lienthong.exchange.vxp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header map of one client object. It is filled by every call and never cleared, it gives its
 * entries in the order of a HashMap, and everything in it goes out twice.
 */
final class VxpHeaders {
  private static final String PREFIX = "XroadVnpt-";

  private final HashMap<String, String> kept = new HashMap<>();
  private final String secret;

  /**
   * The timestamp is frozen here: a client object of last week signs with the time of last week.
   */
  VxpHeaders(String systemId, String secret, String timestamp) {
    this.secret = secret;
    kept.put("systemid", systemId);
    kept.put("timestamp", timestamp);
  }

  void keep(Map<String, String> parameters) {
    kept.putAll(parameters);
  }

  void keep(String name, String value) {
    kept.put(name, value);
  }

  /** Header lines for a call with JSON in mind: Content-Type stands where the map has it. */
  List<String> linesForJson() {
    keep("Content-Type", "application/json");
    var lines = new ArrayList<String>();
    kept.forEach((name, value) -> {
      if (name.equals("Content-Type")) {
        lines.add("Content-Type: " + value);
      }
      lines.add(PREFIX + name + ": " + value);
    });
    lines.addAll(signature());
    return lines;
  }

  /** Header lines for a file: another HTTP library, which got the Content-Type first. */
  List<String> linesForFile() {
    keep("Content-Type", "application/octet-stream");
    var lines = new ArrayList<String>();
    lines.add("Content-Type: application/octet-stream");
    kept.forEach((name, value) -> lines.add(PREFIX + name + ": " + value));
    lines.addAll(signature());
    return lines;
  }

  private List<String> signature() {
    var pairs = new ArrayList<String>();
    kept.forEach((name, value) -> pairs.add(quoted(PREFIX + name) + ":" + quoted(value)));
    String text = "{" + String.join(",", pairs) + "}";
    return List.of(
        PREFIX + "sign-header-key: " + String.join(";", kept.keySet()),
        PREFIX + "sign-header: " + text,
        PREFIX + "hash-header: " + mac(secret, text),
        "User-Agent: JAVASDKAgent/1.0.0 XRoad/VPCP",
        PREFIX + "version: 3.0.201608");
  }

  static String mac(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The SDK's hash of a file: a byte below 16 loses its leading zero. */
  static String hashOfFile(byte[] file) {
    try {
      var text = new StringBuilder();
      for (byte each : MessageDigest.getInstance("SHA-256").digest(file)) {
        text.append(Integer.toHexString(0xFF & each));
      }
      return text.toString();
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
