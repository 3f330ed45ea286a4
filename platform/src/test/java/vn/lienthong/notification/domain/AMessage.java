package vn.lienthong.notification.domain;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** Messages with a text that does not matter. */
public record AMessage(UUID id, String event, NoticeChannel channel, String recipient) {
  public static final Instant TOLD = Instant.parse("2020-02-12T02:00:00Z");

  public static AMessage sms() {
    return new AMessage(Ids.next(), "event-" + Ids.next(), NoticeChannel.SMS, "84912345678");
  }

  public AMessage of(String otherEvent) {
    return new AMessage(Ids.next(), otherEvent, channel, recipient);
  }

  public AMessage by(NoticeChannel otherChannel) {
    return new AMessage(Ids.next(), event, otherChannel, recipient);
  }

  public AMessage to(String otherRecipient) {
    return new AMessage(Ids.next(), event, channel, otherRecipient);
  }

  public OutgoingMessage made() {
    return new OutgoingMessage(
        id,
        event,
        NoticeTemplates.DOSSIER_ACCEPTED,
        channel,
        recipient,
        "Nguyễn Văn Đức",
        "vi",
        new AgencyCode("000.00.31.H46"),
        channel == NoticeChannel.SMS ? "" : "Đã tiếp nhận hồ sơ",
        "Hồ sơ 000.00.31.H46-200212-0001 đã được tiếp nhận",
        channel == NoticeChannel.SMS ? 1 : 0,
        TOLD);
  }
}
