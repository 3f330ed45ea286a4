package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Transport states and statuses that a system reports for its agency's deliveries. */
class DeliveryStatesTests extends OnTheAxis {
  /** Every pair of transport states; only what the table allows is done. */
  @ParameterizedTest
  @CsvSource({
    "initial,    processing, true",
    "initial,    done,       true",
    "initial,    fail,       true",
    "initial,    initial,    false",
    "processing, initial,    false",
    "processing, processing, true",
    "processing, done,       true",
    "processing, fail,       true",
    "fail,       initial,    false",
    "fail,       processing, true",
    "fail,       fail,       true",
    "fail,       done,       true",
    "done,       initial,    false",
    "done,       processing, false",
    "done,       fail,       false",
    "done,       done,       true"
  })
  void aDeliveryMovesAsTheTableSays(String from, String to, boolean allowed) {
    var docId = send(OFFICE, "1");
    if (!from.equals("initial")) {
      mailbox().update(system(QUANG_BINH), docId, from);
    }
    if (allowed) {
      mailbox().update(system(QUANG_BINH), docId, to);
      assertThat(state(docId)).isEqualTo(to);
    } else {
      refused(ExchangeError.MOVE_NOT_ALLOWED, QUANG_BINH, docId, to);
      assertThat(state(docId)).isEqualTo(from);
    }
  }

  @Test
  void everyFailureIsCountedAndStaysListed() {
    var docId = send(OFFICE, "1");
    for (int n = 0; n < 3; n++) {
      mailbox().update(system(QUANG_BINH), docId, "fail");
    }
    assertThat(
            axis.db().sql("select attempts from exchange.delivery").query(Integer.class).single())
        .isEqualTo(3);
    assertThat(axis.journal.count(ExchangeEntry.DELIVERY_MOVED.type())).isEqualTo(3);
    assertThat(docIds(QUANG_BINH, filter(1, 10))).containsExactly(docId);
  }

  @Test
  void doneTwiceIsOneMove() {
    var docId = send(OFFICE, "1");
    mailbox().update(system(QUANG_BINH), docId, "done");
    mailbox().update(system(QUANG_BINH), docId, "DONE ");
    assertThat(axis.journal.count(ExchangeEntry.DELIVERY_MOVED.type())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "xong", "99", "done;drop", "đã nhận", "07"})
  void aStateNobodyKnowsIsRefusedAndChangesNothing(String state) {
    var docId = send(OFFICE, "1");
    refused(ExchangeError.STATE_UNKNOWN, QUANG_BINH, docId, state);
    assertThat(state(docId)).isEqualTo("initial");
  }

  @ParameterizedTest
  @CsvSource({
    "inbox, 01",
    "rejection, 02",
    "reject, 02",
    "ACCEPTANCE, 03",
    "3, 03",
    "03, 03",
    "' acceptance ', 03"
  })
  void aStatusIsReportedByKeywordOrCode(String word, String code) {
    var docId = send(OFFICE, "1");
    mailbox().update(system(QUANG_BINH), docId, word);
    assertThat(mailbox().sent(system(OFFICE), Optional.empty(), 1, 10))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.statusCode()).contains(code);
          assertThat(item.state()).isEqualTo(TransportState.DONE);
        });
  }

  /** The standard asks for a reason, which a call of one word cannot carry. */
  @Test
  void aRefusalByKeywordSaysThatNoReasonWasGiven() {
    var docId = send(OFFICE, "1");
    mailbox().update(system(QUANG_BINH), docId, "02");
    assertThat(mailbox().sent(system(OFFICE), Optional.of(docId.toString()), 1, 10))
        .singleElement()
        .satisfies(item -> assertThat(item.statusDescription()).isEqualTo("Không nêu lý do"));
  }

  private void refused(ExchangeError error, AgencyCode agency, UUID docId, String state) {
    assertThatThrownBy(() -> mailbox().update(system(agency), docId, state))
        .isInstanceOfSatisfying(RuleViolated.class, e -> assertThat(e.error()).isEqualTo(error));
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

  private Mailbox mailbox() {
    return axis.get(Mailbox.class);
  }

  private static Caller system(AgencyCode agency) {
    return AxisHarness.systemOf(agency);
  }
}
