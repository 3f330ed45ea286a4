package vn.lienthong.journal;

import java.util.Map;
import java.util.TreeMap;
import vn.lienthong.shared.Caller;

/**
 * What a module appends.
 *
 * @param subject stable id of the thing that changed; two entries of one subject keep their order
 * @param by who did it; stored as an erasable pseudonym when it is a person
 * @param facts what subscribers may count; hashed into the leaf, kept for ever, no personal data
 * @param payload erasable part (may hold personal data); its salted digest is in the leaf
 */
public record NewEntry(
    EntryType type,
    String subject,
    Caller by,
    Map<String, String> facts,
    Map<String, String> payload) {
  public NewEntry {
    facts = Map.copyOf(facts);
    payload = Map.copyOf(payload);
    for (var key : facts.keySet()) {
      if (!type.facts().contains(key)) {
        throw new IllegalArgumentException(type.type() + " has no fact " + key);
      }
    }
  }

  public static NewEntry of(EntryType type, String subject, Caller by) {
    return new NewEntry(type, subject, by, Map.of(), Map.of());
  }

  public NewEntry fact(String key, Object value) {
    var more = new TreeMap<>(facts);
    more.put(key, String.valueOf(value));
    return new NewEntry(type, subject, by, more, payload);
  }

  public NewEntry payload(String key, Object value) {
    var more = new TreeMap<>(payload);
    more.put(key, String.valueOf(value));
    return new NewEntry(type, subject, by, facts, more);
  }
}
