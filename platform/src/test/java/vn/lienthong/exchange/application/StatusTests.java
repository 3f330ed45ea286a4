package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

class StatusTests extends OnTheAxis {
  private static final PacketFixture LETTER = PacketFixture.aLetter();

  private UUID docId;

  @BeforeEach
  void sendOneLetter() {
    axis.db()
        .sql("insert into exchange.desk values ('000.00.00.H46', timestamptz 'epoch')")
        .update();
    docId = submit(LETTER.bytes(), OFFICE);
  }

  @Test
  void aDeskTellsTheSenderOnceThatTheLetterArrived() {
    axis.get(Arrivals.class).announce();
    axis.get(Arrivals.class).announce();

    assertThat(trace().status()).isEqualTo("01");
    assertThat(statusSteps()).containsExactly("01");
    assertThat(statusPackets(OFFICE)).hasSize(1);
  }

  @Test
  void acceptanceMovesTheTraceFromArrivedToRegistered() {
    axis.get(Arrivals.class).announce();

    desk().accept(AxisHarness.clerkOf(QUANG_BINH), docId);

    assertThat(statusSteps()).containsExactly("01", "03");
    assertThat(trace().state().wire()).isEqualTo("done");
    assertThat(statusPackets(OFFICE)).hasSize(2);
  }

  @Test
  void acceptanceCannotHappenTwice() {
    desk().accept(AxisHarness.clerkOf(QUANG_BINH), docId);

    assertThatThrownBy(() -> desk().accept(AxisHarness.clerkOf(QUANG_BINH), docId))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            e -> assertThat(e.error()).isEqualTo(ExchangeError.MOVE_NOT_ALLOWED));
    assertThat(statusSteps()).containsExactly("03");
  }

  @Test
  void aRefusalNeedsAReasonAndTellsItToTheSender() {
    assertThatThrownBy(() -> desk().refuse(AxisHarness.clerkOf(QUANG_BINH), docId, " "))
        .isInstanceOf(RuleViolated.class);

    desk().refuse(AxisHarness.clerkOf(QUANG_BINH), docId, "Gửi sai thẩm quyền");

    assertThat(trace().status()).isEqualTo("02");
    assertThat(trace().steps())
        .anySatisfy(step -> assertThat(step.description()).isEqualTo("Gửi sai thẩm quyền"));
  }

  @Test
  void aRepeatedStatusHasNoSecondEffectAndOneOutOfOrderChangesNothing() {
    status(QUANG_BINH, "03", "Đã tiếp nhận");
    status(QUANG_BINH, "03", "Đã tiếp nhận, gửi lại");
    status(QUANG_BINH, "01", "Đã đến");

    assertThat(trace().status()).isEqualTo("03");
    assertThat(trace().steps().stream().map(TraceView.Step::kind).toList())
        .contains("status", "out-of-order");
    assertThat(axis.journal.count("exchange.status-reported")).isEqualTo(1);
  }

  @Test
  void anUnknownStatusIsKeptAsText() {
    status(QUANG_BINH, "02", "Gửi sai thẩm quyền");
    status(QUANG_BINH, "77", "Trạng thái riêng");
    status(QUANG_BINH, "03", "Đã tiếp nhận");

    assertThat(statusSteps()).containsExactly("02", "77");
    assertThat(trace().status()).as("an unknown code undoes no refusal").isEqualTo("02");
  }

  @Test
  void aTakeBackGoesFromTheSenderToTheRecipient() {
    status(QUANG_BINH, "03", "Đã tiếp nhận");

    submit(LETTER.status(OFFICE, QUANG_BINH.value(), "13", "Gửi nhầm"), OFFICE);

    assertThat(trace().status()).isEqualTo("13");
    assertThat(statusPackets(QUANG_BINH)).hasSize(1);
  }

  @Test
  void aSystemReportsByKeywordOrCodeWithoutAPacketOfItsOwn() {
    mailbox().update(AxisHarness.systemOf(QUANG_BINH), docId, "acceptance");
    assertThat(trace().status()).isEqualTo("03");

    mailbox().update(AxisHarness.systemOf(QUANG_BINH), docId, "5");
    assertThat(trace().status()).isEqualTo("05");
    assertThat(statusPackets(OFFICE)).hasSize(2);
  }

  @Test
  void fetchingMovesToProcessingAndDoneIsFinal() {
    mailbox().fetch(AxisHarness.systemOf(QUANG_BINH), docId);
    assertThat(trace().state().wire()).isEqualTo("processing");

    mailbox().update(AxisHarness.systemOf(QUANG_BINH), docId, "done");
    mailbox().update(AxisHarness.systemOf(QUANG_BINH), docId, "done");

    assertThatThrownBy(
            () -> mailbox().update(AxisHarness.systemOf(QUANG_BINH), docId, "processing"))
        .isInstanceOf(RuleViolated.class);
    assertThat(axis.journal.count("exchange.delivery-moved")).isEqualTo(2);
  }

  @Test
  void aDocumentOfOthersIsNotFoundWhoeverAsks() {
    var stranger = AxisHarness.systemOf(SmallDirectory.HA_NOI);

    assertThatThrownBy(() -> mailbox().fetch(stranger, docId)).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> mailbox().update(stranger, docId, "done"))
        .isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> desk().open(AxisHarness.clerkOf(SmallDirectory.HA_NOI), docId))
        .isInstanceOf(RuleViolated.class);
  }

  @Test
  void theInboxIsSearchedWithoutMarksByNumberSenderAndSubject() {
    for (var words : List.of("1024", "van phong chinh phu", "nghi quyet so 02", "Đợt 1")) {
      assertThat(inbox(words)).as(words).isEqualTo(1);
    }
    assertThat(inbox("không có")).isZero();
    assertThat(inbox("100%")).isZero();
  }

  @Test
  void openingADocumentIsJournaledAndItsAttachmentReadBack() throws Exception {
    var view = desk().open(AxisHarness.clerkOf(QUANG_BINH), docId);
    assertThat(view.answerable()).isTrue();
    assertThat(view.attachments()).hasSize(1);

    var file = desk().attachment(AxisHarness.clerkOf(QUANG_BINH), docId, 0);
    try (var in = file.open()) {
      assertThat(in.readAllBytes()).isEqualTo(LETTER.file());
    }
    assertThat(axis.journal.count("exchange.document-read")).isEqualTo(2);
  }

  private long inbox(String words) {
    var filter = new DeskFilter(words, "", false, null, null, 1, 20);
    return desk().inbox(AxisHarness.clerkOf(QUANG_BINH), filter).total();
  }

  private UUID submit(byte[] packet, AgencyCode agency) {
    return axis.get(Exchange.class)
        .submit(
            new ByteArrayInputStream(packet),
            new Submission(AxisHarness.systemOf(agency), "vxp", "", Set.of()))
        .docId();
  }

  private void status(AgencyCode reporter, String code, String description) {
    submit(LETTER.status(reporter, OFFICE.value(), code, description), reporter);
  }

  private TraceView trace() {
    return desk().trace(AxisHarness.clerkOf(OFFICE), docId).get(0);
  }

  private List<String> statusSteps() {
    return trace().steps().stream()
        .filter(step -> step.kind().equals("status"))
        .map(TraceView.Step::status)
        .toList();
  }

  private List<UUID> statusPackets(AgencyCode agency) {
    return mailbox()
        .list(AxisHarness.systemOf(agency), MailFilter.pending(MessageType.STATUS, 10))
        .stream()
        .map(item -> item.docId())
        .toList();
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }

  private Mailbox mailbox() {
    return axis.get(Mailbox.class);
  }
}
