package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;

/** A line of a list of signing files. */
public record SigningItem(
    UUID id,
    Signing.State state,
    String typeName,
    String notation,
    String subject,
    int priority,
    String authorName,
    String leaderName,
    Instant changedAt) {}
