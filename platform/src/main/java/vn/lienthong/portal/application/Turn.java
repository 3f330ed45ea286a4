package vn.lienthong.portal.application;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.lienthong.portal.application.Ledger.Ready;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Turns;

/** The turn of this process at the portal, from its taking to its end. */
final class Turn implements AutoCloseable {
  private final String holder;
  private final Turns turns;
  private final Ledger ledger;
  private final LinePauses pauses;
  private final AtomicBoolean over = new AtomicBoolean();

  Turn(String holder, Turns turns, Ledger ledger, LinePauses pauses) {
    this.holder = holder;
    this.turns = turns;
    this.ledger = ledger;
    this.pauses = pauses;
  }

  /** Whether it may go on; asked before each call, so that the turn lasts as long as the work. */
  boolean mine() {
    return !over.get() && turns.keep(holder, pauses.endOfTurn());
  }

  /** The portal answered. */
  void worked() {
    turns.worked(holder, pauses.now());
  }

  /** The portal was silent about these: the turn ends, and the line pauses. */
  void silent(List<Ready> all, PortalSilent silent) {
    over.set(true);
    var next = pauses.after(turns.line().failures());
    turns.failed(holder, silent, next);
    ledger.silent(all, silent, next);
  }

  void compared(Instant at, int dossiers) {
    turns.compared(holder, at, dossiers);
  }

  @Override
  public void close() {
    turns.release(holder);
  }
}
