package vn.lienthong.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the outbox as administrators see it: not what it says.
 *
 * @param recipient number or address, all but a few characters hidden
 * @param parts of an SMS, 0 for other channels
 * @param failure null unless it failed
 * @param detail what went wrong last, in the words of the gateway
 * @param toldAt when it happened, business clock
 * @param due when it is tried next, wall clock
 * @param settledAt when it was sent or failed, wall clock; null before
 */
public record MessageView(
    UUID id,
    String eventId,
    NoticeTemplates kind,
    NoticeChannel channel,
    String recipient,
    int parts,
    MessageState state,
    @Nullable Failure failure,
    String detail,
    int attempts,
    Instant toldAt,
    Instant due,
    @Nullable Instant settledAt) {
  /** Whether it may be tried again by hand. */
  public boolean replayable() {
    return failure != null && failure != Failure.ADDRESS_INVALID;
  }
}
