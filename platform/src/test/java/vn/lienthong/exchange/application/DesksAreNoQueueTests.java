package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.AxisHarness.operator;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.AlarmLevel;
import vn.lienthong.exchange.AxisState;
import vn.lienthong.exchange.AxisWatch;
import vn.lienthong.exchange.Console.Contact;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Desks;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.domain.ContactBook;
import vn.lienthong.shared.AgencyCode;

/** Mail that lies at a desk has arrived: it is no trouble of the axis, however old it gets. */
class DesksAreNoQueueTests extends OnTheAxis {
  @Test
  void whatReachedADeskIsNotCountedAndNeverAlarms() {
    openDesk(QUANG_BINH);
    sentTo(QUANG_BINH);
    assertThat(state().initial()).as("its arrival is not told yet").isEqualTo(1);
    announce();
    assertThat(state().initial()).as("the status for the office counts").isEqualTo(1);
    openDesk(OFFICE);
    age();
    assertThat(state().initial()).isZero();
    assertThat(state().oldest()).isNull();
    assertThat(state().level()).isEqualTo(AlarmLevel.OK);
  }

  @Test
  void whoseSystemTakesItsMailCountsAsBeforeAlsoBesideADesk() {
    openDesk(QUANG_BINH);
    openDesk(OFFICE);
    sentTo(QUANG_BINH);
    announce();
    axis.systems.register(QUANG_BINH);
    assertThat(state().initial()).as("its system never called").isZero();

    called(QUANG_BINH, false);
    assertThat(state().initial()).as("it was only refused").isZero();
    called(QUANG_BINH, true);
    age();
    assertThat(state().initial()).isEqualTo(1);
    assertThat(state().level()).isEqualTo(AlarmLevel.ALARM);
  }

  @Test
  void whatASystemFetchedAndDidNotConfirmCountsAndSoDoesMailWithoutADesk() {
    openDesk(QUANG_BINH);
    var fetched = sentTo(QUANG_BINH);
    announce();
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), fetched);
    sentTo(HA_NOI);
    var now = state();
    assertThat(now.processing()).isEqualTo(1);
    assertThat(now.initial()).as("of Hà Nội, and the status of the first").isEqualTo(2);
  }

  private void openDesk(AgencyCode agency) {
    axis.get(Desks.class).open(agency, operator());
  }

  private UUID sentTo(AgencyCode recipient) {
    var letter = aLetter().to(recipient).write();
    return axis.get(Desk.class).send(AxisHarness.clerkOf(OFFICE), letter).docId();
  }

  private void announce() {
    axis.get(Arrivals.class).announce();
  }

  private void called(AgencyCode agency, boolean answered) {
    var at = AxisHarness.NOW;
    var contact =
        new Contact(agency.value(), "vxp", at, answered ? at : null, "", answered ? null : at);
    axis.get(ContactBook.class).keep(Set.of(contact));
  }

  private void age() {
    axis.db()
        .sql("update exchange.delivery set created_at = created_at - interval '9 days'")
        .update();
  }

  /** A fresh look: the last one is kept for a while. */
  private AxisState state() {
    axis.pass(Duration.ofMinutes(1));
    return axis.get(AxisWatch.class).state();
  }
}
