package vn.lienthong.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * A public key for end-to-end encryption on record. Instants in UTC.
 *
 * @param kid its thumbprint (RFC 7638, SHA-256)
 * @param jwk the key (RFC 7517), public part only
 * @param until not in force from then on
 * @param revoked null while it was not
 */
public record EncryptionKeyView(
    AgencyCode agency,
    String kid,
    String jwk,
    Instant from,
    Instant until,
    @Nullable Instant revoked) {
  /** What may be done with a key. */
  public enum State {
    /** Its time has not come. */
    WAITING,
    IN_FORCE,
    EXPIRED,
    REVOKED
  }

  public State state(Instant now) {
    if (revoked != null) {
      return State.REVOKED;
    }
    if (now.isBefore(from)) {
      return State.WAITING;
    }
    return now.isBefore(until) ? State.IN_FORCE : State.EXPIRED;
  }
}
