package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageState;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.Claim;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.notification.domain.OutgoingMessage;

/** What every outbox does. */
public abstract class MessagesContract {
  protected static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final NoticeChannel SMS = NoticeChannel.SMS;

  private Messages messages;

  /** An empty one. */
  protected abstract Messages store();

  @BeforeEach
  void anEmptyOutbox() {
    messages = store();
  }

  private OutgoingMessage waiting() {
    var message = AMessage.sms().made();
    assertThat(messages.add(message, NOW, null, NOW)).isTrue();
    return message;
  }

  private Claim claimed(Instant now) {
    return messages.claim(SMS, false, now, now.plus(LEASE)).orElseThrow();
  }

  private Claim handed() {
    var claim = claimed(NOW);
    assertThat(messages.hand(claim, NOW.plus(LEASE))).isTrue();
    return claim;
  }

  private MessageView view(OutgoingMessage message) {
    return messages.view(message.id()).orElseThrow();
  }

  @Test
  void anEventIsToldOnceToARecipientOnAChannel() {
    var first = AMessage.sms();
    assertThat(messages.add(first.made(), NOW, null, NOW)).isTrue();
    assertThat(messages.add(first.of(first.event()).made(), NOW, null, NOW)).isFalse();
    assertThat(messages.add(first.of("other").made(), NOW, null, NOW)).isTrue();
    assertThat(messages.add(first.to("84911111111").made(), NOW, null, NOW)).isTrue();
    assertThat(messages.add(first.by(NoticeChannel.EMAIL).made(), NOW, null, NOW)).isTrue();

    assertThat(messages.count(SMS)).isEqualTo(new Messages.Count(3, 0));
    assertThat(messages.count(NoticeChannel.EMAIL)).isEqualTo(new Messages.Count(1, 0));
    assertThat(messages.count(NoticeChannel.WEBHOOK)).isEqualTo(new Messages.Count(0, 0));
  }

  @Test
  void whatIsStoredIsWhatIsSent() {
    var message = waiting();

    var claim = claimed(NOW);

    assertThat(claim.message()).isEqualTo(message);
    assertThat(messages.find(message.id())).contains(message);
    assertThat(claim.attempts()).isEqualTo(1);
    assertThat(view(message).state()).isEqualTo(MessageState.CLAIMED);
  }

  @Test
  void nothingIsTakenBeforeItIsDueNorTwiceNorFromAnotherChannel() {
    messages.add(AMessage.sms().made(), NOW.plusSeconds(1), null, NOW);

    assertThat(messages.claim(SMS, true, NOW, NOW.plus(LEASE))).isEmpty();
    assertThat(messages.claim(NoticeChannel.EMAIL, true, NOW.plusSeconds(1), NOW.plus(LEASE)))
        .isEmpty();
    claimed(NOW.plusSeconds(1));
    assertThat(messages.claim(SMS, true, NOW.plusSeconds(2), NOW.plus(LEASE))).isEmpty();
  }

  @Test
  void theOldestIsTakenFirst() {
    var later = AMessage.sms().made();
    var sooner = AMessage.sms().made();
    messages.add(later, NOW.minusSeconds(1), null, NOW);
    messages.add(sooner, NOW.minusSeconds(2), null, NOW);

    assertThat(claimed(NOW).message()).isEqualTo(sooner);
    assertThat(claimed(NOW).message()).isEqualTo(later);
  }

