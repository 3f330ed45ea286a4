package vn.lienthong.journal.application;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.journal.Erasure;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.JournalEntry;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.JournalRight;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.Retention;
import vn.lienthong.journal.domain.Archives;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Leaf;
import vn.lienthong.journal.domain.People;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;

/** Rights are looked up when asked: the module that knows them stands above this one. */
@Service
class ErasureService implements Erasure {
  private final Entries entries;
  private final Archives archives;
  private final People people;
  private final Journal journal;
  private final ObjectProvider<Rights> rights;
  private final TransactionTemplate transaction;

  ErasureService(
      Entries entries,
      Archives archives,
      People people,
      Journal journal,
      ObjectProvider<Rights> rights,
      PlatformTransactionManager transactions) {
    this.entries = entries;
    this.archives = archives;
    this.people = people;
    this.journal = journal;
    this.rights = rights;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void erase(UUID entry, String legalGround, Caller by) {
    rights.getObject().demand(by, JournalRight.ERASE);
    transaction.executeWithoutResult(status -> {
      if (entries.leaf(entry).isEmpty()) throw new RuleViolated(JournalError.ENTRY_NOT_FOUND);
      demandOutsideOfArchives(entry);
      if (!entries.erasePayload(entry)) throw new RuleViolated(JournalError.NOTHING_TO_ERASE);
      journal.append(
          NewEntry.of(JournalEntry.PAYLOAD_ERASED, entry.toString(), by)
              .fact("entry", entry)
              .fact("ground", legalGround));
    });
  }

  /** What is in an archive is not erased by emptying a row. */
  private void demandOutsideOfArchives(UUID entry) {
    boolean erased =
        entries.ofSubject(entry.toString(), 0, 1).stream()
            .anyMatch(said -> said.type().equals(JournalEntry.PAYLOAD_ERASED.type()));
    var archive =
        erased
            ? Optional.<Retention.Archive>empty()
            : entries
                .numbered(entry)
                .filter(leaf -> !Leaf.parse(leaf.bytes()).payload().isEmpty())
                .flatMap(leaf -> archives.holding("payloads", leaf.sequence()));
    archive.ifPresent(holding -> {
      throw new RuleViolated(JournalError.PAYLOAD_ARCHIVED, holding.name());
    });
  }

  @Override
  public void forget(String person, String legalGround, Caller by) {
    rights.getObject().demand(by, JournalRight.ERASE);
    transaction.executeWithoutResult(status -> {
      var orphaned = people.remove(person);
      if (orphaned.isEmpty()) throw new RuleViolated(JournalError.NOTHING_TO_ERASE);
      for (var pseudonym : orphaned) {
        journal.append(
            NewEntry.of(JournalEntry.PERSON_FORGOTTEN, pseudonym, by).fact("ground", legalGround));
      }
    });
  }
}
