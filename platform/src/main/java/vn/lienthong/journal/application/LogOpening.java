package vn.lienthong.journal.application;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.JournalEntry;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.HeadKey;
import vn.lienthong.journal.domain.HeadKeys;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/** Names the log and introduces keys, each with an entry in the same transaction. */
@Component
class LogOpening {
  private final PublishedHeads heads;
  private final HeadKeys keys;
  private final Journal journal;
  private final WallClock wall;
  private final TransactionTemplate transaction;
  private final String restored;

  LogOpening(
      PublishedHeads heads,
      HeadKeys keys,
      Journal journal,
      WallClock wall,
      PlatformTransactionManager transactions,
      @Value("${lienthong.restored:}") String restored) {
    this.heads = heads;
    this.keys = keys;
    this.journal = journal;
    this.wall = wall;
    this.restored = restored;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What a newly elected sequencer does first. When the last head this process signed is not in the
   * database, the database is older than the head: going on under the same origin would fork the
   * log, so a new one is opened. The same after a restore, once for each: the head that came with
   * the backup tells nothing about what the node that was saved has signed since.
   */
  HeadKey prepare() {
    var key = keys.key();
    var node = Caller.node("journal");
    transaction.executeWithoutResult(status -> {
      if (heads.origin().isEmpty()) open("first start", null, node);
      var lost = keys.lastHead().filter(this::isLost);
      if (heads.addKey(key.id(), key.publicKey(), wall.now())) introduce(key, node);
      var origin = origin(restored);
      if (!restored.isEmpty() && !heads.hasLog(origin)) {
        open("restored from a backup", origin, lost.orElse(null), node);
      } else if (lost.isPresent()) {
        open("the database is older than the last head", lost.get(), node);
      }
    });
    return key;
  }

  /** Keeps the head outside the database. */
  void remember(SignedHead head) {
    keys.keepHead(head);
  }

  /** In one transaction: the new origin, and the entry that names the old head. */
  void open(String reason, @Nullable SignedHead outside, Caller by) {
    open(reason, origin(Ids.secret(12)), outside, by);
  }

  private void open(String reason, String origin, @Nullable SignedHead outside, Caller by) {
    transaction.executeWithoutResult(status -> {
      var entry =
          NewEntry.of(JournalEntry.LOG_OPENED, "journal", by)
              .fact("reason", reason)
              .fact("origin", origin);
      journal.append(named(named(entry, "old", heads.latest()), "outside", outside));
      heads.addLog(origin, wall.now());
    });
  }

  private static String origin(String name) {
    return "lienthong/" + name;
  }

  private static NewEntry named(NewEntry entry, String which, Optional<SignedHead> head) {
    return head.map(known -> named(entry, which, known)).orElse(entry);
  }

  private static NewEntry named(NewEntry entry, String which, @Nullable SignedHead head) {
    if (head == null) return entry;
    return entry
        .fact(which + "-origin", head.origin())
        .fact(which + "-size", head.size())
        .fact(which + "-root", head.root());
  }

  private void introduce(HeadKey key, Caller by) {
    journal.append(
        NewEntry.of(JournalEntry.KEY_INTRODUCED, "journal", by)
            .fact("key", key.id())
            .fact("public-key", Base64.getEncoder().encodeToString(key.publicKey())));
  }

  /** Only a head of the log at present counts: an older origin was closed with its own entry. */
  private boolean isLost(SignedHead kept) {
    var stored = heads.at(kept.origin(), kept.size());
    return heads.origin().filter(kept.origin()::equals).isPresent()
        && !stored.filter(head -> head.root().equals(kept.root())).isPresent();
  }
}
