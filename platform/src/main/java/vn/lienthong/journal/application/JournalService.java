package vn.lienthong.journal.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.Pseudonyms;
import vn.lienthong.journal.domain.CanonicalJson;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Leaf;
import vn.lienthong.journal.domain.StoredEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/** Writes entries; they get their numbers from the sequencer after the commit. */
@Service
class JournalService implements Journal {
  private static final int SALT_BYTES = 16;

  private final Entries entries;
  private final Pseudonyms pseudonyms;
  private final BusinessClock business;
  private final WallClock wall;
  private final TransactionTemplate alone;
  private final TransactionSynchronization wake;

  JournalService(
      Entries entries,
      Pseudonyms pseudonyms,
      BusinessClock business,
      WallClock wall,
      PlatformTransactionManager transactions,
      News news) {
    this.entries = entries;
    this.pseudonyms = pseudonyms;
    this.business = business;
    this.wall = wall;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.wake =
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            news.committed().raise();
          }
        };
  }

  @Override
  public UUID append(NewEntry entry) {
    demandTransaction();
    var stored = stored(entry);
    entries.add(stored);
    TransactionSynchronizationManager.registerSynchronization(wake);
    return stored.id();
  }

  @Override
  public List<UUID> appendAll(List<NewEntry> many) {
    demandTransaction();
    var stored = many.stream().map(this::stored).toList();
    entries.addAll(stored);
    TransactionSynchronizationManager.registerSynchronization(wake);
    return stored.stream().map(StoredEntry::id).toList();
  }

  @Override
  public UUID appendNow(NewEntry entry) {
    return alone.<UUID>execute(status -> append(entry));
  }

  /** Checked here, not by a proxy: an entry outside the transaction of its change is a lie. */
  private static void demandTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException(
          "an entry is appended in the transaction of its change");
    }
  }

  private StoredEntry stored(NewEntry entry) {
    var id = Ids.ordered(wall.now());
    var payload = payload(entry);
    var agency = entry.by().agency();
    var leaf =
        new Leaf(
            id,
            entry.type().type(),
            entry.type().version(),
            entry.subject(),
            business.now(),
            actor(entry.by()),
            agency == null ? "" : agency.value(),
            entry.facts(),
            payload == null ? "" : Leaf.payloadDigest(payload.salt(), payload.body()));
    return new StoredEntry(id, entry.subject(), leaf.bytes(), payload);
  }

  private static StoredEntry.@Nullable Payload payload(NewEntry entry) {
    if (entry.payload().isEmpty()) return null;
    return new StoredEntry.Payload(Ids.bytes(SALT_BYTES), CanonicalJson.write(entry.payload()));
  }

  private String actor(Caller by) {
    return by.kind() == Caller.Kind.PERSON ? pseudonyms.of(by.principal()) : by.principal();
  }
}
