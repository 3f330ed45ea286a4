package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.application.AxisHarness.operator;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.AlarmLevel;
import vn.lienthong.exchange.AxisState.AgeGroup;
import vn.lienthong.exchange.AxisState.Subject;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.exchange.DeadLetter.Kind;
import vn.lienthong.exchange.DeadLetters;
import vn.lienthong.exchange.Desks;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.Webhooks;
import vn.lienthong.journal.SubscriptionView;

/** Webhooks, arrivals and followers in the same list; the level that all of it makes. */
class StuckPartsTests extends OnTheAxis {
  private List<DeadLetter> stuck() {
    return axis.get(DeadLetters.class).list(operator(), 1, 50).items();
  }

  private List<String> replayed(DeadLetter... letters) {
    var refs = List.of(letters).stream().map(DeadLetter::ref).toList();
    return axis.get(DeadLetters.class).replay(operator(), refs).stream()
        .map(each -> each.refused() == null ? "" : each.refused().error().code())
        .toList();
  }

  private UUID sent() {
    return axis.submit(OFFICE, aLetter().bytes()).docId();
  }

  private void stopAWebhook() {
    var url = "https://hook.example/a/b?token=secret";
    axis.get(Webhooks.class).register(systemOf(OFFICE), url);
    axis.db()
        .sql(
            """
            update exchange.webhook set active = false, attempts = 40, last_error = 'HTTP 503',
              failing_since = timestamptz '2020-02-06 08:00:00Z'\
            """)
        .update();
  }

  private void failAnArrival(int attempts) {
    axis.get(Desks.class).open(QUANG_BINH, operator());
    sent();
    axis.db()
        .sql("update exchange.arrival set attempts = ?, next_attempt = timestamptz 'infinity'")
        .param(attempts)
        .update();
  }

  @Test
  void aStoppedWebhookIsListedWithoutTheSecretOfItsAddressAndStartsWhereItStopped() {
    stopAWebhook();
    var letter = stuck().get(0);
    assertThat(letter)
        .extracting(
            DeadLetter::kind,
            DeadLetter::symbol,
            DeadLetter::recipient,
            DeadLetter::code,
            DeadLetter::detail,
            DeadLetter::since)
        .containsExactly(
            Kind.WEBHOOK,
            "https://hook.example/a/b",
            OFFICE.value(),
            "EX-0171",
            "HTTP 503",
            Instant.parse("2020-02-06T08:00:00Z"));

    assertThat(replayed(letter, letter)).containsExactly("");
    assertThat(replayed(letter)).containsExactly("EX-0175");

    var webhook = axis.get(Webhooks.class).all(systemOf(OFFICE)).get(0);
    assertThat(webhook.active()).isTrue();
    assertThat(webhook.after()).isEqualTo(-1);
    assertThat(axis.journal.count("exchange.webhook-restarted")).isEqualTo(1);
    assertThat(stuck()).isEmpty();
  }

  @Test
  void anArrivalIsListedAfterItsFailuresAndIsTriedAtOnceWhenAsked() {
    failAnArrival(5);
    assertThat(stuck()).isEmpty();
    axis.db().sql("update exchange.arrival set attempts = 6").update();
    assertThat(stuck()).extracting(DeadLetter::code).containsExactly("EX-0172");

    assertThat(replayed(stuck().get(0))).containsExactly("");
    axis.get(Arrivals.class).announce();

    assertThat(stuck()).isEmpty();
    assertThat(axis.journal.count("exchange.status-reported")).isEqualTo(1);
  }

  @Test
  void aFollowerThatFailsOrLagsIsListedAndGoesOnByItself() {
    axis.subscribers.say(new SubscriptionView("well", 0, 999, 4, ""));
    axis.subscribers.say(new SubscriptionView("failing", 0, 3, 5, "IllegalStateException"));
    axis.subscribers.say(new SubscriptionView("lagging", 0, 1000, 0, ""));

    assertThat(stuck())
        .extracting(DeadLetter::id, DeadLetter::code, DeadLetter::detail)
        .containsExactly(
            tuple("failing", "EX-0173", "IllegalStateException"), tuple("lagging", "EX-0174", ""));
    assertThat(replayed(stuck().get(0))).containsExactly("EX-0177");
  }

