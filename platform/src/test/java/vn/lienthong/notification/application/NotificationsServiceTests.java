package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.InboxNotice;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.Notice;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.Recipient;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.notification.domain.OutgoingMessage;

class NotificationsServiceTests {
  private final NotificationStage stage = new NotificationStage();

  private OutgoingMessage only() {
    return stage.messages.find(stage.text().id()).orElseThrow();
  }

  @Test
  void anSmsSaysWhatFieldCaseX3SaysInTwoParts() {
    stage.webhook.configured = false;
    stage.notifications.tell(stage.accepted("e1"));

    assertThat(stage.all()).hasSize(1);
    assertThat(only().body())
        .isEqualTo("Hồ sơ 000.00.01.H26-200131-0001 đã được tiếp nhận, hẹn trả ngày 03/02/2020");
    assertThat(only().parts()).isEqualTo(2);
    assertThat(only().recipient()).isEqualTo("84912345678");
    assertThat(stage.text().state()).isEqualTo(MessageState.WAITING);
  }

  @Test
  void theSameEventToldTwiceIsOneMessage() {
    stage.notifications.tell(stage.accepted("e1"));
    stage.notifications.tell(stage.accepted("e1"));

    assertThat(stage.all())
        .extracting(MessageView::channel)
        .containsExactlyInAnyOrder(NoticeChannel.SMS, NoticeChannel.WEBHOOK);
  }

  @Test
  void eachWayToReachSomebodyGetsItsText() {
    var everyWay =
        new Recipient("Nguyễn Văn Đức", "vi", "0912345678", "duc@example.vn", "person-1");
    stage.notifications.tell(stage.accepted("e1", everyWay));

    assertThat(stage.all())
        .extracting(MessageView::channel)
        .containsExactlyInAnyOrder(NoticeChannel.EMAIL, NoticeChannel.SMS, NoticeChannel.WEBHOOK);
    assertThat(stage.inbox.list(Set.of("person-1"), 1, 10).items())
        .extracting(InboxNotice::subject)
        .containsExactly("Đã tiếp nhận hồ sơ 000.00.01.H26-200131-0001");
    stage.sending.drain(NoticeChannel.EMAIL);
    var letter = stage.email.received.get(0);
    assertThat(letter.recipient()).isEqualTo("duc@example.vn");
    assertThat(letter.subject()).isEqualTo("Đã tiếp nhận hồ sơ 000.00.01.H26-200131-0001");
    assertThat(letter.body())
        .contains("Kính gửi ông/bà Nguyễn Văn Đức", "17:00 ngày 03/02/2020", "hộ kinh doanh");
  }

