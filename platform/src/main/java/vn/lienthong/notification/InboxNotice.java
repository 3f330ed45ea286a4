package vn.lienthong.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice to somebody on the pages of this node.
 *
 * @param path page of this node that it leads to, empty for none
 * @param toldAt business clock
 * @param readAt business clock, null while nobody has read it
 */
public record InboxNotice(
    UUID id, String subject, String body, String path, Instant toldAt, @Nullable Instant readAt) {}
