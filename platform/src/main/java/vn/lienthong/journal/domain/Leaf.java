package vn.lienthong.journal.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The metadata of an entry: its canonical JSON is the leaf of the tree.
 *
 * @param at business time, UTC
 * @param actor pseudonym of a person, or id of a system
 * @param agency code of the agency of the post in use, empty when none
 * @param payload hex of SHA-256(salt || body), empty when the entry has no payload
 */
public record Leaf(
    UUID id,
    String type,
    int version,
    String subject,
    Instant at,
    String actor,
    String agency,
    Map<String, String> facts,
    String payload) {
  public Leaf {
    facts = Map.copyOf(facts);
  }

  /** The exact bytes that are hashed and stored. */
  public byte[] bytes() {
    var fields = new TreeMap<String, Object>();
    fields.put("id", id);
    fields.put("type", type);
    fields.put("version", version);
    fields.put("subject", subject);
    fields.put("at", at);
    fields.put("actor", actor);
    fields.put("agency", agency);
    fields.put("facts", facts);
    fields.put("payload", payload);
    return CanonicalJson.write(fields);
  }

  /**
   * Reads the bytes of a leaf.
   *
   * @throws IllegalArgumentException when they are not exactly what {@link #bytes} writes
   */
  public static Leaf parse(byte[] bytes) {
    var leaf = leaf(CanonicalJson.read(bytes));
    if (!Arrays.equals(leaf.bytes(), bytes)) throw new IllegalArgumentException("not a leaf");
    return leaf;
  }

  private static Leaf leaf(Map<String, Object> fields) {
    try {
      return new Leaf(
          UUID.fromString(text(fields, "id")),
          text(fields, "type"),
          Integer.parseInt(text(fields, "version")),
          text(fields, "subject"),
          Instant.parse(text(fields, "at")),
          text(fields, "actor"),
          text(fields, "agency"),
          CanonicalJson.strings((Map<?, ?>) Objects.requireNonNull(fields.get("facts"))),
          text(fields, "payload"));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not a leaf", e);
    }
  }

  /** What stands in the leaf for a payload; without the salt nobody can guess the payload. */
  public static String payloadDigest(byte[] salt, byte[] body) {
    return HexFormat.of().formatHex(Merkle.sha256(salt, body));
  }

  private static String text(Map<String, Object> fields, String key) {
    return (String) Objects.requireNonNull(fields.get(key));
  }
}
