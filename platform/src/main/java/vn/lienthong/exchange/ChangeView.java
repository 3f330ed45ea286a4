package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as sender and recipient see it.
 *
 * @param document the packet that asks
 * @param symbol number and notation of that packet; empty for a take-back, which has none
 * @param target the earlier document; null when it is not on record for this recipient
 * @param targetSymbol number and notation of the earlier document, empty when it is not known
 * @param reason what the sender says, empty for nothing
 * @param answer what the recipient said when it refused, empty for nothing
 * @param askedAt UTC
 */
public record ChangeView(
    UUID document,
    String symbol,
    ChangeKind kind,
    @Nullable UUID target,
    String targetSymbol,
    Outcome outcome,
    String reason,
    String answer,
    Instant askedAt) {

  /** What became of it at one recipient. */
  public enum Outcome {
    /** The recipient has not answered. */
    OPEN,
    /** Answered with 15. */
    ACCEPTED,
    /** Answered with 16. */
    REFUSED,
    /** The axis settled it: the earlier document had not left. */
    SETTLED
  }

  public boolean open() {
    return outcome == Outcome.OPEN;
  }
}
