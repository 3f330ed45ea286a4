package vn.lienthong.exchange.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.SequencedEntry;

/** Remembers what was appended, committed or not, in that order. */
final class RecordingJournal implements Journal, JournalReader {
  private final CopyOnWriteArrayList<Kept> kept = new CopyOnWriteArrayList<>();

  private record Kept(UUID id, NewEntry entry) {}

  @Override
  public UUID append(NewEntry entry) {
    var id = UUID.randomUUID();
    kept.add(new Kept(id, entry));
    return id;
  }

  @Override
  public UUID appendNow(NewEntry entry) {
    return append(entry);
  }

  @Override
  public List<SequencedEntry> from(long sequence, int limit) {
    return IntStream.range((int) sequence, kept.size())
        .limit(limit)
        .mapToObj(n -> sequenced(n, kept.get(n)))
        .toList();
  }

  @Override
  public List<SequencedEntry> ofSubject(String subject, long sequence, int limit) {
    return from(sequence, kept.size()).stream()
        .filter(entry -> entry.subject().equals(subject))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<SequencedEntry> find(UUID entry) {
    return from(0, kept.size()).stream().filter(each -> each.id().equals(entry)).findFirst();
  }

  @Override
  public long size() {
    return kept.size();
  }

  private static SequencedEntry sequenced(int sequence, Kept kept) {
    var entry = kept.entry();
    return new SequencedEntry(
        sequence,
        kept.id(),
        entry.type().type(),
        entry.type().version(),
        entry.subject(),
        Instant.EPOCH,
        entry.by().principal(),
        "",
        entry.facts(),
        Optional.of(entry.payload()));
  }

  void clear() {
    kept.clear();
  }

  List<NewEntry> entries() {
    return kept.stream().map(Kept::entry).toList();
  }

  long count(String type) {
    return entries().stream().filter(e -> e.type().type().equals(type)).count();
  }
}
