package vn.lienthong.journal.verification;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.verification.Finding.Kind;

/** Checks every entry by itself: bytes, columns, payload, and that erasures are explained. */
final class LeafCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Consumer<Finding> findings;
  private final Map<UUID, Long> unexplained = new HashMap<>();
  private final Map<String, String> introducedKeys = new HashMap<>();

  LeafCheck(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** Raw keys (Base64) by id that the log itself introduced, so far. */
  Map<String, String> introducedKeys() {
    return introducedKeys;
  }

  void check(StoredLeaf stored) {
    var row = stored.row();
    if (row == null) {
      report(Kind.ENTRY_MISSING, stored, "the row of the entry is gone");
      return;
    }
    if (!Arrays.equals(ProofCheck.hash(0, row.leaf()), stored.hash())) {
      report(Kind.LEAF_CHANGED, stored, "the stored bytes do not give the stored hash");
      return;
    }
    try {
      var leaf = JSON.readTree(new String(row.leaf(), StandardCharsets.UTF_8));
      columns(stored, row, leaf);
      payload(stored, row, text(leaf, "payload"));
      news(leaf);
    } catch (JacksonException | IllegalArgumentException e) {
      report(Kind.LEAF_CHANGED, stored, "the stored bytes are not those of an entry");
    }
  }

  private void columns(StoredLeaf stored, StoredLeaf.Row row, JsonNode leaf) {
    if (!text(leaf, "id").equals(row.id().toString())) {
      report(Kind.COLUMN_CHANGED, stored, "id is not that of the leaf");
    }
    if (!text(leaf, "subject").equals(row.subject())) {
      report(Kind.COLUMN_CHANGED, stored, "subject is not that of the leaf");
    }
  }

  private void payload(StoredLeaf stored, StoredLeaf.Row row, String digest) {
    var salt = row.salt();
    var body = row.body();
    if (salt == null && body == null) {
      if (!digest.isEmpty()) unexplained.put(row.id(), stored.sequence());
    } else if (salt == null || body == null || !digest.equals(digest(salt, body))) {
      report(Kind.PAYLOAD_CHANGED, stored, "the payload does not give the digest in the leaf");
    }
  }

  private static String digest(byte[] salt, byte[] body) {
    var digest = ProofCheck.sha256();
    digest.update(salt);
    return HexFormat.of().formatHex(digest.digest(body));
  }

  private void news(JsonNode leaf) {
    var facts = leaf.path("facts");
    if (text(leaf, "type").equals("journal.payload-erased")) {
      unexplained.remove(UUID.fromString(text(facts, "entry")));
    }
    if (text(leaf, "type").equals("journal.key-introduced")) {
      introducedKeys.put(text(facts, "key"), base64(text(facts, "public-key")));
    }
  }

  /**
   * @throws IllegalArgumentException when it is not Base64
   */
  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
  }

  /** Reports payloads that are gone without an entry that says so. */
  void finish() {
    unexplained.forEach((entry, sequence) ->
        findings.accept(
            new Finding(
                Kind.PAYLOAD_MISSING, sequence, entry, "no entry says that it was erased")));
  }

  private void report(Kind kind, StoredLeaf stored, String detail) {
    findings.accept(new Finding(kind, stored.sequence(), stored.entry(), detail));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
