package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.LOCKED;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import vn.lienthong.edxml.Business;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Changes;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

/** Faults that were met: answers to the wrong letter, mail that was refused, commits unheard of. */
class DeliveryFaultsTests extends OnTheAxis {
  private final SmallDirectory agencies = new SmallDirectory();

  @Override
  AxisHarness harness() {
    return new AxisHarness(directory, DataSize.ofMegabytes(50), agencies);
  }

  @Test
  void anAnswerGoesToTheLetterThatWasAnsweredAlsoWhenARecallBearsItsId() {
    openDesk();
    var letter = PacketFixture.aLetter();
    var first = send(letter);
    axis.get(Arrivals.class).announce();
    var recall =
        send(
            letter
                .business(Business.recall("000.00.00.G22,2020/02/12,1024/VPCP-KSTT", "Gửi nhầm"))
                .subject("Thu hồi"));
    axis.get(Arrivals.class).announce();
    assertThat(List.of(status(first), status(recall))).containsExactly("01", "01");

    desk().accept(AxisHarness.clerkOf(QUANG_BINH), first);
    assertThat(List.of(status(first), status(recall))).containsExactly("03", "01");

    axis.get(Changes.class).decline(AxisHarness.clerkOf(QUANG_BINH), recall, "Đã thực hiện");
    assertThat(List.of(status(first), status(recall))).containsExactly("03", "16");
  }

  @Test
  void aLetterOfASenderThatWasLockedSinceIsAcceptedAndTheTraceSaysThatNobodyCouldBeTold() {
    openDesk();
    var docId = send(PacketFixture.aLetter());
    agencies.lock(OFFICE);
    axis.get(Arrivals.class).announce();
    desk().accept(AxisHarness.clerkOf(QUANG_BINH), docId);

    assertThat(status(docId)).isEqualTo("03");
    assertThat(steps(docId))
        .containsExactly("queued", "status", "untold", "moved", "status", "untold");
    assertThat(axis.db().sql("select count(*) from exchange.arrival").query(Long.class).single())
        .isZero();
  }

  @Test
  void aSystemThatSaysTheSameTwiceIsHeardOnce() {
    var docId = send(PacketFixture.aLetter());
    var system = AxisHarness.systemOf(QUANG_BINH);
    mailbox().update(system, docId, "acceptance");
    mailbox().update(system, docId, "03");
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> mailbox().update(system, docId, "inbox"))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.MOVE_NOT_ALLOWED);
    assertThat(waiting(OFFICE, MessageType.STATUS)).hasSize(1);
    assertThat(steps(docId)).containsExactly("queued", "moved", "status");
  }

  @Test
  void aLockedRecipientIsShownToTheSenderAndGetsNothing() {
    axis.db()
        .sql("insert into exchange.desk values (?, timestamptz 'epoch')")
        .param(LOCKED.value())
        .update();
    var docId = send(PacketFixture.aLetter().to(QUANG_BINH.value(), LOCKED.value()));
    var system = AxisHarness.systemOf(LOCKED);

    assertThat(waiting(LOCKED, MessageType.EDOC)).isEmpty();
    assertThat(mailbox().count(system, MessageType.EDOC)).isZero();
    for (var attempt :
        List.<Runnable>of(
            () -> mailbox().fetch(system, docId),
            () -> mailbox().update(system, docId, "done"),
            () -> mailbox().update(system, docId, "03"),
            () -> desk().accept(AxisHarness.clerkOf(LOCKED), docId))) {
      assertThatExceptionOfType(RuleViolated.class)
          .isThrownBy(attempt::run)
          .extracting(RuleViolated::error)
          .isEqualTo(ExchangeError.DOCUMENT_NOT_FOUND);
    }
    var clerk = AxisHarness.clerkOf(LOCKED);
    assertThat(desk().inbox(clerk, DeskFilter.all()).items()).isEmpty();
    assertThat(desk().waiting(clerk)).isZero();
    assertThat(axis.journal.entries())
        .anySatisfy(entry ->
            assertThat(entry.facts()).containsEntry("refused", LOCKED.value() + ":EX-0105"));
  }

  @Test
  void onePacketForEachRecipientUnderOneIdReachesEachOnce() {
    var letter = PacketFixture.aLetter();
    var first = send(letter.to(QUANG_BINH.value()));
    var second = send(letter.to(HA_NOI.value()));
    assertThat(second).isNotEqualTo(first);
    var both = accept(letter.to(QUANG_BINH.value(), HA_NOI.value()));
    assertThat(both.duplicate()).isTrue();
    assertThat(waiting(QUANG_BINH, MessageType.EDOC)).containsExactly(first);
    assertThat(waiting(HA_NOI, MessageType.EDOC)).containsExactly(second);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> send(letter.to(HA_NOI.value()).subject("Nội dung khác")))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.DOCUMENT_ID_REUSED);
  }

  @Test
  void aRecipientMoreUnderTheSameIdGetsThePacketThatNamesIt() {
    var letter = PacketFixture.aLetter();
    var first = send(letter.to(QUANG_BINH.value()));
    var more = accept(letter.to(QUANG_BINH.value(), HA_NOI.value()));
    assertThat(more.duplicate()).isFalse();
    assertThat(waiting(QUANG_BINH, MessageType.EDOC)).containsExactly(first);
    assertThat(waiting(HA_NOI, MessageType.EDOC)).containsExactly(more.docId());
  }

  /** The packet is too large for a row: its file must not go while its row may be there. */
  @Test
  void aFileStaysWhenNobodyKnowsWhetherItsRowWasCommitted() throws Exception {
    var large = new byte[400_000];
    Arrays.fill(large, (byte) 'x');
    System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
    var letter = PacketFixture.aLetter().file(large);
    axis.loseTheNextCommit();
    assertThatExceptionOfType(TransactionSystemException.class).isThrownBy(() -> send(letter));

    var again = accept(letter);
    assertThat(again.duplicate()).isTrue();
    var content = mailbox().fetch(AxisHarness.systemOf(QUANG_BINH), again.docId());
    try (var in = content.open()) {
      assertThat(in.readAllBytes()).hasSize((int) content.size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {499, 501, 9_000})
  void anIdThatFitsIntoNoIndexIsRefusedAsNotConformant(int digits) {
    var random = new Random(1);
    var number =
        random.ints(digits, '0', '9').mapToObj(Character::toString).collect(Collectors.joining());
    var letter = PacketFixture.aLetter().number(number);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> send(letter))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.FIELD_TOO_LONG);
    assertThat(waiting(QUANG_BINH, MessageType.EDOC)).isEmpty();
  }

  private void openDesk() {
    axis.db()
        .sql("insert into exchange.desk values ('000.00.00.H46', timestamptz 'epoch')")
        .update();
  }

  private UUID send(PacketFixture letter) {
    return accept(letter).docId();
  }

  private Acceptance accept(PacketFixture letter) {
    return axis.submit(OFFICE, letter.bytes());
  }

  private List<UUID> waiting(AgencyCode agency, MessageType type) {
    return mailbox().list(AxisHarness.systemOf(agency), MailFilter.pending(type, 10)).stream()
        .map(item -> item.docId())
        .toList();
  }

  private String status(UUID docId) {
    return trace(docId).status();
  }

  private List<String> steps(UUID docId) {
    return trace(docId).steps().stream().map(TraceView.Step::kind).toList();
  }

  private TraceView trace(UUID docId) {
    return Objects.requireNonNull(desk().trace(AxisHarness.clerkOf(OFFICE), docId).get(0));
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }

  private Mailbox mailbox() {
    return axis.get(Mailbox.class);
  }
}
