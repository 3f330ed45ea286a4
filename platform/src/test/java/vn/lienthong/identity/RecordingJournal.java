package vn.lienthong.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Ids;

/** A journal that only remembers. */
public final class RecordingJournal implements Journal {
  private final List<NewEntry> entries = new ArrayList<>();

  @Override
  public synchronized UUID append(NewEntry entry) {
    entries.add(entry);
    return Ids.next();
  }

  @Override
  public UUID appendNow(NewEntry entry) {
    return append(entry);
  }

  public synchronized List<NewEntry> entries() {
    return List.copyOf(entries);
  }

  public synchronized NewEntry last() {
    return entries.get(entries.size() - 1);
  }

  public synchronized List<String> types() {
    return entries.stream().map(entry -> entry.type().type()).toList();
  }
}
