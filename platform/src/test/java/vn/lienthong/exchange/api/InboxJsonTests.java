package vn.lienthong.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.MailItem;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.shared.AgencyCode;

class InboxJsonTests {
  @Test
  void theCursorStaysBeforeTheFirstItemThatCouldBeOvertaken() {
    assertThat(next(item(8, true), item(9, true), item(12, true))).isEqualTo(12);
    assertThat(next(item(8, true), item(9, false), item(12, true))).isEqualTo(8);
    assertThat(next(item(8, false))).isEqualTo(5);
    assertThat(next()).isEqualTo(5);
  }

  @Test
  void whatCouldBeOvertakenIsListedAllTheSame() {
    assertThat(InboxJson.of(List.of(item(8, false), item(9, true)), 5).items()).hasSize(2);
  }

  private static long next(MailItem... items) {
    return InboxJson.of(List.of(items), 5).next();
  }

  private static MailItem item(long arrival, boolean settled) {
    return new MailItem(
        arrival,
        settled,
        new UUID(0, arrival),
        MessageType.EDOC,
        new AgencyCode("000.00.00.G22"),
        new AgencyCode("000.00.00.H46"),
        TransportState.INITIAL,
        "",
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