  @Test
  void whoReadsEnglishIsToldInEnglish() {
    stage.notifications.tell(
        stage.accepted("e1", new Recipient("Ann", "en", "0912345678", "", "")));

    assertThat(only().body())
        .isEqualTo("Dossier 000.00.01.H26-200131-0001 has been accepted, result due on 03/02/2020");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recipient("Anne", "fr", "0912345678", "", ""));
  }

  /** Field case C8: without a date there is none in the text. */
  @Test
  void withoutADateNobodyIsToldOne() {
    var values = new HashMap<>(NotificationStage.values());
    values.put("due", "");
    values.put("time", "");
    var recipient = Recipient.outside("Đức", "0912345678", "");
    stage.notifications.tell(
        new Notice("e1", "dossier-accepted", recipient, values, NotificationStage.DONG_HOI));

    assertThat(only().body()).isEqualTo("Hồ sơ 000.00.01.H26-200131-0001 đã được tiếp nhận");
  }

  @Test
  void theTextOfTheDayIsTakenWhenItHappens() {
    stage.notifications.tell(stage.accepted("e1"));
    var first = only();

    stage.templates.add(
        new TemplateVersion(
            new TemplateKey(NoticeTemplates.DOSSIER_ACCEPTED, NoticeChannel.SMS, "vi"),
            2,
            stage.business.today(),
            "",
            "Đã nhận {dossier}",
            true,
            "An",
            Instant.EPOCH));
    stage.notifications.tell(stage.accepted("e2"));

    stage.sending.drain(NoticeChannel.SMS);
    assertThat(stage.sms.received)
        .extracting(OutgoingMessage::body)
        .containsExactlyInAnyOrder(first.body(), "Da nhan 000.00.01.H26-200131-0001");
  }

  @Test
  void somebodyWithoutAnyWayIsToldNothing() {
    stage.notifications.tell(stage.accepted("e1", Recipient.outside("Đức", "", "")));

    assertThat(stage.all()).isEmpty();
    assertThat(stage.journal.entries()).isEmpty();
  }

  @Test
  void aWrongAddressIsOnRecordAndSentNowhere() {
    stage.notifications.tell(stage.accepted("e1", Recipient.outside("Đức", "0912", "duc@")));

    assertThat(stage.all())
        .filteredOn(message -> message.channel() != NoticeChannel.WEBHOOK)
        .extracting(MessageView::failure)
        .containsExactly(Failure.ADDRESS_INVALID, Failure.ADDRESS_INVALID);
    assertThat(stage.journal.types())
        .containsExactly("notification.message-failed", "notification.message-failed");
  }

  @Test
  void aChannelThatIsNotSetUpLosesNothingSilently() {
    stage.sms.configured = false;
    stage.webhook.configured = false;

    stage.notifications.tell(stage.accepted("e1"));
    stage.notifications.tell(stage.accepted("e1"));

    assertThat(stage.text().failure()).isEqualTo(Failure.NOT_CONFIGURED);
    assertThat(stage.all()).as("nobody asked for a webhook").hasSize(1);
    assertThat(stage.journal.entries()).hasSize(1);
    assertThat(stage.journal.entries().get(0).facts())
        .isEqualTo(
            Map.of(
                "kind", "dossier-accepted",
                "channel", "sms",
                "agency", "000.00.31.H46",
                "failure", "NOT_CONFIGURED"));
  }

  @Test
  void whatHappensAtNightLeavesInTheMorning() {
    stage.sms.quiet = QuietHours.parse("21:00-07:00");
    stage.at("2020-02-12T22:15").notifications.tell(stage.accepted("e1"));

    assertThat(stage.text().due()).isEqualTo(Instant.parse("2020-02-13T00:00:00Z"));
    assertThat(stage.text().toldAt()).isEqualTo(Instant.parse("2020-02-12T15:15:00Z"));
  }

  @Test
  void aNoticeOnThePagesNeverWaitsAndKnowsItsPage() {
    stage.sms.quiet = QuietHours.parse("00:00-23:59");
    var values = new HashMap<>(NotificationStage.values());
    values.put("unit", "Phòng Tư pháp");
    values.put(Notice.PATH, "/dossiers/1");
    stage.notifications.tell(
        new Notice(
            "e1",
            NoticeTemplates.CONSULTATION_LATE.key(),
            Recipient.inside("Đỗ An", "post-1"),
            values,
            NotificationStage.DONG_HOI));

    var notice = stage.inbox.list(Set.of("post-1"), 1, 10).items().get(0);
    assertThat(notice.body())
        .isEqualTo(
            "Phòng Tư pháp chưa có ý kiến về hồ sơ 000.00.01.H26-200131-0001, hạn trả lời là"
                + " 03/02/2020");
    assertThat(notice.path()).isEqualTo("/dossiers/1");
    assertThat(notice.readAt()).isNull();
    assertThat(stage.all()).isEmpty();
  }

  @Test
  void whoTellsMustKnowTheTemplateAndGiveItsValues() {
    var recipient = Recipient.outside("Đức", "0912345678", "");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            stage.notifications.tell(
                new Notice("e1", "weather", recipient, Map.of(), NotificationStage.DONG_HOI)))
        .withMessageContaining("weather");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            stage.notifications.tell(
                new Notice(
                    "e1",
                    "dossier-stopped",
                    recipient,
                    NotificationStage.values(),
                    NotificationStage.DONG_HOI)))
        .withMessageContaining("reason");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Notice(" ", "dossier-stopped", recipient, Map.of(), NotificationStage.DONG_HOI));
    assertThat(stage.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.vn", "//example.vn", "dossiers", "javascript:x"})
  void aNoticeLeadsNowhereElse(String path) {
    var recipient = Recipient.inside("Đỗ An", "post-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Notice(
                "e1",
                "dossier-stopped",
                recipient,
                Map.of(Notice.PATH, path),
                NotificationStage.DONG_HOI));
  }
}
