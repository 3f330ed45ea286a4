package vn.lienthong.notification.domain;

import java.util.UUID;

/**
 * A message that a process has taken for a while.
 *
 * @param token of this taking; who comes later with another one has lost it
 * @param attempts takings so far, this one included
 */
public record Claim(OutgoingMessage message, UUID token, int attempts) {}
