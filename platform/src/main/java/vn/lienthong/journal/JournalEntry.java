package vn.lienthong.journal;

import java.util.List;

/** What the journal itself announces. */
public enum JournalEntry implements EntryType {
  /** The log goes on under a new origin; names the last head of the old one. */
  LOG_OPENED(
      "journal.log-opened",
      "reason",
      "origin",
      "old-origin",
      "old-size",
      "old-root",
      "outside-origin",
      "outside-size",
      "outside-root"),
  /** A key signs heads from now on. */
  KEY_INTRODUCED("journal.key-introduced", "key", "public-key"),
  /** Everything committed before stands under a head. */
  DRAINED("journal.drained", "purpose"),
  PAYLOAD_ERASED("journal.payload-erased", "entry", "ground"),
  PERSON_FORGOTTEN("journal.person-forgotten", "ground"),
  /** Records were written to an archive; the subject is its name. */
  ARCHIVE_WRITTEN(
      "journal.archive-written", "kind", "policy", "from", "to", "records", "bytes", "manifest"),
  /** Records of an archive left the database; first and last are their ids in it. */
  RECORDS_REMOVED("journal.records-removed", "kind", "records", "first", "last", "manifest");

  private final String type;
  private final List<String> facts;

  JournalEntry(String type, String... facts) {
    this.type = type;
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> facts() {
    return facts;
  }

  @Override
  public String since() {
    return "0.1";
  }
}
