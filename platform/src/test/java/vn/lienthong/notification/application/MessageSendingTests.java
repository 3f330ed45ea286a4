package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationSettings;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.QuietHours;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.Claim;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.Outcome.Failed;
import vn.lienthong.notification.domain.Outcome.Refused;
import vn.lienthong.notification.domain.Outcome.Unanswered;
import vn.lienthong.notification.domain.OutgoingMessage;

class MessageSendingTests {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final NotificationStage stage = new NotificationStage();

  @BeforeEach
  void oneSmsWaits() {
    stage.webhook.configured = false;
    stage.notifications.tell(stage.accepted("e1"));
  }

  private void send() {
    stage.sending.drain(NoticeChannel.SMS);
  }

  @Test
  void whatIsDueIsSentOnceAndJournaledWithItsParts() {
    send();
    send();

    assertThat(stage.sms.received).hasSize(1);
    assertThat(stage.text().state()).isEqualTo(MessageState.SENT);
    assertThat(stage.journal.types()).containsExactly("notification.message-sent");
    assertThat(stage.journal.entries().get(0).facts())
        .containsEntry("parts", "2")
        .containsEntry("attempts", "1");
  }

  @Test
  void journalEntriesTellNoPersonAndNoText() {
    send();

    var entry = stage.journal.entries().get(0);
    assertThat(entry.payload()).isEmpty();
    assertThat(entry.facts().values().toString()).doesNotContain("Đức", "912", "200131");
  }

  @Test
  void whatFailedIsTriedAgainWithTheSameIdAfterAPause() {
    stage.sms.then(new Failed("HTTP 503"));
    send();
    assertThat(stage.text().detail()).isEqualTo("HTTP 503");
    stage.later(Duration.ofSeconds(29));
    send();
    assertThat(stage.sms.received).hasSize(1);

    stage.later(Duration.ofSeconds(8));
    send();

    assertThat(stage.sms.received).extracting(OutgoingMessage::id).hasSize(2);
    assertThat(stage.sms.received.get(0)).isEqualTo(stage.sms.received.get(1));
    assertThat(stage.text().state()).isEqualTo(MessageState.SENT);
    assertThat(stage.text().detail()).isEmpty();
  }

  @Test
  void afterTheMostTriesItIsGivenUpWithTheLastReason() {
    stage.sms.then(new Failed("1")).then(new Failed("2")).then(new Failed("3"));
    for (int i = 0; i < 5; i++) {
      send();
      stage.later(Duration.ofHours(3));
    }

    assertThat(stage.sms.received).hasSize(3);
    assertThat(stage.text().failure()).isEqualTo(Failure.GAVE_UP);
    assertThat(stage.text().detail()).isEqualTo("3");
    assertThat(stage.journal.types()).containsExactly("notification.message-failed");
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    stage.sms.then(new Refused("HTTP 400"));
    send();
    stage.later(Duration.ofDays(1));
    send();

    assertThat(stage.sms.received).hasSize(1);
    assertThat(stage.text().failure()).isEqualTo(Failure.REFUSED);
  }

  /** The answer was lost: it may have been sent, and one SMS is better than two. */
  @Test
  void whatWasNotAnsweredIsRepeatedByNobody() {
    stage.sms.then(new Unanswered("no answer within 15 s"));
    send();
    stage.later(Duration.ofDays(1));
    send();

    assertThat(stage.sms.received).hasSize(1);
    assertThat(stage.text().failure()).isEqualTo(Failure.UNANSWERED);
    assertThat(stage.text().replayable()).isTrue();
  }

