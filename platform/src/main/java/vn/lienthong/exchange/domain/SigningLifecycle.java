package vn.lienthong.exchange.domain;

import static vn.lienthong.exchange.Signing.State.RETURNED;
import static vn.lienthong.exchange.Signing.State.SENT;
import static vn.lienthong.exchange.Signing.State.SIGNED;
import static vn.lienthong.exchange.Signing.State.SUBMITTED;
import static vn.lienthong.exchange.Signing.State.WITHDRAWN;
import static vn.lienthong.exchange.SigningMove.GIVE_BACK;
import static vn.lienthong.exchange.SigningMove.SEND;
import static vn.lienthong.exchange.SigningMove.SIGN;
import static vn.lienthong.exchange.SigningMove.SUBMIT;
import static vn.lienthong.exchange.SigningMove.TAKE_BACK;
import static vn.lienthong.exchange.SigningMove.WITHDRAW;

import java.util.Map;
import java.util.Optional;
import vn.lienthong.exchange.Signing.State;
import vn.lienthong.exchange.SigningMove;

/** Every legal move of a signing file, as data. */
public final class SigningLifecycle {
  private static final Map<State, Map<SigningMove, State>> MOVES =
      Map.of(
          SUBMITTED,
          Map.of(SIGN, SIGNED, GIVE_BACK, RETURNED, TAKE_BACK, RETURNED, WITHDRAW, WITHDRAWN),
          RETURNED,
          Map.of(SUBMIT, SUBMITTED, WITHDRAW, WITHDRAWN),
          SIGNED,
          Map.of(SEND, SENT, GIVE_BACK, RETURNED, TAKE_BACK, RETURNED, WITHDRAW, WITHDRAWN));

  private SigningLifecycle() {}

  public static Optional<State> after(State from, SigningMove move) {
    return Optional.ofNullable(MOVES.getOrDefault(from, Map.of()).get(move));
  }
}
