package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.journal.SignedHead;

/**
 * A peer and how it does. Instants in UTC.
 *
 * @param key id of its key
 * @param agencies how many agencies it says it serves
 * @param lastRound when it last told its agencies and head; null for never
 * @param roundError why the last round failed, empty when it did not
 * @param waiting packets that wait to be handed to it
 * @param turnError why the last hand-over failed, empty when it did not
 * @param witnesses its kept heads, one for each log, the newest log first
 */
public record PeerView(
    String code,
    String name,
    String address,
    String key,
    boolean active,
    long agencies,
    @Nullable Instant lastRound,
    String roundError,
    long waiting,
    String turnError,
    List<Witness> witnesses) {
  public PeerView {
    witnesses = List.copyOf(witnesses);
  }

  /**
   * A head of a log of the peer.
   *
   * @param contradiction text of a head that does not continue it; empty for none
   */
  public record Witness(SignedHead head, Instant keptAt, String contradiction) {}

  /** True when a head contradicted a kept one, whenever that was. */
  public boolean contradicted() {
    return witnesses.stream().anyMatch(witness -> !witness.contradiction().isEmpty());
  }
}
