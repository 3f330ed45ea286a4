package vn.lienthong.journal;

import java.util.List;

/**
 * A module that follows the news. Entries come in sequence order, at least once, each batch in one
 * transaction together with the subscriber's own offset; a subscriber starts from zero.
 */
public interface JournalSubscriber {
  /** Permanent name; the offset is kept under it. */
  String subscriber();

  void accept(List<SequencedEntry> entries);

  /** Empties what was made from the news, before everything is read again from zero. */
  default void reset() {}
}
