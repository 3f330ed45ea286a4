package vn.lienthong.notification.domain;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.shared.AgencyCode;

/**
 * A message with the text it leaves with; its id is the same at each try.
 *
 * @param recipient number or mail address; one per event and channel
 * @param parts of an SMS, 0 for other channels
 * @param toldAt when it happened, business clock
 */
public record OutgoingMessage(
    UUID id,
    String eventId,
    NoticeTemplates kind,
    NoticeChannel channel,
    String recipient,
    String name,
    String language,
    AgencyCode agency,
    String subject,
    String body,
    int parts,
    Instant toldAt) {}
