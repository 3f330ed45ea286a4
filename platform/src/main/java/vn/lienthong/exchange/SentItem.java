package vn.lienthong.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/** One recipient of a document that the caller's agency sent. Instants in UTC. */
public record SentItem(
    UUID docId,
    AgencyCode from,
    String to,
    String subject,
    String notation,
    Instant sentAt,
    Instant updatedAt,
    TransportState state,
    Optional<String> statusCode,
    String statusDescription) {}
