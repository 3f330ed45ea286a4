import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * {@code java CheckReceipt.java RECEIPT.json [KEY]} checks a receipt with the JDK alone. KEY is the
 * node's public key in Base64; without it the receipt's own is taken: it is whole, no more.
 */
public final class CheckReceipt {
  private static final String STRING = "\"([^\"\\\\]*)\"";
  private static final String NUMBER = "(\\d{1,18})";
  private static final String ARRAY = "\\[([^\\]]*)\\]";

  public static void main(String[] arguments) throws Exception {
    var receipt = Files.readString(Path.of(arguments[0]));
    var fault = fault(receipt, arguments.length > 1 ? arguments[1] : "");
    System.out.println(fault.isEmpty() ? "OK: " + leaf(receipt) : "WRONG: " + fault);
    System.exit(fault.isEmpty() ? 0 : 1);
  }

  /** What is wrong; empty when the receipt holds. */
  static String fault(String receipt, String trustedKey) {
    try {
      if (!one(receipt, "format", STRING).equals("lienthong-receipt-1")) return "another format";
      var id = "\"id\":\"" + one(receipt, "entry", STRING) + "\"";
      if (!leaf(receipt).contains(id)) return "the leaf is that of another entry";
      if (!included(receipt)) return "the entry is not in the tree of the head";
      var key = one(receipt, "publicKey", STRING);
      if (!trustedKey.isEmpty() && !trustedKey.equals(key)) return "signed with another key";
      return signed(receipt, key) ? "" : "the signature of the head is wrong";
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return "not a receipt: " + e.getMessage();
    }
  }

  /** RFC 9162, 2.1.3.2: climb from the leaf to the root of the head. */
  private static boolean included(String receipt) throws GeneralSecurityException {
    long node = Long.parseLong(one(receipt, "sequence", NUMBER));
    long last = Long.parseLong(one(receipt, "size", NUMBER)) - 1;
    if (node > last) return false;
    var hash = hash(0, bytes(one(receipt, "leaf", STRING)));
    var siblings = Pattern.compile("\"([^\"]*)\"").matcher(one(receipt, "proof", ARRAY));
    while (siblings.find()) {
      if (last == 0) return false;
      var sibling = bytes(siblings.group(1));
      boolean left = node % 2 == 1 || node == last;
      hash = left ? hash(1, sibling, hash) : hash(1, hash, sibling);
      for (; left && node % 2 == 0 && node != 0; node /= 2) last /= 2;
      node /= 2;
      last /= 2;
    }
    return last == 0 && MessageDigest.isEqual(hash, bytes(one(receipt, "root", STRING)));
  }

  /** Ed25519 over four lines: origin, size, root and time of the head. */
  private static boolean signed(String receipt, String rawKey) throws GeneralSecurityException {
    var text = one(receipt, "origin", STRING) + "\n" + one(receipt, "size", NUMBER)
        + "\n" + one(receipt, "root", STRING) + "\n" + one(receipt, "at", STRING) + "\n";
    var raw = HexFormat.of().formatHex(bytes(rawKey));
    var check = Signature.getInstance("Ed25519");
    var key = new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + raw));
    check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(key));
    check.update(text.getBytes(StandardCharsets.UTF_8));
    return check.verify(bytes(one(receipt, "signature", STRING)));
  }

  private static String leaf(String receipt) {
    return new String(bytes(one(receipt, "leaf", STRING)), StandardCharsets.UTF_8);
  }

  /** The value of the only member of that name; two of a name would be two receipts. */
  private static String one(String json, String name, String value) {
    var member = "\"" + name + "\"\\s*:\\s*(?:" + value + ")?";
    var found = Pattern.compile(member).matcher(json);
    if (!found.find() || found.group(1) == null) throw new IllegalArgumentException("no " + name);
    var first = found.group(1);
    if (found.find()) throw new IllegalArgumentException(name + " is there twice");
    return first;
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static byte[] hash(int prefix, byte[]... parts) throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update((byte) prefix);
    for (var part : parts) digest.update(part);
    return digest.digest();
  }
}
