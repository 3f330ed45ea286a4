package vn.lienthong.casework.domain;

import static vn.lienthong.casework.DossierState.ACCEPTED;
import static vn.lienthong.casework.DossierState.IN_PROGRESS;
import static vn.lienthong.casework.DossierState.NOT_ACCEPTED;
import static vn.lienthong.casework.DossierState.PAYMENT_ASKED;
import static vn.lienthong.casework.DossierState.REGISTERED;
import static vn.lienthong.casework.DossierState.RESOLVED;
import static vn.lienthong.casework.DossierState.RETURNED;
import static vn.lienthong.casework.DossierState.STOPPED;
import static vn.lienthong.casework.DossierState.SUPPLEMENT_ASKED;
import static vn.lienthong.casework.DossierState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierState;

/**
 * Every legal move of a dossier, as data: checked here, drawn in the documentation, counted in the
 * tests. The moves are those between the national states (1 to 10); acts that change no state stand
 * beside them.
 */
public final class Lifecycle {
  /** Whether a move is for dossiers that have a clock already. */
  public enum Phase {
    ANY,
    BEFORE_ACCEPTANCE,
    AFTER_ACCEPTANCE
  }

  /** One edge. */
  public record Move(DossierState from, DossierAct act, DossierState to, Phase phase) {
    boolean fits(DossierState state, DossierAct asked, boolean accepted) {
      return from == state
          && act == asked
          && (phase == Phase.ANY || accepted == (phase == Phase.AFTER_ACCEPTANCE));
    }
  }

  /** An act that leaves the state as it is. */
  public record Stay(DossierAct act, Set<DossierState> in) {
    public Stay {
      in = Set.copyOf(in);
    }
  }

  /** The state in which a dossier begins. */
  public static final DossierState FIRST = REGISTERED;

  public static final List<Move> MOVES =
      List.of(
          any(REGISTERED, DossierAct.ACCEPT, ACCEPTED),
          any(REGISTERED, DossierAct.REFUSE, NOT_ACCEPTED),
          any(REGISTERED, DossierAct.ASK_SUPPLEMENT, SUPPLEMENT_ASKED),
          any(REGISTERED, DossierAct.WITHDRAW, WITHDRAWN),
          any(ACCEPTED, DossierAct.HAND_OVER, IN_PROGRESS),
          any(ACCEPTED, DossierAct.STOP, STOPPED),
          any(IN_PROGRESS, DossierAct.ASK_SUPPLEMENT, SUPPLEMENT_ASKED),
          any(IN_PROGRESS, DossierAct.ASK_PAYMENT, PAYMENT_ASKED),
          any(IN_PROGRESS, DossierAct.WITHDRAW, WITHDRAWN),
          any(IN_PROGRESS, DossierAct.STOP, STOPPED),
          any(IN_PROGRESS, DossierAct.RESOLVE, RESOLVED),
          new Move(SUPPLEMENT_ASKED, DossierAct.ACCEPT, ACCEPTED, Phase.BEFORE_ACCEPTANCE),
          new Move(SUPPLEMENT_ASKED, DossierAct.REFUSE, NOT_ACCEPTED, Phase.BEFORE_ACCEPTANCE),
          new Move(
              SUPPLEMENT_ASKED, DossierAct.RECEIVE_SUPPLEMENT, IN_PROGRESS, Phase.AFTER_ACCEPTANCE),
          any(SUPPLEMENT_ASKED, DossierAct.STOP, STOPPED),
          any(SUPPLEMENT_ASKED, DossierAct.WITHDRAW, WITHDRAWN),
          any(PAYMENT_ASKED, DossierAct.RECEIVE_PAYMENT, IN_PROGRESS),
          any(PAYMENT_ASKED, DossierAct.STOP, STOPPED),
          any(PAYMENT_ASKED, DossierAct.WITHDRAW, WITHDRAWN),
          any(RESOLVED, DossierAct.RETURN, RETURNED));

  public static final List<Stay> STAYS =
      List.of(
          new Stay(DossierAct.PAUSE, EnumSet.of(IN_PROGRESS)),
          new Stay(DossierAct.RESUME, EnumSet.of(IN_PROGRESS)),
          new Stay(DossierAct.EXTEND, EnumSet.of(ACCEPTED, IN_PROGRESS, PAYMENT_ASKED)),
          new Stay(
              DossierAct.ASSIGN,
              EnumSet.of(ACCEPTED, IN_PROGRESS, SUPPLEMENT_ASKED, PAYMENT_ASKED)),
          new Stay(DossierAct.NEXT_STEP, EnumSet.of(IN_PROGRESS)),
          new Stay(DossierAct.STEP_BACK, EnumSet.of(IN_PROGRESS)),
          new Stay(DossierAct.CONSULT, EnumSet.of(IN_PROGRESS)),
          new Stay(
              DossierAct.GIVE_OPINION, EnumSet.of(IN_PROGRESS, SUPPLEMENT_ASKED, PAYMENT_ASKED)),
          new Stay(
              DossierAct.OPINION_LATE, EnumSet.of(IN_PROGRESS, SUPPLEMENT_ASKED, PAYMENT_ASKED)),
          new Stay(DossierAct.RECOUNT, EnumSet.of(ACCEPTED, IN_PROGRESS, PAYMENT_ASKED)),
          new Stay(DossierAct.NOTE, EnumSet.allOf(DossierState.class)));

  private Lifecycle() {}

  private static Move any(DossierState from, DossierAct act, DossierState to) {
    return new Move(from, act, to, Phase.ANY);
  }

  /** The state that follows; empty when the act is not allowed there. */
  static Optional<DossierState> next(DossierState state, DossierAct act, boolean accepted) {
    return MOVES.stream()
        .filter(move -> move.fits(state, act, accepted))
        .map(Move::to)
        .findFirst()
        .or(() ->
            STAYS.stream()
                .filter(stay -> stay.act() == act && stay.in().contains(state))
                .map(stay -> state)
                .findFirst());
  }
}
