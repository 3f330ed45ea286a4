package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document somebody has to handle.
 *
 * @param lead true when the caller leads, false when it works with others
 * @param handler name of the lead
 */
public record WorkItem(
    UUID docId,
    String symbol,
    String senderName,
    String subject,
    int priority,
    Assignment.State state,
    boolean lead,
    String handler,
    String note,
    @Nullable Instant due) {}
