package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** What a system sees of its agency's mail: lists, counts, states, content. */
class MailboxTests extends OnTheAxis {
  @Test
  void pagesHoldEveryItemOnceWhileMoreArrive() {
    for (int n = 0; n < 25; n++) {
      send(OFFICE, "a" + n);
    }
    var seen = new ArrayList<UUID>();
    for (int page = 1; page <= 3; page++) {
      seen.addAll(docIds(QUANG_BINH, filter(page, 10)));
      send(OFFICE, "late" + page);
    }
    assertThat(seen).hasSize(27).doesNotHaveDuplicates();
    assertThat(docIds(QUANG_BINH, filter(1, 30)).subList(0, 25)).isEqualTo(seen.subList(0, 25));
  }

  @Test
  void aPageBehindTheLastIsEmptyAndOneOfSizeOneHoldsOne() {
    var first = send(OFFICE, "1");
    var second = send(OFFICE, "2");
    assertThat(docIds(QUANG_BINH, filter(1, 1))).containsExactly(first);
    assertThat(docIds(QUANG_BINH, filter(2, 1))).containsExactly(second);
    assertThat(docIds(QUANG_BINH, filter(3, 1))).isEmpty();
  }

  @Test
  void whatIsDoneLeavesTheListAndTheCountAndCanStillBeAskedFor() {
    var docId = send(OFFICE, "1");
    var other = send(OFFICE, "2");
    assertThat(mailbox().count(system(QUANG_BINH), MessageType.EDOC)).isEqualTo(2);

    mailbox().update(system(QUANG_BINH), docId, "done");

    assertThat(mailbox().count(system(QUANG_BINH), MessageType.EDOC)).isEqualTo(1);
    assertThat(docIds(QUANG_BINH, filter(1, 10))).containsExactly(other);
    assertThat(docIds(QUANG_BINH, withStates(Set.of(TransportState.DONE)))).containsExactly(docId);
    assertThat(docIds(QUANG_BINH, withStates(Set.of(TransportState.values()))))
        .containsExactly(docId, other);
    assertThat(docIds(QUANG_BINH, withStates(Set.of()))).isEmpty();
  }

  @Test
  void severalAreConfirmedTogetherEachJournaledOnceAndOthersLetterNever() {
    var fetched = send(OFFICE, "1");
    var waiting = send(OFFICE, "2");
    var done = send(OFFICE, "3");
    var others = submit(OFFICE, PacketFixture.aLetter().to(HA_NOI.value()).number("4").bytes());
    mailbox().fetch(system(QUANG_BINH), fetched);
    mailbox().update(system(QUANG_BINH), done, "done");
    var all = Set.of(fetched, waiting, done, others);

    assertThat(mailbox().confirm(system(QUANG_BINH), all))
        .containsExactlyInAnyOrder(fetched, waiting, done);
    assertThat(mailbox().confirm(system(QUANG_BINH), all)).hasSize(3);

    assertThat(docIds(QUANG_BINH, filter(1, 10))).isEmpty();
    assertThat(moves(fetched)).containsExactly("initial>processing", "processing>done");
    assertThat(moves(waiting)).containsExactly("initial>done");
    assertThat(moves(done)).containsExactly("initial>done");
    assertThat(docIds(HA_NOI, filter(1, 10))).containsExactly(others);
  }

  @Test
  void aListIsNarrowedToOneSender() {
    var office = send(OFFICE, "1");
    var hanoi = send(HA_NOI, "1");
    assertThat(docIds(QUANG_BINH, from(OFFICE))).containsExactly(office);
    assertThat(docIds(QUANG_BINH, from(HA_NOI))).containsExactly(hanoi);
    assertThat(docIds(QUANG_BINH, from(JUSTICE))).isEmpty();
  }

