package vn.lienthong.exchange.application;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;

/** Remembers what was appended, committed or not. */
final class RecordingJournal implements Journal {
  private final CopyOnWriteArrayList<NewEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public UUID append(NewEntry entry) {
    entries.add(entry);
    return UUID.randomUUID();
  }

  @Override
  public UUID appendNow(NewEntry entry) {
    return append(entry);
  }

  List<NewEntry> entries() {
    return List.copyOf(entries);
  }

  long count(String type) {
    return entries.stream().filter(e -> e.type().type().equals(type)).count();
  }
}
