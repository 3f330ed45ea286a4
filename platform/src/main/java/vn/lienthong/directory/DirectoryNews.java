package vn.lienthong.directory;

import java.util.List;
import vn.lienthong.journal.EntryType;

/** What the directory announces. The subject is a main code of an agency or an id. */
public enum DirectoryNews implements EntryType {
  STATE_LOADED("state-loaded", "agencies", "reorganisations", "units"),
  AGENCIES_IMPORTED("agencies-imported", "added", "unchanged", "sample"),
  AGENCIES_EXPORTED("agencies-exported", "rows"),
  AGENCY_LOCKED("agency-locked"),
  AGENCY_UNLOCKED("agency-unlocked"),
  REORGANISATION_DRAFTED("reorganisation-drafted", "document", "effective", "closing"),
  REORGANISATION_CANCELLED("reorganisation-cancelled", "document", "effective", "closing"),
  REORGANISATION_APPROVED("reorganisation-approved", "document", "effective", "closing"),
  REORGANISATION_EXECUTED("reorganisation-executed", "document", "effective", "closing", "moved"),
  REORGANISATION_DUE("reorganisation-due", "document", "effective", "closing"),
  AGENCY_SUCCEEDED("agency-succeeded", "successor", "effective", "document"),
  AGENCY_RENAMED("agency-renamed", "effective", "document");

  private final String name;
  private final List<String> facts;

  DirectoryNews(String name, String... facts) {
    this.name = name;
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return "directory." + name;
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
