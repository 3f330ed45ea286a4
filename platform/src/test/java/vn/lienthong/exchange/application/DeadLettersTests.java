package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.exchange.application.AxisHarness.clerkOf;
import static vn.lienthong.exchange.application.AxisHarness.operator;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.LOCKED;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.Directory;
import vn.lienthong.edxml.Business;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.exchange.DeadLetters;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Desks;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.shared.AgencyCode;

/** What could not be delivered is listed with its reason, and sent again once, not twice. */
class DeadLettersTests extends OnTheAxis {
  private static final AgencyCode NEW = new AgencyCode("000.00.00.H99");

  private List<DeadLetter> stuck() {
    return axis.get(DeadLetters.class).list(operator(), 1, 50).items();
  }

  private DeadLetter only() {
    assertThat(stuck()).hasSize(1);
    return stuck().get(0);
  }

  /** Code of the refusal, or empty when it was sent again. */
  private String replayed(DeadLetter letter) {
    var answers = axis.get(DeadLetters.class).replay(operator(), Set.of(letter.ref()));
    assertThat(answers).hasSize(1);
    var refused = answers.get(0).refused();
    return refused == null ? "" : refused.error().code();
  }

  private UUID sent(PacketFixture letter) {
    return axis.submit(OFFICE, letter.bytes()).docId();
  }

  private UUID sentToNobodyYet() {
    return sent(aLetter().to(QUANG_BINH.value(), NEW.value()));
  }

  private SmallDirectory directory() {
    return (SmallDirectory) axis.get(Directory.class);
  }

  private List<MailItem> waiting(AgencyCode agency) {
    return axis.get(Mailbox.class).list(systemOf(agency), MailFilter.pending(MessageType.EDOC, 10));
  }

