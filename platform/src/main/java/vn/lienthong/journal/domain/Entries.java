package vn.lienthong.journal.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.journal.SequencedEntry;

/** Entries and their payloads. */
public interface Entries {
  /** Writes into the caller's transaction. */
  void add(StoredEntry entry);

  /** Writes all in order, in one round trip. */
  void addAll(List<StoredEntry> entries);

  List<SequencedEntry> from(long sequence, int limit);

  List<SequencedEntry> ofSubject(String subject, long sequence, int limit);

  Optional<SequencedEntry> find(UUID entry);

  /** The leaf of an entry that has its number. */
  Optional<NumberedLeaf> numbered(UUID entry);

  Optional<byte[]> leaf(UUID entry);

  /** False when there was none. */
  boolean erasePayload(UUID entry);

  /** Numbered entries so far. */
  long size();

  /** A leaf as it was hashed, and its place in the tree. */
  record NumberedLeaf(long sequence, byte[] bytes) {}
}
