package vn.lienthong.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in the outbox, with how many recipients are where.
 *
 * @param recipients addressed agencies in all
 * @param arrived agencies that reported at least "đã đến" (01)
 * @param accepted agencies that registered it or went further (03 to 06)
 * @param refused agencies that refused it (02)
 * @param failed agencies it could not be delivered to
 */
public record OutboxItem(
    UUID docId,
    String symbol,
    @Nullable LocalDate date,
    String typeName,
    String subject,
    int priority,
    int recipients,
    int arrived,
    int accepted,
    int refused,
    int failed,
    Instant sentAt) {}
