package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to the peers on record. */
public interface PeerBook {
  /** Inserts a peer, or replaces name, address and key; whether it is active stays as it was. */
  void save(Peer peer, Instant at);

  Optional<Peer> find(String id);

  /** By id. */
  List<State> all();

  /** A peer and how it does. */
  record State(
      Peer peer,
      long agencies,
      @Nullable Instant lastRound,
      String roundError,
      long waiting,
      String turnError) {}

  void switchTo(String id, boolean active, Instant now);

  /**
   * Takes an active peer whose round is due, until {@code until}: no other process takes it
   * meanwhile, and one whose process died is due again then.
   */
  Optional<Due> takeRound(Instant now, Instant until);

  /**
   * A peer whose turn it is.
   *
   * @param failures in a row
   */
  record Due(Peer peer, int failures) {}

  void roundDone(String id, Instant now, Instant next);

  void roundFailed(String id, String error, Instant next);

  /** Lets the next round of a peer begin at once. */
  void hurryRound(String id, Instant now);
}
