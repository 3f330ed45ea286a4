package vn.lienthong.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Ids;

/** Keeps what was appended, in order. */
public final class RecordingJournal implements Journal {
  private final List<NewEntry> entries = new ArrayList<>();

  @Override
  public UUID append(NewEntry entry) {
    entries.add(entry);
    return Ids.next();
  }

  @Override
  public UUID appendNow(NewEntry entry) {
    return append(entry);
  }

  public List<NewEntry> entries() {
    return List.copyOf(entries);
  }

  /** Names of the entries without the module. */
  public List<String> types() {
    return entries.stream().map(e -> e.type().type()).toList();
  }
}
