package vn.lienthong.casework.application;

import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.domain.Recount;
import vn.lienthong.casework.domain.Recounts;
import vn.lienthong.casework.domain.Recounts.Running;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/**
 * Counts the dates of running dossiers anew after a change of a calendar: a swapped day that was
 * decided late, a year that is published, other hours of a unit. It goes on where it was after a
 * stop, in steps so small that nobody waits for it; a dossier whose date changes says so in its
 * history and in the journal.
 */
@Component
class Recounting {
  private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
  private static final int AT_ONCE = 100;
  private static final Caller NODE = Caller.node("calendar changed");

  private final Recounts recounts;
  private final Rulebook rulebook;
  private final CaseRecords records;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final BusinessClock clock;

  Recounting(
      Recounts recounts,
      Rulebook rulebook,
      CaseRecords records,
      Journal journal,
      PlatformTransactionManager transactions,
      BusinessClock clock) {
    this.recounts = recounts;
    this.rulebook = rulebook;
    this.records = records;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Does what there is to do. */
  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void work() {
    while (Boolean.TRUE.equals(transactions.execute(status -> step()))) {
      // the next few, until nothing is left
    }
  }

  /** False when nothing is left to do. */
  private boolean step() {
    var next = recounts.next();
    next.ifPresent(this::step);
    return next.isPresent();
  }

  private void step(Recount recount) {
    var running = recounts.running(recount, AT_ONCE);
    if (running.isEmpty()) {
      finish(recount);
      return;
    }
    int changed = 0;
    for (var one : running) {
      changed += recounted(one, recount) ? 1 : 0;
    }
    var last = running.get(running.size() - 1).dossier().id();
    recounts.reached(recount.after(last, running.size(), changed));
  }

  private boolean recounted(Running one, Recount recount) {
    var dossier = one.dossier();
    var row = rulebook.row(dossier, one.registration());
    records.refreshWork(dossier, one.registration());
    if (Objects.equals(row.due(), one.due()) && Objects.equals(row.warn(), one.warn())) {
      return false;
    }
    if (Objects.equals(row.due(), one.due()) || !dossier.allows(DossierAct.RECOUNT)) {
      records.refresh(dossier, one.registration(), row);
      return false;
    }
    var facts = Map.of(Fact.CALENDAR, recount.change());
    var next =
        rulebook.promising(
            dossier.with(DossierAct.RECOUNT, clock.now(), NODE, facts), one.registration());
    return records.tryAppend(next, dossier.version(), one.registration(), NODE);
  }

  private void finish(Recount recount) {
    recounts.done(recount, clock.now());
    journal.append(
        NewEntry.of(CaseworkNews.DOSSIERS_RECOUNTED, recount.change(), NODE)
            .fact("seen", recount.seen())
            .fact("changed", recount.changed()));
    LOG.info(
        "calendar change {}: {} running dossiers counted anew, {} have another date",
        recount.change(),
        recount.seen(),
        recount.changed());
  }
}
