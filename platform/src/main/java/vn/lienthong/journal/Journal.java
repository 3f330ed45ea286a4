package vn.lienthong.journal;

import java.util.List;
import java.util.UUID;

/** The one append-only log of a node, written in the transaction of each change of state. */
public interface Journal {
  /**
   * Appends in the caller's transaction; without one it fails. The entry has no sequence number
   * until the sequencer has seen it committed.
   *
   * @return id of the entry, to ask for its receipt
   */
  UUID append(NewEntry entry);

  /** Appends many in the given order, in one round trip; otherwise as {@link #append}. */
  default List<UUID> appendAll(List<NewEntry> entries) {
    return entries.stream().map(this::append).toList();
  }

  /** Appends in a transaction of its own, before an answer with another body's data leaves. */
  UUID appendNow(NewEntry entry);
}
