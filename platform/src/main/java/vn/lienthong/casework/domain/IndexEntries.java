package vn.lienthong.casework.domain;

import java.util.List;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.Quarter;
import vn.lienthong.shared.AgencyCode;

/** What units entered for their indices: append-only. */
public interface IndexEntries {
  /**
   * Puts an entry on record.
   *
   * @param by principal of who entered it
   */
  void add(AgencyCode agency, Quarter quarter, IndexEntry entry, String by);

  /** All entries of an agency and quarter, the latest first. */
  List<IndexEntry> of(AgencyCode agency, Quarter quarter);
}