  private @Nullable TraceView trace(UUID document, String code) {
    return axis.get(Desk.class).trace(clerkOf(OFFICE), document).stream()
        .filter(view -> view.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  @Test
  void aRecipientThatCannotBeServedIsListedWithItsReasonAndWithoutTheSubject() {
    var document = sentToNobodyYet();

    assertThat(only())
        .isEqualTo(
            new DeadLetter(
                DeadLetter.Kind.DELIVERY,
                only().id(),
                document,
                "1024/VPCP-KSTT",
                OFFICE.value(),
                "Văn phòng Chính phủ",
                NEW.value(),
                "",
                AxisHarness.NOW,
                "EX-0104",
                "",
                0));
    assertThat(only().toString()).doesNotContain("triển khai");
  }

  @Test
  void whoRegisteredMeanwhileGetsTheLetterUnderTheSameDocId() {
    var document = sentToNobodyYet();
    var letter = only();
    directory().register(NEW, "UBND tỉnh Mới");

    assertThat(replayed(letter)).isEmpty();

    assertThat(waiting(NEW))
        .extracting(MailItem::docId, MailItem::state)
        .containsExactly(tuple(document, TransportState.INITIAL));
    assertThat(trace(document, NEW.value()).steps())
        .extracting(TraceView.Step::kind, TraceView.Step::description)
        .startsWith(tuple("refused", "EX-0104"), tuple("replayed", "EX-0104"))
        .extracting(tuple -> tuple.toList().get(0))
        .endsWith("queued");
    assertThat(waiting(QUANG_BINH)).hasSize(1);
    assertThat(stuck()).isEmpty();
    assertThat(axis.journal.entries())
        .filteredOn(entry -> entry.type().type().equals("exchange.delivery-replayed"))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.subject()).isEqualTo(document.toString());
          assertThat(entry.facts()).containsEntry("recipient", NEW.value());
          assertThat(entry.facts()).containsEntry("reason", "EX-0104");
          assertThat(entry.by()).isEqualTo(operator());
        });
  }

  @Test
  void aCauseThatIsStillThereRefusesAndLeavesNoTrace() {
    var document = sent(aLetter().to(QUANG_BINH.value(), LOCKED.value()));

    assertThat(replayed(only())).isEqualTo("EX-0105");

    assertThat(only().code()).isEqualTo("EX-0105");
    assertThat(trace(document, LOCKED.value()).steps()).hasSize(1);
    assertThat(axis.journal.count("exchange.delivery-replayed")).isZero();
  }

  @Test
  void twiceIsOnce() {
    sentToNobodyYet();
    var letter = only();
    directory().register(NEW, "UBND tỉnh Mới");

    assertThat(replayed(letter)).isEmpty();
    assertThat(replayed(letter)).isEqualTo("EX-0175");

    assertThat(waiting(NEW)).hasSize(1);
    assertThat(axis.journal.count("exchange.delivery-replayed")).isEqualTo(1);
  }

  @Test
  void ofTwoOperatorsAtOnceOneSendsItAgain() throws Exception {
    directory().register(NEW, "UBND tỉnh Mới");
    directory().lock(NEW);
    var both = Executors.newFixedThreadPool(2);
    try {
      for (int n = 0; n < 5; n++) {
        var document = sent(aLetter().number("5" + n).to(QUANG_BINH.value(), NEW.value()));
        directory().register(NEW, "UBND tỉnh Mới");
        var letter = only();
        Callable<String> replay = () -> replayed(letter);
        var answers = both.invokeAll(List.of(replay, replay));
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder("", "EX-0175");
        assertThat(trace(document, NEW.value()).steps())
            .filteredOn(step -> step.kind().equals("replayed"))
            .hasSize(1);
        directory().lock(NEW);
      }
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void whoHasItUnderAnotherCodeDoesNotGetItAgain() {
    var document = sent(aLetter().to(QUANG_BINH.value(), "H46.99"));
    var alias = only();
    directory().alias(new AgencyCode("H46.99"), QUANG_BINH);

    assertThat(replayed(alias)).isEmpty();

    assertThat(waiting(QUANG_BINH)).hasSize(1);
    assertThat(stuck()).isEmpty();
    assertThat(trace(document, "H46.99").failure()).isEqualTo("EX-0176");
  }

  @Test
  void whatTheSenderSentAgainByItselfIsNotDeliveredTwice() {
    sentToNobodyYet();
    var letter = only();
    directory().register(NEW, "UBND tỉnh Mới");
    var again = axis.submit(OFFICE, aLetter().to(NEW.value()).bytes()).docId();

    assertThat(replayed(letter)).isEmpty();

    assertThat(waiting(NEW)).extracting(MailItem::docId).containsExactly(again);
    assertThat(stuck()).isEmpty();
  }

  @Test
  void otherContentThatTheRecipientGotUnderTheDocumentIdStandsInTheWay() {
    sentToNobodyYet();
    var letter = only();
    directory().register(NEW, "UBND tỉnh Mới");
    axis.submit(OFFICE, aLetter().subject("Bản đúng").to(NEW.value()).bytes());

    assertThat(replayed(letter)).isEqualTo("EX-0107");
    assertThat(waiting(NEW)).hasSize(1);
  }

  @Test
  void whatTheRecipientsSystemFailedAtIsQueuedAgain() {
    var document = sent(aLetter());
    axis.get(Mailbox.class).update(systemOf(QUANG_BINH), document, "fail");
    axis.get(Mailbox.class).update(systemOf(QUANG_BINH), document, "fail");
    assertThat(only().code()).isEqualTo("EX-0170");
    assertThat(only().attempts()).isEqualTo(2);
    var letter = only();
    var later = sent(aLetter().number("1025"));

    assertThat(replayed(letter)).isEmpty();

    assertThat(waiting(QUANG_BINH))
        .as("a cursor that went on to the later one finds it again")
        .extracting(MailItem::docId, MailItem::state)
        .containsExactly(
            tuple(later, TransportState.INITIAL), tuple(document, TransportState.INITIAL));
    assertThat(replayed(letter)).isEqualTo("EX-0175");
  }

  @Test
  void aFailedDeliveryOfALockedRecipientStays() {
    var document = sent(aLetter().to(HA_NOI.value()));
    axis.get(Mailbox.class).update(systemOf(HA_NOI), document, "fail");
    directory().lock(HA_NOI);

    assertThat(replayed(only())).isEqualTo("EX-0105");
  }

  /** A recall asks of its recipient what it would have asked had it arrived at once. */
  @Test
  void aRecallThatIsSentAgainAsksItsRecipient() {
    directory().register(NEW, "UBND tỉnh Mới");
    sent(aLetter().to(QUANG_BINH.value(), NEW.value()));
    var first = waiting(NEW).get(0).docId();
    axis.get(Mailbox.class).fetch(systemOf(NEW), first);
    directory().lock(NEW);
    var id = "000.00.00.G22,2020/02/12,1024/VPCP-KSTT";
    var recall =
        sent(
            aLetter()
                .business(Business.recall(id, "Ban hành nhầm"))
                .to(QUANG_BINH.value(), NEW.value()));
    directory().register(NEW, "UBND tỉnh Mới");

    assertThat(replayed(only())).isEmpty();

    assertThat(axis.get(Changes.class).of(clerkOf(NEW), recall)).hasSize(1);
  }

  @Test
  void anArrivalIsQueuedForItsDeskAsWell() {
    sentToNobodyYet();
    directory().register(NEW, "UBND tỉnh Mới");
    axis.get(Desks.class).open(NEW, operator());

    replayed(only());
    axis.get(Arrivals.class).announce();

    assertThat(axis.get(Desk.class).waiting(clerkOf(NEW))).isEqualTo(1);
    assertThat(axis.journal.count("exchange.status-reported")).isEqualTo(1);
  }
}
