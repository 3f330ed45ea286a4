package vn.lienthong.portal.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.domain.Turns;
import vn.lienthong.shared.Ids;

/** Lets one process of the node talk to the portal at a time. */
@Component
class TurnTaking {
  private final Turns turns;
  private final Ledger ledger;
  private final LinePauses pauses;

  TurnTaking(Turns turns, Ledger ledger, LinePauses pauses) {
    this.turns = turns;
    this.ledger = ledger;
    this.pauses = pauses;
  }

  /** Empty when somebody else has the turn, or the line pauses. */
  Optional<Turn> take() {
    var holder = Ids.next().toString();
    return turns.take(holder, pauses.now(), pauses.endOfTurn())
        ? Optional.of(new Turn(holder, turns, ledger, pauses))
        : Optional.empty();
  }
}
