package vn.lienthong.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where one delivery stands between the axis and the recipient; every legal move as data. */
public enum TransportState {
  INITIAL,
  PROCESSING,
  DONE,
  FAIL;

  private static final Map<TransportState, Set<TransportState>> MOVES =
      Map.of(
          INITIAL, Set.of(PROCESSING, DONE, FAIL),
          PROCESSING, Set.of(PROCESSING, DONE, FAIL),
          FAIL, Set.of(PROCESSING, DONE, FAIL),
          DONE, Set.of(DONE));

  /** True when the move is legal; repeating {@code done} is, leaving it is not. */
  public boolean allows(TransportState next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Name on the wire and in the database. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TransportState> parse(String text) {
    for (var state : values()) {
      if (state.wire().equalsIgnoreCase(text.strip())) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
