package vn.lienthong.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading the log; only numbered entries are ever shown. */
public interface JournalReader {
  /** At most {@code limit} entries in order, from that sequence number on. */
  List<SequencedEntry> from(long sequence, int limit);

  /** At most {@code limit} entries of one subject in order, from that sequence number on. */
  List<SequencedEntry> ofSubject(String subject, long sequence, int limit);

  /** The entry, once it has its number. */
  Optional<SequencedEntry> find(UUID entry);

  /** Numbered entries so far: the next sequence number. */
  long size();
}
