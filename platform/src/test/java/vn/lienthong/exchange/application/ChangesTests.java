package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.lienthong.exchange.application.AxisHarness.clerkOf;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.edxml.Business;
import vn.lienthong.exchange.ChangeKind;
import vn.lienthong.exchange.ChangeView;
import vn.lienthong.exchange.ChangeView.Outcome;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.shared.RuleViolated;

/** Recalls, updates, replacements and take-backs: cancelled before they leave, tasks after. */
class ChangesTests extends OnTheAxis {
  private static final String ID = "000.00.00.G22,2020/02/12,1024/VPCP-KSTT";
  private static final Business RECALL = Business.recall(ID, "Ban hành nhầm");

  private UUID sent() {
    return axis.submit(OFFICE, aLetter().bytes()).docId();
  }

  private UUID sent(Business business) {
    return axis.submit(OFFICE, aLetter().business(business).bytes()).docId();
  }

  private void fetched(UUID document) {
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), document);
  }

  private List<ChangeView> asked(UUID document) {
    return axis.get(Changes.class).of(clerkOf(QUANG_BINH), document);
  }

  private TraceView trace(UUID document) {
    return axis.get(Desk.class).trace(clerkOf(OFFICE), document).get(0);
  }

  private List<UUID> waiting() {
    return axis
        .get(Mailbox.class)
        .list(systemOf(QUANG_BINH), MailFilter.pending(MessageType.EDOC, 100))
        .stream()
        .map(item -> item.docId())
        .toList();
  }

  private List<String> journaled() {
    return axis.journal.entries().stream().map(entry -> entry.type().type()).toList();
  }

  @Test
  void aRecallOfWhatNeverLeftCancelsBothAndAsksNobody() {
    var letter = sent();
    var recall = sent(RECALL);

    assertThat(waiting()).isEmpty();
    assertThat(trace(letter).failure()).isEqualTo("EX-0130");
    assertThat(trace(letter).state()).isEqualTo(TransportState.DONE);
    assertThat(trace(letter).steps()).extracting(TraceView.Step::kind).contains("withdrawn");
    assertThat(trace(recall).failure()).isEqualTo("EX-0131");
    assertThat(asked(recall)).extracting(ChangeView::outcome).containsExactly(Outcome.SETTLED);
    assertThat(journaled()).contains("exchange.delivery-withdrawn");
    assertThatThrownBy(() -> fetched(letter))
        .asInstanceOf(type(RuleViolated.class))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.DOCUMENT_NOT_FOUND);
  }

  @Test
  void aRecallOfWhatTheRecipientHoldsIsATaskThatItsClerkAgreesTo() {
    var letter = sent();
    fetched(letter);
    var recall = sent(RECALL);

    assertThat(waiting()).contains(recall, letter);
    assertThat(asked(recall))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(ChangeKind.RECALL);
          assertThat(change.target()).isEqualTo(letter);
          assertThat(change.reason()).isEqualTo("Ban hành nhầm");
          assertThat(change.open()).isTrue();
        });
    assertThat(asked(letter)).hasSize(1);
    assertThat(axis.get(Desk.class).inbox(clerkOf(QUANG_BINH), only("asked")).items())
        .extracting(item -> item.docId())
        .containsExactly(recall);

    axis.get(Changes.class).agree(clerkOf(QUANG_BINH), recall);

    assertThat(asked(recall)).extracting(ChangeView::outcome).containsExactly(Outcome.ACCEPTED);
    assertThat(trace(recall).status()).isEqualTo("15");
    assertThat(trace(letter).steps()).extracting(TraceView.Step::kind).contains("given-up");
    assertThat(journaled()).contains("exchange.change-answered");
  }

  private static DeskFilter only(String status) {
    return new DeskFilter("", status, false, null, null, 1, 50);
  }

  @Test
  void aRefusalNeedsAReasonThatTheSenderReads() {
    fetched(sent());
    var recall = sent(RECALL);
    var changes = axis.get(Changes.class);

    assertThatThrownBy(() -> changes.decline(clerkOf(QUANG_BINH), recall, " "))
        .isInstanceOf(RuleViolated.class);
    assertThat(asked(recall).get(0).open()).isTrue();
    changes.decline(clerkOf(QUANG_BINH), recall, "Đã giải quyết xong");

    assertThat(asked(recall).get(0).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(asked(recall).get(0).answer()).isEqualTo("Đã giải quyết xong");
    assertThat(trace(recall).status()).isEqualTo("16");
    assertThat(trace(recall).steps())
        .extracting(TraceView.Step::description)
        .contains("Đã giải quyết xong");
  }

  @Test
  void theSecondOfTwoClerksIsToldThatNothingIsAskedAnyMore() {
    fetched(sent());
    var recall = sent(RECALL);
    axis.get(Changes.class).agree(clerkOf(QUANG_BINH), recall);

    assertThatThrownBy(() -> axis.get(Changes.class).decline(clerkOf(QUANG_BINH), recall, "Không"))
        .asInstanceOf(type(RuleViolated.class))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.NOTHING_ASKED);
    assertThat(trace(recall).status()).isEqualTo("15");
  }

  /** The vendor's own sample recall names nothing beyond its header. */
  @Test
  void aRecallThatNamesNothingIsFoundByItsHeader() {
    var letter = sent();
    fetched(letter);
    var whole = new String(aLetter().business(RECALL).bytes(), StandardCharsets.UTF_8);
    var business = whole.indexOf("<edXML:Bussiness>");
    var named = "<edXML:DocumentId>" + ID + "</edXML:DocumentId>";
    var bare = whole.substring(0, business) + whole.substring(business).replace(named, "");
    var recall = axis.submit(OFFICE, bare.getBytes(StandardCharsets.UTF_8)).docId();

    assertThat(bare).hasSizeLessThan(whole.length());
    assertThat(asked(recall).get(0).target()).isEqualTo(letter);
  }

  @Test
  void aRecallOfWhatIsNotOnRecordIsATaskWithoutADocument() {
    var recall = sent(Business.recall("000.00.00.G22,2019/01/01,1/XX", "Nhầm"));

    assertThat(asked(recall).get(0).target()).isNull();
    axis.get(Changes.class).agree(clerkOf(QUANG_BINH), recall);
    assertThat(trace(recall).status()).isEqualTo("15");
  }

  @ParameterizedTest
  @CsvSource({"15, ACCEPTED", "16, REFUSED"})
  void theSystemOfARecipientAnswersWithAStatusPacket(String code, Outcome outcome) {
    fetched(sent());
    var recall = sent(RECALL);
    axis.submit(QUANG_BINH, aLetter().status(QUANG_BINH, OFFICE.value(), code, "Trả lời"));

    assertThat(asked(recall).get(0).outcome()).isEqualTo(outcome);
    assertThat(trace(recall).status()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"15, ACCEPTED", "change-rejection, REFUSED"})
  void theSystemOfARecipientAnswersThroughItsMailbox(String state, Outcome outcome) {
    fetched(sent());
    var recall = sent(RECALL);
    axis.get(Mailbox.class).update(systemOf(QUANG_BINH), recall, state);

    assertThat(asked(recall).get(0).outcome()).isEqualTo(outcome);
  }

  @Test
  void whatARecipientReportsOfTheLetterIsNotTakenForAnAnswerToItsRecall() {
    var letter = sent();
    fetched(letter);
    var recall = sent(RECALL);
    axis.submit(QUANG_BINH, aLetter().status(QUANG_BINH, OFFICE.value(), "03", ""));

    assertThat(trace(letter).status()).isEqualTo("03");
    assertThat(trace(recall).status()).isEmpty();
    assertThat(asked(recall).get(0).open()).isTrue();
  }

  @Test
  void anUpdateTakesARecipientOutBeforeTheLetterLeft() {
    var letter = sent();
    var update =
        new Business(
            "2",
            "Bỏ nơi nhận",
            ID,
            0,
            List.of(),
            0,
            1,
            List.of(new Business.Receiver(QUANG_BINH.value(), 0)),
            List.of());
    axis.submit(OFFICE, aLetter().to(SmallDirectory.HA_NOI.value()).business(update).bytes());

    assertThat(waiting()).isEmpty();
    assertThat(trace(letter).failure()).isEqualTo("EX-0130");
  }

  @Test
  void anUpdateArrivesBesideTheLetterAsATask() {
    var letter = sent();
    var update = sent(new Business("2", "Sửa", ID, 0, List.of(), 1, 0, List.of(), List.of()));

    assertThat(waiting()).contains(letter, update);
    assertThat(asked(update).get(0).kind()).isEqualTo(ChangeKind.UPDATE);
    assertThatThrownBy(() -> axis.get(Desk.class).accept(clerkOf(QUANG_BINH), update))
        .asInstanceOf(type(RuleViolated.class))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.ANSWER_FIRST);
    axis.get(Changes.class).agree(clerkOf(QUANG_BINH), update);
    axis.get(Desk.class).accept(clerkOf(QUANG_BINH), update);
    assertThat(trace(update).status()).isEqualTo("03");
    assertThat(trace(letter).steps()).extracting(TraceView.Step::kind).contains("superseded");
  }

  @Test
  void aReplacementCancelsTheOldOneThatNeverLeftAndArrivesItself() {
    var letter = sent();
    var replacement = sent(replacing(QUANG_BINH.value()));

    assertThat(waiting()).containsExactly(replacement);
    assertThat(trace(letter).failure()).isEqualTo("EX-0130");
    assertThat(asked(replacement).get(0).outcome()).isEqualTo(Outcome.SETTLED);
  }

  @Test
  void aReplacementThatConcernsOthersAsksNothing() {
    var letter = sent();
    var replacement = sent(replacing(SmallDirectory.HA_NOI.value()));

    assertThat(waiting()).contains(letter, replacement);
    assertThat(asked(replacement)).isEmpty();
  }

  private static Business replacing(String organ) {
    var replaced = List.of(new Business.Replacement(ID, List.of(organ)));
    return new Business("3", "", "", 0, List.of(), null, null, List.of(), replaced);
  }

  @Test
  void aTakeBackOfWhatTheRecipientHoldsIsAnsweredOnTheLetterItself() {
    var letter = sent();
    fetched(letter);
    axis.submit(OFFICE, aLetter().status(OFFICE, QUANG_BINH.value(), "13", "Xin lấy lại"));

    assertThat(asked(letter)).extracting(ChangeView::kind).containsExactly(ChangeKind.TAKE_BACK);
    assertThat(axis.get(Desk.class).waiting(clerkOf(QUANG_BINH))).isEqualTo(1);
    axis.get(Changes.class).agree(clerkOf(QUANG_BINH), letter);
    assertThat(trace(letter).status()).isEqualTo("15");
  }

  @Test
  void aTakeBackOfWhatNeverLeftCancelsIt() {
    var letter = sent();
    axis.submit(OFFICE, aLetter().status(OFFICE, QUANG_BINH.value(), "13", "Xin lấy lại"));

    assertThat(waiting()).isEmpty();
    assertThat(trace(letter).failure()).isEqualTo("EX-0130");
  }

  @Test
  void aDeskRecallsWhatItSentAndOnlyThat() {
    var letter = sent();
    fetched(letter);
    var recall = axis.get(Changes.class).recall(clerkOf(OFFICE), letter, "Ban hành nhầm").docId();

    assertThat(asked(recall).get(0).target()).isEqualTo(letter);
    assertThat(axis.get(Changes.class).recall(clerkOf(OFFICE), letter, "Ban hành nhầm").docId())
        .isEqualTo(recall);
    assertThatThrownBy(
            () -> axis.get(Changes.class).recall(clerkOf(QUANG_BINH), letter, "Không phải của tôi"))
        .isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> axis.get(Changes.class).recall(clerkOf(OFFICE), recall, "Thu hồi nữa"))
        .isInstanceOf(RuleViolated.class);
  }
}
