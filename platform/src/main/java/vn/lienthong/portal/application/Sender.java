package vn.lienthong.portal.application;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.application.Ledger.Ready;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.Item;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/**
 * Tells the national portal what is due, in calls of at most ten. One process of the node has the
 * turn; when the portal is silent the line pauses longer each time.
 */
@Component
class Sender {
  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
  private static final int LOOKED_AT = 200;

  private final Outbox outbox;
  private final Tellings tellings;
  private final Ledger ledger;
  private final Courier courier;
  private final Comparison comparison;
  private final TurnTaking turns;
  private final WallClock clock;

  Sender(
      Outbox outbox,
      Tellings tellings,
      Ledger ledger,
      Courier courier,
      Comparison comparison,
      TurnTaking turns,
      WallClock clock) {
    this.outbox = outbox;
    this.tellings = tellings;
    this.ledger = ledger;
    this.courier = courier;
    this.comparison = comparison;
    this.turns = turns;
    this.clock = clock;
  }

  /** One turn: everything that is due, then the comparison of the night. False when not now. */
  boolean turn() {
    var taken = turns.take();
    if (taken.isEmpty()) {
      return false;
    }
    try (var turn = taken.get()) {
      while (sendNext(turn)) {
        // until nothing is due or the portal is silent
      }
      if (turn.mine()) {
        comparison.compare(turn);
      }
    }
    return true;
  }

  private boolean sendNext(Turn turn) {
    var due = turn.mine() ? outbox.due(clock.now(), LOOKED_AT) : List.<Queued>of();
    if (due.isEmpty()) {
      return false;
    }
    try {
      var ready = ready(together(due));
      return ready.isEmpty() || courier.deliver(ready, turn);
    } catch (PortalSilent silent) {
      turn.silent(List.of(), silent);
      return false;
    }
  }

  private static List<Queued> together(List<Queued> due) {
    var first = due.get(0);
    return first.alone()
        ? List.of(first)
        : due.stream().filter(first::goesWith).limit(Adapter.MOST_ITEMS).toList();
  }

  private List<Ready> ready(List<Queued> together) throws PortalSilent {
    var ready = new ArrayList<Ready>();
    for (var queued : together) {
      try {
        var item = tellings.of(queued);
        if (item instanceof Item.Whole whole) {
          ready.add(new Ready(queued, whole, false));
        } else if (item instanceof Item.Incomplete incomplete) {
          var missing = String.join(", ", incomplete.missing());
          ledger.unsendable(queued, Outcome.INCOMPLETE, missing);
        }
      } catch (RuntimeException unexpected) {
        var incident = Ids.next();
        LOG.error("incident {}: {} could not be made ready", incident, queued, unexpected);
        ledger.unsendable(queued, Outcome.UNREADABLE, incident.toString());
      }
    }
    return ready;
  }
}
