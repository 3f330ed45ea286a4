package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/**
 * One line of a system's mailbox. Instants in UTC.
 *
 * @param arrival grows in the order of arrival
 * @param settled nothing can take a place before it any more, so that a cursor may pass it
 */
public record MailItem(
    long arrival,
    boolean settled,
    UUID docId,
    MessageType type,
    AgencyCode from,
    AgencyCode to,
    TransportState state,
    String note,
    Instant createdAt,
    Instant updatedAt) {}
