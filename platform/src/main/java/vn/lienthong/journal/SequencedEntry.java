package vn.lienthong.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry with its place in the log.
 *
 * @param sequence from 0, without gap; the index of its leaf in the tree
 * @param at business time of the change, UTC
 * @param actor erasable pseudonym or system id of who did it
 * @param payload empty when erased
 */
public record SequencedEntry(
    long sequence,
    UUID id,
    String type,
    int version,
    String subject,
    Instant at,
    String actor,
    String agency,
    Map<String, String> facts,
    Optional<Map<String, String>> payload) {
  public SequencedEntry {
    facts = Map.copyOf(facts);
    payload = payload.map(Map::copyOf);
  }
}