  @Test
  void whatIsSentIsSettled() {
    var message = waiting();

    assertThat(messages.sent(handed(), NOW.plusSeconds(1))).isTrue();

    assertThat(view(message).state()).isEqualTo(MessageState.SENT);
    assertThat(view(message).settledAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(messages.claim(SMS, true, NOW.plusSeconds(9_999), NOW.plus(LEASE))).isEmpty();
    assertThat(messages.count(SMS)).isEqualTo(new Messages.Count(0, 0));
  }

  @Test
  void whatIsToBeTriedAgainWaitsAndCounts() {
    var message = waiting();

    assertThat(messages.retry(handed(), "HTTP 503", NOW.plusSeconds(30))).isTrue();

    assertThat(view(message).state()).isEqualTo(MessageState.WAITING);
    assertThat(view(message).detail()).isEqualTo("HTTP 503");
    assertThat(view(message).due()).isEqualTo(NOW.plusSeconds(30));
    assertThat(messages.claim(SMS, false, NOW.plusSeconds(29), NOW.plus(LEASE))).isEmpty();
    assertThat(claimed(NOW.plusSeconds(30)).attempts()).isEqualTo(2);
  }

  @Test
  void whatFailedSaysWhyAndIsTakenByNobody() {
    var message = waiting();

    assertThat(messages.failed(handed(), Failure.REFUSED, "HTTP 400", NOW)).isTrue();

    assertThat(view(message).failure()).isEqualTo(Failure.REFUSED);
    assertThat(view(message).detail()).isEqualTo("HTTP 400");
    assertThat(messages.claim(SMS, true, NOW.plusSeconds(9_999), NOW.plus(LEASE))).isEmpty();
    assertThat(messages.count(SMS)).isEqualTo(new Messages.Count(0, 1));
  }

  @Test
  void whatCanNeverLeaveIsKeptWithItsReason() {
    var message = AMessage.sms().made();
    assertThat(messages.add(message, NOW, Failure.NOT_CONFIGURED, NOW)).isTrue();

    assertThat(view(message).failure()).isEqualTo(Failure.NOT_CONFIGURED);
    assertThat(view(message).settledAt()).isEqualTo(NOW);
    assertThat(messages.claim(SMS, true, NOW, NOW.plus(LEASE))).isEmpty();
  }

  /** A process died before it handed the message over: another one sends it. */
  @Test
  void aLeaseThatRanOutBeforeTheHandingIsFreeAgain() {
    waiting();
    var dead = claimed(NOW);

    assertThat(messages.giveUp(SMS, NOW.plus(LEASE))).isEmpty();
    var next = claimed(NOW.plus(LEASE));

    assertThat(next.message()).isEqualTo(dead.message());
    assertThat(next.attempts()).isEqualTo(2);
    assertThat(messages.hand(dead, NOW.plus(LEASE).plus(LEASE))).isFalse();
    assertThat(messages.hand(next, NOW.plus(LEASE).plus(LEASE))).isTrue();
  }

  /** A process that woke up late and was not replaced goes on. */
  @Test
  void aLeaseThatRanOutAndThatNobodyTookStillHolds() {
    waiting();
    var slow = claimed(NOW);

    assertThat(messages.hand(slow, NOW.plus(LEASE).plus(LEASE))).isTrue();
  }

  /** A process died after it handed the message over: nobody knows, nobody repeats it. */
  @Test
  void whatWasHandedOverAndNeverSettledIsGivenUp() {
    var message = waiting();
    handed();

    assertThat(messages.giveUp(SMS, NOW.plus(LEASE).minusSeconds(1))).isEmpty();
    assertThat(messages.giveUp(NoticeChannel.EMAIL, NOW.plus(LEASE))).isEmpty();
    assertThat(messages.claim(SMS, false, NOW.plus(LEASE), NOW.plus(LEASE))).isEmpty();
    assertThat(messages.giveUp(SMS, NOW.plus(LEASE))).containsExactly(message);
    assertThat(messages.giveUp(SMS, NOW.plus(LEASE))).isEmpty();

    assertThat(view(message).failure()).isEqualTo(Failure.UNANSWERED);
  }

  @Test
  void aGatewayThatKnowsRepeatsIsAskedAgain() {
    waiting();
    handed();

    assertThat(messages.claim(SMS, true, NOW.plus(LEASE).minusSeconds(1), NOW)).isEmpty();
    assertThat(messages.claim(SMS, true, NOW.plus(LEASE), NOW.plus(LEASE).plus(LEASE))).isPresent();
  }

  /** Field case C8: a process slept for ten minutes while it was sending. */
  @Test
  void anAnswerThatComesAfterAllIsBelieved() {
    var message = waiting();
    var slow = handed();
    messages.giveUp(SMS, NOW.plus(LEASE));

    assertThat(messages.retry(slow, "late", NOW)).isFalse();
    assertThat(messages.failed(slow, Failure.REFUSED, "late", NOW)).isFalse();
    assertThat(messages.sent(slow, NOW.plusSeconds(600))).isTrue();

    assertThat(view(message).state()).isEqualTo(MessageState.SENT);
    assertThat(view(message).failure()).isNull();
  }

  @Test
  void whoLostAMessageSettlesNothing() {
    waiting();
    var lost = claimed(NOW);
    var next = claimed(NOW.plus(LEASE));
    messages.hand(next, NOW.plus(LEASE).plus(LEASE));

    assertThat(messages.sent(lost, NOW)).isFalse();
    assertThat(messages.retry(lost, "", NOW)).isFalse();
    assertThat(messages.failed(lost, Failure.REFUSED, "", NOW)).isFalse();
    assertThat(messages.sent(next, NOW)).isTrue();
    assertThat(messages.sent(next, NOW)).isFalse();
  }

  @Test
  void whatFailedIsReplayedAsIfItWereNew() {
    var message = waiting();
    var old = handed();
    assertThat(messages.replay(message.id(), NOW)).as("not failed").isFalse();
    messages.failed(old, Failure.GAVE_UP, "HTTP 503", NOW);

    assertThat(messages.replay(message.id(), NOW.plusSeconds(5))).isTrue();

    assertThat(view(message).state()).isEqualTo(MessageState.WAITING);
    assertThat(view(message).failure()).isNull();
    assertThat(view(message).settledAt()).isNull();
    assertThat(messages.sent(old, NOW)).isFalse();
    assertThat(claimed(NOW.plusSeconds(5)).attempts()).isEqualTo(1);
    assertThat(messages.replay(AMessage.sms().id(), NOW)).isFalse();
  }

  @Test
  void listsAreFilteredAndShowNoWholeRecipient() {
    var sms = waiting();
    var mail = AMessage.sms().by(NoticeChannel.EMAIL).to("an@example.vn").made();
    messages.add(mail, NOW, Failure.NOT_CONFIGURED, NOW);

    assertThat(ids(null, null, "")).contains(sms.id(), mail.id()).hasSize(2);
    assertThat(ids(NoticeChannel.EMAIL, null, "")).containsExactly(mail.id());
    assertThat(ids(null, MessageState.WAITING, "")).containsExactly(sms.id());
    assertThat(ids(null, null, sms.eventId())).containsExactly(sms.id());
    assertThat(ids(null, null, "0912 345 678")).containsExactly(sms.id());
    assertThat(ids(null, null, "an@example.vn")).containsExactly(mail.id());
    assertThat(ids(null, null, "912345678")).isEmpty();
    assertThat(messages.list(new MessageFilter(SMS, null, ""), 1, 10).items())
        .extracting(MessageView::recipient)
        .containsExactly("••••••••678");
  }

  @Test
  void pagesCount() {
    for (int i = 0; i < 5; i++) {
      waiting();
    }
    var page = messages.list(new MessageFilter(null, null, ""), 2, 3);
    assertThat(page.items()).hasSize(2);
    assertThat(page.total()).isEqualTo(5);
  }

  private List<UUID> ids(
      @Nullable NoticeChannel channel, @Nullable MessageState state, String text) {
    return messages.list(new MessageFilter(channel, state, text), 1, 10).items().stream()
        .map(MessageView::id)
        .toList();
  }
}
