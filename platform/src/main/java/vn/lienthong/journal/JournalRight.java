package vn.lienthong.journal;

import vn.lienthong.shared.Right;

/** Rights the journal checks. */
public enum JournalRight implements Right {
  ERASE("erase");

  private final String key;

  JournalRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "journal";
  }

  @Override
  public String key() {
    return key;
  }
}