  @Test
  void pagesGoOverAllKindsWithoutAGapAndCountThemAll() {
    axis.subscribers.say(new SubscriptionView("failing", 0, 0, 9, "X"));
    stopAWebhook();
    failAnArrival(7);
    var document = sent();
    axis.get(Mailbox.class).update(systemOf(QUANG_BINH), document, "fail");

    var letters = axis.get(DeadLetters.class);
    assertThat(letters.list(operator(), 1, 2).items())
        .extracting(DeadLetter::kind)
        .containsExactly(Kind.SUBSCRIBER, Kind.WEBHOOK);
    assertThat(letters.list(operator(), 2, 2).items())
        .extracting(DeadLetter::kind)
        .containsExactlyInAnyOrder(Kind.ARRIVAL, Kind.DELIVERY);
    assertThat(letters.list(operator(), 2, 2).total()).isEqualTo(4);
    assertThat(letters.list(operator(), 3, 2).items()).isEmpty();
  }

  @Test
  void readingTheListIsJournaledWhenItShowsDocuments() {
    stuck();
    assertThat(axis.journal.count("exchange.console-read")).isZero();
    axis.get(Mailbox.class).update(systemOf(QUANG_BINH), sent(), "fail");

    stuck();

    assertThat(axis.journal.entries())
        .filteredOn(entry -> entry.type().type().equals("exchange.console-read"))
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.facts())
                .containsEntry("part", "dead-letters")
                .containsEntry("found", "1"));
  }

  @Test
  void namesThatNameNothingAreRefusedEachByItself() {
    var none = new DeadLetter.Ref(Kind.DELIVERY, "no-id");
    var gone = new DeadLetter.Ref(Kind.ARRIVAL, UUID.randomUUID().toString());
    assertThat(axis.get(DeadLetters.class).replay(operator(), List.of(none, gone)))
        .allSatisfy(each -> assertThat(each.refused().error().code()).isEqualTo("EX-0175"));
    assertThat(DeadLetter.Ref.parse("delivery")).isEmpty();
    assertThat(DeadLetter.Ref.parse("letter:x")).isEmpty();
    assertThat(DeadLetter.Ref.parse(none.toString())).contains(none);
  }

  @Test
  void theQueueIsCountedByAgeAndOldAgeIsAnAlarm() {
    var watch = axis.get(AxisWatch.class);
    assertThat(watch.state().level()).isEqualTo(AlarmLevel.OK);
    assertThat(watch.state().oldest()).isNull();
    sent();
    var fetched = axis.submit(OFFICE, aLetter().number("2").bytes()).docId();
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), fetched);
    assertThat(watch.state().initial()).as("a look is kept for a while").isZero();

    axis.pass(Duration.ofSeconds(10));
    assertThat(watch.state().ages().get(0).initial()).isEqualTo(1);
    assertThat(watch.state().ages().get(0).processing()).isEqualTo(1);

    age(Duration.ofDays(1));
    assertThat(watch.state().findings())
        .extracting(
            finding -> finding.subject(), finding -> finding.level(), finding -> finding.value())
        .containsExactly(tuple(Subject.OLDEST, AlarmLevel.WARNING, 24L));
    assertThat(watch.state().ages())
        .extracting(AgeGroup::total)
        .containsExactly(0L, 0L, 2L, 0L, 0L);
    age(Duration.ofDays(2));
    assertThat(watch.state().level()).isEqualTo(AlarmLevel.ALARM);
    assertThat(watch.state().oldestAge()).isEqualTo(Duration.ofDays(3));
  }

  @Test
  void deadLettersRaiseTheLevelAtTheirThresholds() {
    var watch = axis.get(AxisWatch.class);
    stopAWebhook();
    assertThat(watch.state().level()).isEqualTo(AlarmLevel.WARNING);
    axis.subscribers.say(new SubscriptionView("a", 0, 0, 9, ""));
    axis.subscribers.say(new SubscriptionView("b", 0, 0, 9, ""));
    axis.pass(Duration.ofSeconds(10));

    assertThat(watch.state().level()).isEqualTo(AlarmLevel.ALARM);
    assertThat(watch.state().dead())
        .containsEntry(Kind.SUBSCRIBER, 2L)
        .containsEntry(Kind.WEBHOOK, 1L);
  }

  /** Lets what waits become older; the business clock stands still. */
  private void age(Duration time) {
    axis.db()
        .sql("update exchange.delivery set created_at = created_at - ?::interval")
        .param(time.toString())
        .update();
    axis.pass(Duration.ofSeconds(10));
  }
}
