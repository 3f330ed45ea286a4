package vn.lienthong.portal.application;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.application.Ledger.Ready;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.PortalSilent;

/**
 * Hands items over. A call of several that is refused goes again in halves, until the one that the
 * portal does not want stands alone.
 */
@Component
class Courier {
  private final Adapter adapter;
  private final Ledger ledger;

  Courier(Adapter adapter, Ledger ledger) {
    this.adapter = adapter;
    this.ledger = ledger;
  }

  /**
   * Sends items of one kind.
   *
   * @return false when the turn is over, or the portal was silent
   */
  boolean deliver(List<Ready> all, Turn turn) {
    if (!turn.mine()) {
      return false;
    }
    var first = all.get(0).queued();
    try {
      var items = all.stream().map(ready -> ready.item().fields()).toList();
      var answer = adapter.send(first.part(), first.creates(), items);
      turn.worked();
      return settle(all, answer, turn);
    } catch (PortalSilent silent) {
      turn.silent(all, silent);
      return false;
    }
  }

  private boolean settle(List<Ready> all, Adapter.Answer answer, Turn turn) throws PortalSilent {
    if (answer.kind() == Adapter.Answer.Kind.TAKEN) {
      ledger.sent(all, Outcome.TAKEN, answer);
      return true;
    }
    if (all.size() > 1) {
      ledger.split(all, answer);
      int half = all.size() / 2;
      return deliver(all.subList(0, half), turn) && deliver(all.subList(half, all.size()), turn);
    }
    return settle(all.get(0), answer, turn);
  }

  private boolean settle(Ready one, Adapter.Answer answer, Turn turn) throws PortalSilent {
    var there = answer.kind() == Adapter.Answer.Kind.EXISTS;
    var first = one.queued().creates();
    if (there && one.queued().part() == Part.PROGRESS) {
      ledger.sent(List.of(one), Outcome.EXISTS, answer);
    } else if (there && first && !one.turned()) {
      return deliver(List.of(ledger.turned(one, Outcome.EXISTS, answer)), turn);
    } else if (!there && !first && !one.turned() && unknown(one)) {
      return deliver(List.of(ledger.turned(one, Outcome.REFUSED, answer)), turn);
    } else {
      ledger.refused(one, answer);
    }
    return true;
  }

  /** Whether an update was refused because the portal has no such dossier. */
  private boolean unknown(Ready one) throws PortalSilent {
    return one.queued().part() == Part.DOSSIER
        && adapter.lookup(one.item().code()) instanceof Adapter.Found.Nothing;
  }
}
