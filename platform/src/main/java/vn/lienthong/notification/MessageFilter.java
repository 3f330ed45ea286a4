package vn.lienthong.notification;

import org.jspecify.annotations.Nullable;

/**
 * Which messages of the outbox to show; null and empty leave a field open.
 *
 * @param text id of the event, number or mail address, whole
 */
public record MessageFilter(
    @Nullable NoticeChannel channel, @Nullable MessageState state, String text) {}
