package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/** One line of a system's mailbox. Instants in UTC. */
public record MailItem(
    UUID docId,
    MessageType type,
    AgencyCode from,
    AgencyCode to,
    TransportState state,
    String note,
    Instant createdAt,
    Instant updatedAt) {}
