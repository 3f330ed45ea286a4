package vn.lienthong.exchange;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * What to list from a mailbox.
 *
 * @param states transport states wanted; by default all but {@code done}
 * @param sender only from this agency, or from all when null
 * @param from first day of arrival (Viet Nam), null for no limit
 * @param to last day of arrival, null for no limit
 * @param after only what arrived after this {@link MailItem#arrival}; 0 = from the first
 * @param number page from 1
 */
public record MailFilter(
    MessageType type,
    Set<TransportState> states,
    @Nullable AgencyCode sender,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    long after,
    int number,
    int size) {
  public MailFilter {
    states = Set.copyOf(states);
  }

  /** What a receiver still has to fetch, the oldest first. */
  public static MailFilter pending(MessageType type, int size) {
    return new MailFilter(
        type,
        Set.of(TransportState.INITIAL, TransportState.PROCESSING, TransportState.FAIL),
        null,
        null,
        null,
        0,
        1,
        size);
  }
}
