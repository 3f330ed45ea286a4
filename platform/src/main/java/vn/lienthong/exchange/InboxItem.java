package vn.lienthong.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in the inbox.
 *
 * @param symbol number and notation, {@code 12/VPCP-KSTT}
 * @param date date of the document
 * @param businessType 0 new, 1 recall, 2 update, 3 replacement
 * @param status last status reported to the sender, empty for none
 * @param forwardedFrom name of the closed agency it was addressed to, empty when addressed directly
 * @param arrivedAt UTC
 */
public record InboxItem(
    UUID docId,
    String symbol,
    @Nullable LocalDate date,
    String senderName,
    String typeName,
    String subject,
    int priority,
    int businessType,
    @Nullable LocalDate dueDate,
    String status,
    boolean opened,
    int attachments,
    String forwardedFrom,
    Instant arrivedAt) {}
