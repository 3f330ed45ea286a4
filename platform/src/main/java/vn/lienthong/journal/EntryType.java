package vn.lienthong.journal;

import java.util.List;

/**
 * A kind of entry. Each module has one enum of them: the written list of what it announces. Old
 * versions stay readable.
 */
public interface EntryType {
  /** Permanent name, {@code module.past-tense}, for instance {@code exchange.document-accepted}. */
  String type();

  int version();

  /** Names of the facts an entry may carry (metadata: kept for ever, no personal data). */
  List<String> facts();

  /** Release that wrote it first, for instance {@code 0.1}. */
  String since();
}
