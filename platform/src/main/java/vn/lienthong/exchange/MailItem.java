package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/**
 * One line of a system's mailbox. Instants in UTC.
 *
 * @param arrival grows in the order of arrival
 */
public record MailItem(
    long arrival,
    UUID docId,
    MessageType type,
    AgencyCode from,
    AgencyCode to,
    TransportState state,
    String note,
    Instant createdAt,
    Instant updatedAt) {}
