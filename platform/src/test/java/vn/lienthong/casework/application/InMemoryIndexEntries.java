package vn.lienthong.casework.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.domain.IndexEntries;
import vn.lienthong.shared.AgencyCode;

/** Entries in memory. */
public final class InMemoryIndexEntries implements IndexEntries {
  private record Kept(AgencyCode agency, Quarter quarter, IndexEntry entry) {}

  private final List<Kept> kept = new ArrayList<>();

  @Override
  public void add(AgencyCode agency, Quarter quarter, IndexEntry entry, String by) {
    kept.add(new Kept(agency, quarter, entry));
  }

  @Override
  public List<IndexEntry> of(AgencyCode agency, Quarter quarter) {
    var entries = new ArrayList<IndexEntry>();
    for (var one : kept) {
      if (one.agency().equals(agency) && one.quarter().equals(quarter)) {
        entries.add(one.entry());
      }
    }
    Collections.reverse(entries);
    return entries;
  }
}