  @Test
  void aGatewayThatKnowsRepeatsGetsItAgain() {
    stage.sms.repeatable = true;
    stage.sms.then(new Unanswered("lost"));
    send();
    stage.later(Duration.ofMinutes(1));
    send();

    assertThat(stage.sms.received).hasSize(2);
    assertThat(stage.text().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void aGatewayThatBreaksLeavesItsMessageUnansweredAndTheOthersGoOn() {
    stage.later(Duration.ofSeconds(1)).notifications.tell(stage.accepted("e2"));
    stage.sms.script.add(() -> {
      throw new IllegalStateException("bug");
    });
    send();

    assertThat(stage.sms.received).hasSize(2);
    assertThat(stage.all())
        .extracting(message -> message.eventId() + " " + message.state())
        .containsExactlyInAnyOrder("e1 FAILED", "e2 SENT");
  }

  /** Killed between taking and handing over: nothing has left, another process sends it. */
  @Test
  void aProcessThatDiesBeforeItHandsOverIsReplaced() {
    var dead = stage.attempts.claim(stage.sms).orElseThrow();
    send();
    assertThat(stage.sms.received).as("still leased").isEmpty();

    stage.later(LEASE);
    send();

    assertThat(stage.sms.received).hasSize(1);
    assertThat(stage.text().state()).isEqualTo(MessageState.SENT);
    assertThat(stage.attempts.hand(dead)).as("it wakes up after all").isFalse();
  }

  /** Killed after handing over: nobody knows what the gateway got, so nobody repeats it. */
  @Test
  void aProcessThatDiesAfterItHandedOverLeavesAMessageForAnAdministrator() {
    stage.attempts.hand(stage.attempts.claim(stage.sms).orElseThrow());

    stage.later(LEASE);
    send();

    assertThat(stage.sms.received).isEmpty();
    assertThat(stage.text().failure()).isEqualTo(Failure.UNANSWERED);
    assertThat(stage.journal.types()).containsExactly("notification.message-failed");
  }

  /** Another process took the message between the taking and the note of the handing over. */
  @Test
  void aProcessThatLostItsMessageSendsNothing() {
    var taken =
        new InMemoryMessages() {
          @Override
          public synchronized boolean hand(Claim claim, Instant until) {
            return false;
          }
        };
    taken.add(AMessage.sms().made(), stage.wall.now(), null, stage.wall.now());
    var settings = NotificationSlice.settings("", NotificationSettings.class, Map.of());
    var attempts = new Attempts(taken, stage.news, settings, stage.wall);

    new MessageSending(stage.gateways, attempts, stage.wall).drain(NoticeChannel.SMS);

    assertThat(stage.sms.received).isEmpty();
  }

  /** Field case C8: a worker stops for ten minutes inside the step with the side effect. */
  @Test
  void aProcessThatSleepsWhileItSendsMakesNoSecondSms() {
    var claim = stage.attempts.claim(stage.sms).orElseThrow();
    stage.attempts.hand(claim);
    stage.later(Duration.ofMinutes(10));
    send();
    stage.attempts.settle(claim, stage.sms.send(claim.message()), stage.sms);
    send();

    assertThat(stage.sms.received).hasSize(1);
    assertThat(stage.text().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void nothingLeavesInQuietHoursHoweverItCameToBeDue() {
    stage.sms.quiet = QuietHours.parse("21:00-07:00");
    stage.at("2020-02-12T23:00");
    send();
    assertThat(stage.sms.received).isEmpty();

    stage.at("2020-02-13T07:00");
    send();
    assertThat(stage.sms.received).hasSize(1);
  }

  @Test
  void aPauseThatEndsAtNightEndsInTheMorning() {
    stage.sms.quiet = QuietHours.parse("21:00-07:00");
    stage.at("2020-02-12T20:59:50").sms.then(new Failed("HTTP 503"));
    send();

    assertThat(stage.text().due()).isEqualTo("2020-02-13T00:00:00Z");
  }

  @Test
  void aChannelThatIsNotSetUpSendsNothing() {
    stage.sms.configured = false;
    send();

    assertThat(stage.sms.received).isEmpty();
    assertThat(stage.text().state()).isEqualTo(MessageState.WAITING);
  }

  @Test
  void aSampleInstallationCapturesEverythingAtAnyHourAndCallsNobody() {
    var sample = new NotificationStage(true);
    sample.sms.quiet = QuietHours.parse("00:00-23:59");
    sample.notifications.tell(sample.accepted("e1"));
    for (var channel : new ArrayList<>(Gateways.OUTSIDE)) {
      sample.sending.drain(channel);
    }

    assertThat(sample.captured)
        .extracting(OutgoingMessage::channel)
        .containsExactly(NoticeChannel.SMS, NoticeChannel.WEBHOOK);
    assertThat(sample.sms.received).isEmpty();
    assertThat(sample.text().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void anOutcomeOfAMessageThatWasLostChangesNothing() {
    var lost = stage.attempts.claim(stage.sms).orElseThrow();
    stage.later(LEASE);
    send();

    stage.attempts.settle(lost, new Failed("late"), stage.sms);
    stage.attempts.settle(lost, new Outcome.Sent(), stage.sms);

    assertThat(stage.text().state()).isEqualTo(MessageState.SENT);
    assertThat(stage.journal.types()).containsExactly("notification.message-sent");
  }
}
