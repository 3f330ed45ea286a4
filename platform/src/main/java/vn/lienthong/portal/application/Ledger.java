package vn.lienthong.portal.application;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.PortalNews;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.Item;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.Outbox.Try;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/** Keeps what came of each try; what is settled is journaled in the same transaction. */
@Component
class Ledger {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Outbox outbox;
  private final Journal journal;
  private final LinePauses pauses;
  private final SynchronisationSettings settings;
  private final TransactionTemplate transaction;
  private final WallClock clock;

  Ledger(
      Outbox outbox,
      Journal journal,
      LinePauses pauses,
      SynchronisationSettings settings,
      PlatformTransactionManager transactions,
      WallClock clock) {
    this.outbox = outbox;
    this.journal = journal;
    this.pauses = pauses;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Something to be told, ready to be sent.
   *
   * @param turned whether it was turned from a first telling into an update already, or back
   */
  record Ready(Queued queued, Item.Whole item, boolean turned) {
    Ready turn() {
      return new Ready(queued.creating(!queued.creates()), item, true);
    }
  }

  private Try attempt(Ready ready, Outcome outcome, String code, String message, int together) {
    return new Try(
        outcome,
        code,
        message,
        together,
        ready.item().code(),
        JSON.writeValueAsString(ready.item().fields()),
        clock.now());
  }

  private Try attempt(Ready ready, Outcome outcome, Adapter.Answer answer, int together) {
    return attempt(ready, outcome, answer.code(), answer.message(), together);
  }

  void sent(List<Ready> all, Outcome outcome, Adapter.Answer answer) {
    transaction.executeWithoutResult(status ->
        all.forEach(ready -> {
          if (outbox.sent(ready.queued(), attempt(ready, outcome, answer, all.size()))) {
            journal.append(
                entry(PortalNews.DOSSIER_TOLD, ready.queued())
                    .fact("state", ready.queued().state().number()));
          }
        }));
  }

  /** A call of several was refused: they go again in smaller ones. */
  void split(List<Ready> all, Adapter.Answer answer) {
    transaction.executeWithoutResult(status ->
        all.forEach(ready ->
            outbox.again(ready.queued(), attempt(ready, Outcome.SPLIT, answer, all.size()))));
  }

  /**
   * Turns a first telling into an update, for there is such a dossier already (an answer may have
   * been lost), or an update into a first telling, for there is none.
   */
  Ready turned(Ready ready, Outcome outcome, Adapter.Answer answer) {
    var turned = ready.turn();
    transaction.executeWithoutResult(
        status -> outbox.again(turned.queued(), attempt(ready, outcome, answer, 1)));
    return turned;
  }

  void refused(Ready ready, Adapter.Answer answer) {
    var queued = ready.queued();
    var attempt = attempt(ready, Outcome.REFUSED, answer, 1);
    if (queued.refusals() + 1 >= settings.refusals()) {
      stuck(queued, attempt);
    } else {
      var next = pauses.after(queued.refusals());
      transaction.executeWithoutResult(status -> outbox.later(queued, attempt, next));
    }
  }

  /** Nothing was sent: it waits for somebody. */
  void unsendable(Queued queued, Outcome outcome, String why) {
    stuck(queued, new Try(outcome, "", why, 0, "", "", clock.now()));
  }

  private void stuck(Queued queued, Try attempt) {
    transaction.executeWithoutResult(status -> {
      outbox.stuck(queued, attempt);
      journal.append(
          entry(PortalNews.LAID_ASIDE, queued).fact("outcome", attempt.outcome().name()));
    });
  }

  /**
   * The portal was silent. What went alone and has failed for long is laid aside, when the portal
   * did answer: it may be the item's fault. While nobody answers nothing is.
   */
  void silent(List<Ready> all, PortalSilent silent, Instant next) {
    for (var ready : all) {
      var queued = ready.queued();
      var attempt = attempt(ready, silent.outcome(), "", silent.detail(), all.size());
      if (silent.outcome().perhapsOfTheItem() && all.size() == 1 && forLong(queued, attempt)) {
        stuck(queued, attempt);
      } else {
        transaction.executeWithoutResult(status -> outbox.later(queued, attempt, next));
      }
    }
  }

  private boolean forLong(Queued queued, Try attempt) {
    var since = queued.failedSince();
    return since != null && !since.plus(settings.giveUpAfter()).isAfter(attempt.at());
  }

  static NewEntry entry(PortalNews type, Queued queued) {
    return NewEntry.of(type, queued.dossier().toString(), Caller.node("national portal"))
        .fact("agency", queued.agency())
        .fact("part", queued.part().name())
        .fact("event", queued.event());
  }
}
