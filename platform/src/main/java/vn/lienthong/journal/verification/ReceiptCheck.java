package vn.lienthong.journal.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks one receipt without the node: leaf, path, root, signature. */
final class ReceiptCheck {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final JsonMapper LENIENT = JsonMapper.builder().build();

  private static final int KEY_ID_BYTES = 8;

  private ReceiptCheck() {}

  /**
   * Whether that is a receipt of any version at all, sound or not; other JSON and text is none, and
   * nothing can be said of it.
   */
  static boolean isReceipt(String text) {
    try {
      return text(LENIENT.readTree(text), "format").startsWith("lienthong-receipt-");
    } catch (JacksonException notJson) {
      return false;
    }
  }

  /**
   * @param trustedKey raw public key the reader trusts; null = the one named in the receipt
   * @return what is wrong; empty when the receipt holds
   */
  static Optional<String> fault(String receipt, byte @Nullable [] trustedKey) {
    try {
      return fault(JSON.readTree(receipt), trustedKey);
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.of("not a receipt: " + e.getMessage());
    }
  }

  private static Optional<String> fault(JsonNode receipt, byte @Nullable [] trustedKey) {
    if (!text(receipt, "format").equals("lienthong-receipt-1")) {
      return Optional.of("unknown format");
    }
    var head = receipt.path("head");
    var leaf = bytes(receipt, "leaf");
    var metadata = JSON.readTree(new String(leaf, StandardCharsets.UTF_8));
    if (!text(metadata, "id").equals(text(receipt, "entry"))) {
      return Optional.of("the leaf is that of another entry");
    }
    long sequence = receipt.path("sequence").asLong(-1);
    long size = head.path("size").asLong(-1);
    var leafHash = ProofCheck.hash(0, leaf);
    if (!ProofCheck.included(leafHash, sequence, size, path(receipt), bytes(head, "root"))) {
      return Optional.of("the entry is not in the tree of the head");
    }
    var named = bytes(receipt, "publicKey");
    if (trustedKey != null && !Arrays.equals(trustedKey, named)) {
      return Optional.of("the head is signed with another key than the trusted one");
    }
    if (!text(head, "key").equals(keyId(named))) {
      return Optional.of("the head names another key than the receipt");
    }
    boolean signed = ProofCheck.signed(named, signedText(head), bytes(head, "signature"));
    return signed ? Optional.empty() : Optional.of("the signature of the head is wrong");
  }

  private static String keyId(byte[] rawKey) {
    return HexFormat.of().formatHex(ProofCheck.sha256().digest(rawKey), 0, KEY_ID_BYTES);
  }

  private static byte[] signedText(JsonNode head) {
    return (text(head, "origin")
            + "\n"
            + head.path("size").asLong()
            + "\n"
            + text(head, "root")
            + "\n"
            + text(head, "at")
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> path(JsonNode receipt) {
    var path = new ArrayList<byte[]>();
    for (var hash : receipt.path("proof")) path.add(Base64.getDecoder().decode(hash.asString()));
    return path;
  }

  private static byte[] bytes(JsonNode node, String field) {
    return Base64.getDecoder().decode(text(node, field));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
