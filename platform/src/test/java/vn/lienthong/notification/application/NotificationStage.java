package vn.lienthong.notification.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.Notice;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.NotificationSettings;
import vn.lienthong.notification.Recipient;
import vn.lienthong.notification.domain.CapturedMessages;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.WallClock;

/** A node with gateways that a test directs, on 12/02/2020 at 9 o'clock. */
final class NotificationStage {
  static final AgencyCode DONG_HOI = new AgencyCode("000.00.31.H46");
  static final Caller ADMINISTRATOR =
      new Caller(Caller.Kind.PERSON, "1", "Trần Thị Dung", null, "administrator", "");

  private Instant now = Instant.EPOCH;

  final RecordingJournal journal = new RecordingJournal();
  final InMemoryMessages messages = new InMemoryMessages();
  final InMemoryTemplates templates = new InMemoryTemplates();
  final InMemoryInboxNotices inbox = new InMemoryInboxNotices();
  final ScriptedGateway email = new ScriptedGateway(NoticeChannel.EMAIL);
  final ScriptedGateway sms = new ScriptedGateway(NoticeChannel.SMS);
  final ScriptedGateway webhook = new ScriptedGateway(NoticeChannel.WEBHOOK);
  final List<OutgoingMessage> captured = new ArrayList<>();
  final BusinessClock business = new BusinessClock(clock());
  final WallClock wall = new WallClock(clock());
  final Gateways gateways;
  final MessageNews news = new MessageNews(journal);
  final Attempts attempts;
  final MessageSending sending;
  final NotificationsService notifications;

  NotificationStage() {
    this(false);
  }

  /** A sample installation, or a real one. */
  NotificationStage(boolean sample) {
    var settings =
        new NotificationSettings(
            sample,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            3,
            Duration.ofSeconds(30),
            Duration.ofHours(2));
    gateways = new Gateways(List.of(email, sms, webhook), new Caught(), settings, wall);
    attempts = new Attempts(messages, news, settings, wall);
    sending = new MessageSending(gateways, attempts, wall);
    notifications =
        new NotificationsService(templates, messages, inbox, gateways, news, business, wall);
    at("2020-02-12T09:00");
    StateTemplates.shipped(now).forEach(templates::add);
  }

  private Clock clock() {
    InstantSource turned = () -> now;
    return turned.withZone(ZoneOffset.UTC);
  }

  NotificationStage at(String time) {
    now = LocalDateTime.parse(time).atZone(BusinessClock.ZONE).toInstant();
    return this;
  }

  NotificationStage later(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  /** Tells somebody with a telephone that a dossier was accepted. */
  Notice accepted(String event) {
    return accepted(event, Recipient.outside("Nguyễn Văn Đức", "0912 345 678", ""));
  }

  Notice accepted(String event, Recipient recipient) {
    return new Notice(event, NoticeTemplates.DOSSIER_ACCEPTED.key(), recipient, values(), DONG_HOI);
  }

  static Map<String, String> values() {
    return Map.of(
        "dossier", "000.00.01.H26-200131-0001",
        "procedure", "Đăng ký thành lập hộ kinh doanh",
        "agency", "UBND thành phố Đồng Hới",
        "due", "03/02/2020",
        "time", "17:00");
  }

  List<MessageView> all() {
    return messages.list(new MessageFilter(null, null, ""), 1, 100).items();
  }

  /** The one message by SMS. */
  MessageView text() {
    var texts = messages.list(new MessageFilter(NoticeChannel.SMS, null, ""), 1, 100).items();
    return Optional.of(texts)
        .filter(found -> found.size() == 1)
        .map(found -> found.get(0))
        .orElseThrow();
  }

  private final class Caught implements CapturedMessages {
    @Override
    public void add(OutgoingMessage message, Instant now) {
      captured.add(message);
    }

    @Override
    public Page<OutgoingMessage> list(
        @Nullable NoticeChannel channel, String recipient, int page, int size) {
      return new Page<>(captured, page, size, captured.size());
    }
  }
}