  /** Days are those of Viet Nam: 17:00 in UTC is midnight there. */
  @ParameterizedTest
  @CsvSource({
    "2020-02-11T17:00:00Z, 2020-02-12, 2020-02-12, true",
    "2020-02-11T16:59:59Z, 2020-02-12, 2020-02-12, false",
    "2020-02-12T16:59:59Z, 2020-02-12, 2020-02-12, true",
    "2020-02-12T17:00:00Z, 2020-02-12, 2020-02-12, false",
    "2020-02-12T17:00:00Z, 2020-02-12, , true",
    "2020-02-10T17:00:00Z, , 2020-02-12, true",
    "2020-12-31T17:00:00Z, 2021-01-01, 2021-01-01, true",
    "2020-02-28T17:00:00Z, 2020-02-29, 2020-02-29, true",
    "2020-02-12T00:00:00Z, 2020-02-13, 2020-02-11, false"
  })
  void aListIsNarrowedToDaysOfVietNam(
      Instant arrived, @Nullable LocalDate from, @Nullable LocalDate to, boolean listed) {
    var docId = send(OFFICE, "1");
    axis.db()
        .sql("update exchange.delivery set created_at = ?")
        .param(Timestamp.from(arrived))
        .update();
    var filter =
        new MailFilter(MessageType.EDOC, Set.of(TransportState.INITIAL), null, from, to, 0, 1, 10);
    assertThat(docIds(QUANG_BINH, filter)).isEqualTo(listed ? List.of(docId) : List.of());
  }

