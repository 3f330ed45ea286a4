package vn.lienthong.journal.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.journal.domain.Entries;

@Service
class ReaderService implements JournalReader {
  private static final int MOST = 5000;

  private final Entries entries;

  ReaderService(Entries entries) {
    this.entries = entries;
  }

  @Override
  public List<SequencedEntry> from(long sequence, int limit) {
    return entries.from(sequence, Math.min(limit, MOST));
  }

  @Override
  public List<SequencedEntry> ofSubject(String subject, long sequence, int limit) {
    return entries.ofSubject(subject, sequence, Math.min(limit, MOST));
  }

  @Override
  public Optional<SequencedEntry> find(UUID entry) {
    return entries.find(entry);
  }

  @Override
  public long size() {
    return entries.size();
  }
}
