package vn.lienthong.journal.verification;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
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
  private final LeafPlaces places;
  private final SequenceSet gone = new SequenceSet();
  private final List<Removal> removals = new ArrayList<>();
  private final Map<String, String> introducedKeys = new HashMap<>();

  LeafCheck(LeafPlaces places, Consumer<Finding> findings) {
    this.places = places;
    this.findings = findings;
  }

  /** Payloads that went into an archive, as an entry of the log says. */
  private record Removal(String archive, long first, long last, long records) {}

  /** Raw keys (Base64) by id that the log itself introduced, so far. */
  Map<String, String> introducedKeys() {
    return introducedKeys;
  }

  void check(StoredLeaf stored) throws SQLException {
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
      if (!digest.isEmpty()) gone.add(stored.sequence());
    } else if (salt == null || body == null || !digest.equals(digest(salt, body))) {
      report(Kind.PAYLOAD_CHANGED, stored, "the payload does not give the digest in the leaf");
    }
  }

  private static String digest(byte[] salt, byte[] body) {
    var digest = ProofCheck.sha256();
    digest.update(salt);
    return HexFormat.of().formatHex(digest.digest(body));
  }

  private void news(JsonNode leaf) throws SQLException {
    var facts = leaf.path("facts");
    switch (text(leaf, "type")) {
      case "journal.payload-erased" -> {
        long erased = places.of(UUID.fromString(text(facts, "entry")));
        if (erased >= 0) gone.remove(erased);
      }
      case "journal.records-removed" -> removed(text(leaf, "subject"), facts);
      case "journal.key-introduced" ->
          introducedKeys.put(text(facts, "key"), base64(text(facts, "public-key")));
      default -> {
        // of no concern here
      }
    }
  }

  private void removed(String archive, JsonNode facts) {
    if (text(facts, "kind").equals("payloads")) {
      removals.add(
          new Removal(
              archive,
              Long.parseLong(text(facts, "first")),
              Long.parseLong(text(facts, "last")),
              Long.parseLong(text(facts, "records"))));
    }
  }

  /**
   * @throws IllegalArgumentException when it is not Base64
   */
  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(text));
  }

  /**
   * Reports payloads that are gone although no entry says that they were erased or archived.
   *
   * @return how many are in archives
   */
  long finish() throws SQLException {
    long archived = 0;
    for (var removal : removals) {
      long missing = gone.take(removal.first(), removal.last());
      if (missing == removal.records()) archived += missing;
      else findings.accept(contradiction(removal, missing));
    }
    var unexplained = new ArrayList<Long>();
    gone.forEach(unexplained::add);
    for (long sequence : unexplained) {
      findings.accept(
          new Finding(
              Kind.PAYLOAD_MISSING,
              sequence,
              places.at(sequence),
              "no entry says that it was erased or archived"));
    }
    return archived;
  }

  private Finding contradiction(Removal removal, long missing) throws SQLException {
    var detail =
        "%d payloads from here to %d are gone, %d of them are in %s"
            .formatted(missing, removal.last(), removal.records(), removal.archive());
    var entry = places.at(removal.first());
    return new Finding(Kind.PAYLOAD_MISSING, removal.first(), entry, detail);
  }

  private void report(Kind kind, StoredLeaf stored, String detail) {
    findings.accept(new Finding(kind, stored.sequence(), stored.entry(), detail));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
