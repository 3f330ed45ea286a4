package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.AxisEvent.Kind;
import vn.lienthong.exchange.AxisEvents;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.WebhookView;
import vn.lienthong.exchange.Webhooks;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

/** Events of agencies, asked for and pushed: in order, at least once, nobody held up by another. */
class WebhookDeliveryTests extends OnTheAxis {
  private static final String GOOD = "https://good.example/events";
  private static final String BAD = "https://bad.example/events";
  private int number = 2000;
  private long read = -1;

  private UUID sent(AgencyCode recipient) {
    var letter = aLetter().number(Integer.toString(++number)).to(recipient.value());
    return axis.submit(OFFICE, letter.bytes()).docId();
  }

  /** What the journal has told the agencies so far. */
  private void followed() {
    var news = axis.journal.from(read + 1, 1000);
    if (!news.isEmpty()) {
      axis.get(AgencyEvents.class).accept(news);
      read = news.get(news.size() - 1).sequence();
    }
  }

  private List<AxisEvent> events(AgencyCode agency) {
    followed();
    return axis.get(AxisEvents.class).after(systemOf(agency), -1, 1000);
  }

  private WebhookView registered(AgencyCode agency, String url) {
    followed();
    return axis.get(Webhooks.class).register(systemOf(agency), url);
  }

  private void pushed() {
    followed();
    var delivery = axis.get(WebhookDelivery.class);
    for (int n = 0; n < 20 && delivery.tellNext(); n++) {
      continue;
    }
  }

  private WebhookView state(AgencyCode agency) {
    return axis.get(Webhooks.class).all(systemOf(agency)).get(0);
  }