  @Test
  void documentsAndStatusesAreListsOfTheirOwn() {
    var letter = PacketFixture.aLetter().number("8");
    submit(OFFICE, letter.bytes());
    submit(QUANG_BINH, letter.status(QUANG_BINH, OFFICE.value(), "03", "Đã nhận"));

    assertThat(mailbox().count(system(OFFICE), MessageType.STATUS)).isEqualTo(1);
    assertThat(mailbox().count(system(OFFICE), MessageType.EDOC)).isZero();
    assertThat(mailbox().list(system(OFFICE), MailFilter.pending(MessageType.STATUS, 10)))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.from()).isEqualTo(QUANG_BINH);
          assertThat(item.to()).isEqualTo(OFFICE);
          assertThat(item.state()).isEqualTo(TransportState.INITIAL);
        });
  }

  @Test
  void whatIsNotMineCannotBeFetchedMovedOrSeen() {
    var docId = send(OFFICE, "1");
    assertThatThrownBy(() -> mailbox().fetch(system(HA_NOI), docId))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            e -> assertThat(e.error()).isEqualTo(ExchangeError.DOCUMENT_NOT_FOUND));
    refused(ExchangeError.DOCUMENT_NOT_FOUND, HA_NOI, docId, "done");
    refused(ExchangeError.DOCUMENT_NOT_FOUND, OFFICE, docId, "done");
    refused(ExchangeError.DOCUMENT_NOT_FOUND, QUANG_BINH, UUID.randomUUID(), "done");
    assertThat(mailbox().list(system(HA_NOI), filter(1, 10))).isEmpty();
    assertThat(mailbox().count(system(HA_NOI), MessageType.EDOC)).isZero();
    assertThat(axis.journal.count(ExchangeEntry.DOCUMENT_READ.type())).isZero();
  }

  @Test
  void fetchingIsJournaledEachTimeAndMovesOnlyTheRecipientsDelivery() throws IOException {
    var docId = send(OFFICE, "1");
    read(OFFICE, docId);
    assertThat(state(docId)).isEqualTo("initial");
    read(QUANG_BINH, docId);
    read(QUANG_BINH, docId);
    assertThat(state(docId)).isEqualTo("processing");
    assertThat(axis.journal.count(ExchangeEntry.DOCUMENT_READ.type())).isEqualTo(3);
  }

  @Test
  void theSizeToldIsTheSizeThatComes() throws IOException {
    for (var file : List.of(new byte[1], new byte[100], new byte[400_000])) {
      var letter = PacketFixture.aLetter().number("f" + file.length).file(file).bytes();
      var docId = submit(OFFICE, letter);
      var content = mailbox().fetch(system(QUANG_BINH), docId);
      try (var in = content.open()) {
        assertThat(in.readAllBytes()).hasSize((int) content.size());
      }
      assertThat(content.size()).isGreaterThan(letter.length);
    }
  }

  @Test
  void theSentListIsNewestFirstWithOneRowForEachRecipient() {
    var first = submit(OFFICE, PacketFixture.aLetter().number("1").bytes());
    var second =
        submit(
            OFFICE,
            PacketFixture.aLetter().number("2").to(QUANG_BINH.value(), HA_NOI.value()).bytes());
    var rows = mailbox().sent(system(OFFICE), Optional.empty(), 1, 10);
    assertThat(rows).extracting(SentItem::docId).containsExactly(second, second, first);
    assertThat(rows).extracting(SentItem::notation).contains("1/VPCP-KSTT", "2/VPCP-KSTT");
    var paged = new HashSet<SentItem>();
    for (int page = 1; page <= 3; page++) {
      paged.addAll(mailbox().sent(system(OFFICE), Optional.empty(), page, 1));
    }
    assertThat(paged).containsExactlyInAnyOrderElementsOf(rows);
    assertThat(mailbox().sent(system(QUANG_BINH), Optional.empty(), 1, 10)).isEmpty();
  }

  @Test
  void aSystemWithoutAnAgencyHasNoMailbox() {
    var nobody = new Caller(Caller.Kind.SYSTEM, "s", "s", null, "", "");
    assertThatThrownBy(() -> mailbox().list(nobody, filter(1, 10)))
        .isInstanceOfSatisfying(
            RuleViolated.class, e -> assertThat(e.error()).isEqualTo(ExchangeError.SENDER_UNKNOWN));
  }

  private void refused(ExchangeError error, AgencyCode agency, UUID docId, String state) {
    assertThatThrownBy(() -> mailbox().update(system(agency), docId, state))
        .isInstanceOfSatisfying(RuleViolated.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  private void read(AgencyCode agency, UUID docId) throws IOException {
    try (var in = mailbox().fetch(system(agency), docId).open()) {
      assertThat(in.read()).isEqualTo('<');
    }
  }

  private List<String> moves(UUID docId) {
    return axis.journal.entries().stream()
        .filter(entry -> entry.type() == ExchangeEntry.DELIVERY_MOVED)
        .filter(entry -> entry.subject().equals(docId.toString()))
        .map(entry -> entry.facts().get("from") + ">" + entry.facts().get("to"))
        .toList();
  }

  private UUID send(AgencyCode sender, String number) {
    return submit(sender, PacketFixture.aLetter().from(sender.value()).number(number).bytes());
  }

  private UUID submit(AgencyCode sender, byte[] packet) {
    return axis.submit(sender, packet).docId();
  }

  private String state(UUID docId) {
    return axis.db()
        .sql("select state from exchange.delivery where document = ?")
        .param(docId)
        .query(String.class)
        .single();
  }

  private List<UUID> docIds(AgencyCode agency, MailFilter filter) {
    return mailbox().list(system(agency), filter).stream().map(MailItem::docId).toList();
  }

  private static MailFilter filter(int page, int size) {
    var pending = MailFilter.pending(MessageType.EDOC, size);
    return new MailFilter(pending.type(), pending.states(), null, null, null, 0, page, size);
  }

  private static MailFilter withStates(Set<TransportState> states) {
    return new MailFilter(MessageType.EDOC, states, null, null, null, 0, 1, 10);
  }

  private static MailFilter from(AgencyCode sender) {
    return new MailFilter(
        MessageType.EDOC, Set.of(TransportState.INITIAL), sender, null, null, 0, 1, 10);
  }

  private Mailbox mailbox() {
    return axis.get(Mailbox.class);
  }

  private static Caller system(AgencyCode agency) {
    return AxisHarness.systemOf(agency);
  }
}
