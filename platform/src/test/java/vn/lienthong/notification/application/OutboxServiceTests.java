package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.ChannelState;
import vn.lienthong.notification.ChannelState.Mode;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.Recipient;
import vn.lienthong.notification.domain.Outcome.Refused;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class OutboxServiceTests {
  private static final MessageFilter ALL = new MessageFilter(null, null, "");

  private final NotificationStage stage = new NotificationStage();
  private boolean allowed = true;
  private final OutboxService outbox =
      new OutboxService(
          stage.messages,
          stage.gateways,
          stage.news,
          (caller, right) -> allowed && right.key().equals("operate"),
          stage.wall);

  private static void refused(ErrorCode error, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  private void replay(UUID id) {
    outbox.replay(id, NotificationStage.ADMINISTRATOR);
  }

  @Test
  void channelsSayWhetherTheySendAndWhatIsLeft() {
    stage.webhook.configured = false;
    stage.email.configured = false;
    stage.sms.quiet = QuietHours.parse("21:00-07:00");
    stage.notifications.tell(
        stage.accepted("e1", Recipient.outside("Đức", "0912345678", "duc@example.vn")));

    assertThat(outbox.channels(NotificationStage.ADMINISTRATOR))
        .containsExactly(
            new ChannelState(NoticeChannel.EMAIL, Mode.OFF, QuietHours.NONE, 0, 1),
            new ChannelState(NoticeChannel.SMS, Mode.SENDS, stage.sms.quiet, 1, 0),
            new ChannelState(NoticeChannel.WEBHOOK, Mode.OFF, QuietHours.NONE, 0, 0));
  }

  @Test
  void whatFailedIsSentAgainByHandUnderItsName() {
    stage.sms.then(new Refused("HTTP 401"));
    stage.notifications.tell(stage.accepted("e1"));
    stage.sending.drain(NoticeChannel.SMS);

    replay(stage.text().id());
    stage.sending.drain(NoticeChannel.SMS);

    assertThat(stage.text().state()).isEqualTo(MessageState.SENT);
    assertThat(stage.journal.types())
        .containsExactly(
            "notification.message-failed",
            "notification.message-replayed",
            "notification.message-sent");
    assertThat(stage.journal.entries().get(1).by()).isEqualTo(NotificationStage.ADMINISTRATOR);
  }

  @Test
  void whatWasKeptForWantOfAChannelIsSentOnceThereIsOne() {
    stage.sms.configured = false;
    stage.notifications.tell(stage.accepted("e1"));
    refused(NotificationError.CHANNEL_OFF, () -> replay(stage.text().id()));

    stage.sms.configured = true;
    replay(stage.text().id());
    stage.sending.drain(NoticeChannel.SMS);

    assertThat(stage.sms.received).hasSize(1);
  }

  @Test
  void whatDidNotFailOrHasNoAddressIsNotSentAgain() {
    stage.notifications.tell(stage.accepted("e1"));
    refused(NotificationError.NOT_REPLAYABLE, () -> replay(stage.text().id()));
    stage.notifications.tell(stage.accepted("e2", Recipient.outside("Đức", "", "duc@")));
    var wrong =
        outbox.list(
            new MessageFilter(NoticeChannel.EMAIL, null, ""), 1, NotificationStage.ADMINISTRATOR);
    refused(NotificationError.NOT_REPLAYABLE, () -> replay(wrong.items().get(0).id()));
    refused(NotificationError.MESSAGE_UNKNOWN, () -> replay(Ids.next()));
  }

  @Test
  void onlyWhoMayOperateSeesAnything() {
    allowed = false;
    stage.notifications.tell(stage.accepted("e1"));

    refused(SharedError.FORBIDDEN, () -> outbox.list(ALL, 1, NotificationStage.ADMINISTRATOR));
    refused(SharedError.FORBIDDEN, () -> outbox.channels(NotificationStage.ADMINISTRATOR));
    refused(SharedError.FORBIDDEN, () -> replay(stage.text().id()));
  }
}