  @Test
  void senderAndRecipientAreToldWhatConcernsThem() {
    var letter = sent(QUANG_BINH);
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), letter);
    axis.get(Mailbox.class).update(systemOf(QUANG_BINH), letter, "03");

    assertThat(events(OFFICE).stream().filter(event -> event.docId().equals(letter)))
        .extracting(AxisEvent::kind)
        .containsExactly(Kind.ACCEPTED, Kind.MOVED, Kind.MOVED, Kind.STATUS);
    assertThat(events(QUANG_BINH).stream().filter(event -> event.docId().equals(letter)))
        .extracting(AxisEvent::kind)
        .containsExactly(Kind.ARRIVED, Kind.MOVED, Kind.MOVED, Kind.STATUS);
    assertThat(events(HA_NOI)).isEmpty();
    assertThat(events(OFFICE)).extracting(AxisEvent::sequence).isSorted();
  }

  @Test
  void refusedRecipientsAreNamedToTheSender() {
    axis.submit(OFFICE, aLetter().to(QUANG_BINH.value(), "000.00.99.X99").bytes());

    assertThat(events(OFFICE))
        .filteredOn(event -> event.kind() == Kind.REFUSED)
        .extracting(AxisEvent::detail)
        .containsExactly("000.00.99.X99:EX-0104");
  }

  @Test
  void theSameNewsTwiceIsToldOnce() {
    sent(QUANG_BINH);
    var before = events(OFFICE);
    axis.get(AgencyEvents.class).accept(axis.journal.from(0, 1000));

    assertThat(events(OFFICE)).isEqualTo(before);
  }

  @Test
  void aPageNeverPartsTheEventsOfOneEntry() {
    axis.submit(OFFICE, aLetter().to(QUANG_BINH.value(), "000.00.99.X99").bytes());
    followed();

    assertThat(axis.get(AxisEvents.class).after(systemOf(OFFICE), -1, 1)).hasSize(2);
  }

  @Test
  void aTargetIsToldInOrderWhatHappensFromItsRegistrationOn() {
    sent(QUANG_BINH);
    registered(OFFICE, GOOD);
    var first = sent(QUANG_BINH);
    var second = sent(HA_NOI);
    pushed();
    pushed();

    assertThat(axis.calls.told()).extracting(AxisEvent::docId).containsExactly(first, second);
    assertThat(state(OFFICE).lastSuccess()).isEqualTo(AxisHarness.NOW);
  }

  @Test
  void aTargetThatFailsIsTriedAgainAfterItsPauseAndGetsTheSameEvents() {
    registered(OFFICE, BAD);
    axis.calls.breakDown(BAD);
    var letter = sent(QUANG_BINH);
    pushed();
    assertThat(axis.calls.failures()).isEqualTo(1);
    assertThat(state(OFFICE).lastError()).isEqualTo("HTTP 503");
    assertThat(state(OFFICE).nextAttempt())
        .isBetween(AxisHarness.NOW.plusSeconds(10), AxisHarness.NOW.plusSeconds(12));

    axis.pass(Duration.ofSeconds(9));
    pushed();
    assertThat(axis.calls.failures()).isEqualTo(1);
    axis.pass(Duration.ofSeconds(4));
    pushed();
    assertThat(axis.calls.failures()).isEqualTo(2);

    axis.calls.mend(BAD);
    axis.pass(Duration.ofSeconds(30));
    pushed();
    assertThat(axis.calls.told()).extracting(AxisEvent::docId).containsExactly(letter);
    assertThat(state(OFFICE).attempts()).isZero();
    assertThat(state(OFFICE).failingSince()).isNull();
  }

  @Test
  void aTargetThatIsDeadHoldsUpNobodyElse() {
    registered(OFFICE, BAD);
    registered(OFFICE, GOOD);
    axis.calls.breakDown(BAD);
    var letter = sent(QUANG_BINH);
    pushed();

    assertThat(axis.calls.told()).extracting(AxisEvent::docId).containsExactly(letter);
  }

  @Test
  void aTargetThatFailsForDaysIsStoppedAndAReplaySendsEverythingAgain() {
    var webhook = registered(OFFICE, BAD);
    axis.calls.breakDown(BAD);
    var letter = sent(QUANG_BINH);
    pushed();
    for (int day = 0; day < 6; day++) {
      axis.pass(Duration.ofDays(1));
      pushed();
    }
    assertThat(state(OFFICE).active()).isFalse();
    axis.calls.mend(BAD);
    axis.pass(Duration.ofDays(1));
    pushed();
    assertThat(axis.calls.told()).isEmpty();

    axis.get(Webhooks.class).replay(systemOf(OFFICE), webhook.id(), -1);
    pushed();
    assertThat(axis.calls.told()).extracting(AxisEvent::docId).containsExactly(letter);
    assertThat(state(OFFICE).active()).isTrue();
  }

  @Test
  void onlyTheAgencysOwnWebhooksAreSeenAndTheirNumberHasALimit() {
    var webhooks = axis.get(Webhooks.class);
    var own = registered(OFFICE, GOOD);
    registered(OFFICE, BAD);

    refused(ExchangeError.TOO_MANY_WEBHOOKS, () -> registered(OFFICE, "https://third.example"));
    refused(ExchangeError.WEBHOOK_REFUSED, () -> registered(HA_NOI, "ftp://x"));
    assertThat(webhooks.all(systemOf(HA_NOI))).isEmpty();
    refused(ExchangeError.WEBHOOK_NOT_FOUND, () -> webhooks.remove(systemOf(HA_NOI), own.id()));
    refused(ExchangeError.WEBHOOK_NOT_FOUND, () -> webhooks.replay(systemOf(HA_NOI), own.id(), -1));
    webhooks.remove(systemOf(OFFICE), own.id());
    assertThat(webhooks.all(systemOf(OFFICE))).hasSize(1);
  }

  private static void refused(ExchangeError error, Runnable call) {
    assertThatThrownBy(call::run)
        .asInstanceOf(type(RuleViolated.class))
        .extracting(RuleViolated::error)
        .isEqualTo(error);
  }
}
