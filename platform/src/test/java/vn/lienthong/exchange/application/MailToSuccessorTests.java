package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.ReorganisationPort;
import vn.lienthong.directory.Succession;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.BookFilter;
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.Desks;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.OutboxItem;
import vn.lienthong.exchange.Submission;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Quảng Bình hands over to Hà Nội: a merger no law knows, made of the agencies at hand. */
class MailToSuccessorTests extends OnTheAxis {
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);
  private static final Caller PERSON = AxisHarness.clerkOf(OFFICE);

  @Test
  void whatIsNotFinishedReachesTheSuccessorWithANoteAndWhatIsStays() {
    var refused = send(PacketFixture.aLetter());
    axis.get(Desk.class).refuse(AxisHarness.clerkOf(QUANG_BINH), refused, "Sai thẩm quyền");
    var waiting = send(PacketFixture.aLetter().number("1025"));

    var report = port().move(succession(), PERSON);

    assertThat(report).extracting(MovedItem::amount).containsExactly(1L);
    assertThat(pending(HA_NOI)).extracting(MailItem::docId).containsExactly(waiting);
    assertThat(pending(HA_NOI).get(0).note()).isEqualTo("UBND tỉnh Quảng Bình");
    assertThat(pending(QUANG_BINH)).isEmpty();
    assertThat(inbox(QUANG_BINH)).containsExactly(refused);
    assertThat(inbox(HA_NOI)).containsExactly(waiting, refused);
    assertThat(axis.journal.count("exchange.delivery-handed-over")).isEqualTo(1);
  }

  /** A cursor of the successor's system that is past the first finds what came from elsewhere. */
  @Test
  void whatIsHandedOverStandsAfterTheSuccessorsOwn() {
    var waiting = send(PacketFixture.aLetter());
    var own = send(PacketFixture.aLetter().number("1025").to(HA_NOI.value()));

    port().move(succession(), PERSON);

    assertThat(pending(HA_NOI)).extracting(MailItem::docId).containsExactly(own, waiting);
  }

  @Test
  void whatWasRegisteredIsFinishedByTheSuccessor() {
    var registered = send(PacketFixture.aLetter());
    axis.get(Desk.class).accept(AxisHarness.clerkOf(QUANG_BINH), registered);
    port().move(succession(), PERSON);

    var system = AxisHarness.systemOf(HA_NOI);
    axis.get(Mailbox.class).update(system, registered, "06");

    assertThat(inbox(QUANG_BINH)).isEmpty();
    assertThat(inbox(HA_NOI)).containsExactly(registered);
    assertThat(axis.get(Desk.class).trace(PERSON, registered).get(0).status()).isEqualTo("06");
  }

  @Test
  void theSuccessorReadsAndTracesWhatTheClosedAgencySentAndFinished() {
    var clerk = AxisHarness.clerkOf(QUANG_BINH);
    var refused = send(PacketFixture.aLetter());
    axis.get(Desk.class).refuse(clerk, refused, "Sai thẩm quyền");
    var sent =
        axis.submit(
                QUANG_BINH,
                PacketFixture.aLetter().from(QUANG_BINH.value()).to(OFFICE.value()).bytes())
            .docId();
    var heir = AxisHarness.clerkOf(HA_NOI);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> axis.get(Desk.class).open(heir, refused));

    port().move(succession(), PERSON);

    assertThat(axis.get(Desk.class).open(heir, refused).status()).isEqualTo("02");
    assertThat(axis.get(Desk.class).outbox(heir, DeskFilter.all()).items())
        .extracting(OutboxItem::docId)
        .containsExactly(sent);
    assertThat(axis.get(Desk.class).trace(heir, sent)).hasSize(1);
    assertThat(axis.get(Mailbox.class).sent(AxisHarness.systemOf(HA_NOI), Optional.empty(), 1, 10))
        .hasSize(1);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> axis.get(Desk.class).accept(heir, refused));
  }

  @Test
  void aPreviewMovesNothing() {
    var waiting = send(PacketFixture.aLetter());

    assertThat(port().preview(succession())).extracting(MovedItem::amount).containsExactly(1L);

    assertThat(pending(QUANG_BINH)).extracting(MailItem::docId).containsExactly(waiting);
    assertThat(pending(HA_NOI)).isEmpty();
  }

  @Test
  void aLetterBothAlreadyHaveIsNotDoubled() {
    var both = send(PacketFixture.aLetter().to(QUANG_BINH.value(), HA_NOI.value()));

    port().move(succession(), PERSON);

    assertThat(pending(HA_NOI)).extracting(MailItem::docId).containsExactly(both);
    assertThat(pending(QUANG_BINH)).isEmpty();
  }

  @Test
  void theSuccessorAnswersWhatItTookOverAndTheSenderSeesIt() {
    var waiting = send(PacketFixture.aLetter());
    port().move(succession(), PERSON);

    axis.get(Desk.class).accept(AxisHarness.clerkOf(HA_NOI), waiting);

    var trace = axis.get(Desk.class).trace(AxisHarness.clerkOf(OFFICE), waiting).get(0);
    assertThat(trace.status()).isEqualTo("03");
    assertThat(trace.forwardedFrom()).isEqualTo("UBND tỉnh Quảng Bình");
  }

  @Test
  void aRepeatToTheSuccessorMeetsTheKeyOfWhatWasHandedOver() {
    var waiting = send(PacketFixture.aLetter());
    port().move(succession(), PERSON);

    assertThat(
            axis.db()
                .sql("select recipient from exchange.message_key where document = ?")
                .param(waiting)
                .query(String.class)
                .list())
        .containsExactly(HA_NOI.value());
  }

  @Test
  void theSuccessorGetsADeskWhereTheClosedAgencyHadOne() {
    axis.get(Desks.class).open(QUANG_BINH, PERSON);
    var waiting = send(PacketFixture.aLetter());

    var report = port().move(succession(), PERSON);
    axis.get(Arrivals.class).announce();

    assertThat(report)
        .extracting(MovedItem::kind)
        .containsExactly("exchange.moved.queue", "exchange.moved.desk");
    assertThat(axis.get(Desk.class).trace(AxisHarness.clerkOf(OFFICE), waiting).get(0).status())
        .isEqualTo("01");
  }

  @Test
  void theSuccessorReadsTheBooksOfTheClosedAgencyAndBeginsItsOwn() {
    var clerk = AxisHarness.clerkOf(QUANG_BINH);
    axis.get(Desk.class).accept(clerk, send(PacketFixture.aLetter()));
    var waiting = send(PacketFixture.aLetter().number("1025"));

    assertThat(port().move(succession(), PERSON))
        .filteredOn(item -> item.kind().equals("exchange.moved.books"))
        .extracting(MovedItem::amount)
        .containsExactly(1L);

    var heir = AxisHarness.clerkOf(HA_NOI);
    var books = axis.get(Books.class);
    axis.get(Desk.class).accept(heir, waiting);
    assertThat(books.agencies(heir)).containsExactly(HA_NOI, QUANG_BINH);
    for (var owner : books.agencies(heir)) {
      assertThat(
              books
                  .entries(
                      heir,
                      new BookFilter(
                          Book.ARRIVALS, 2020, owner, "", BookFilter.Order.LATEST_FIRST, 1, 10))
                  .items())
          .extracting(BookEntry::number)
          .containsExactly("1");
    }
  }

  @Test
  void anAgencyWithNothingWaitingHasNothingToReport() {
    assertThat(port().preview(succession())).isEmpty();
    assertThat(port().move(succession(), PERSON)).isEmpty();
  }

  private ReorganisationPort port() {
    return axis.get(ReorganisationPort.class);
  }

  private Succession succession() {
    return new Succession(agency(QUANG_BINH), agency(HA_NOI), DAY, "01/2020/QH14");
  }

  private AgencyView agency(AgencyCode code) {
    return axis.get(Directory.class).find(code, DAY).orElseThrow();
  }

  private UUID send(PacketFixture letter) {
    return axis.get(Exchange.class)
        .submit(
            new ByteArrayInputStream(letter.bytes()),
            new Submission(AxisHarness.systemOf(OFFICE), "vxp", "", Set.of()))
        .docId();
  }

  private List<MailItem> pending(AgencyCode agency) {
    return axis.get(Mailbox.class)
        .list(AxisHarness.systemOf(agency), MailFilter.pending(MessageType.EDOC, 10));
  }

  private List<UUID> inbox(AgencyCode agency) {
    return axis
        .get(Desk.class)
        .inbox(AxisHarness.clerkOf(agency), DeskFilter.all())
        .items()
        .stream()
        .map(item -> item.docId())
        .toList();
  }
}
