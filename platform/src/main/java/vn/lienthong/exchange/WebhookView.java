package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook and how it does.
 *
 * @param after last sequence that the target confirmed
 * @param active false when it was stopped after failing for long
 * @param attempts failures in a row
 * @param nextAttempt not before this, UTC
 * @param failingSince null while it works
 * @param lastError what the last failure was, empty for none
 */
public record WebhookView(
    UUID id,
    String url,
    long after,
    boolean active,
    int attempts,
    Instant nextAttempt,
    @Nullable Instant failingSince,
    @Nullable Instant lastSuccess,
    String lastError) {}
