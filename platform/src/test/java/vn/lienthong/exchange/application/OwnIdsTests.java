package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.BusinessDocType;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.shared.AgencyCode;

/** Ids that agencies give to their own documents, which nobody else keeps unique. */
class OwnIdsTests extends OnTheAxis {
  @Test
  void twoAgenciesMayUseTheSameIdOnTheSameDay() {
    var office = send(SmallDirectory.OFFICE, letter("1").to("000.00.00.H46"));
    var hanoi = send(SmallDirectory.HA_NOI, letter("1").from("000.00.00.H26").to("000.00.00.H46"));

    assertThat(office.docId()).isNotEqualTo(hanoi.docId());
    assertThat(hanoi.idUsedBefore()).isFalse();
    assertThat(sent(SmallDirectory.OFFICE, "000.00.00.G22,2020/02/12,1/VPCP-KSTT"))
        .extracting(SentItem::docId)
        .containsExactly(office.docId());
    assertThat(sent(SmallDirectory.HA_NOI, "000.00.00.H26,2020/02/12,1/VPCP-KSTT"))
        .extracting(SentItem::docId)
        .containsExactly(hanoi.docId());
  }

  @Test
  void aDocumentIsTracedByEitherIdAndOnlyByItsSender() {
    var letter = letter("77").to("000.00.00.H46", "000.00.00.H26");
    var docId = send(SmallDirectory.OFFICE, letter).docId();

    var byDocId = sent(SmallDirectory.OFFICE, docId.toString());
    assertThat(byDocId).hasSize(2).isEqualTo(sent(SmallDirectory.OFFICE, ownId("77")));
    assertThat(sent(SmallDirectory.OFFICE, docId.toString().toUpperCase(Locale.ROOT)))
        .isEqualTo(byDocId);
    assertThat(sent(SmallDirectory.HA_NOI, docId.toString())).isEmpty();
    assertThat(sent(SmallDirectory.HA_NOI, ownId("77"))).isEmpty();
    assertThat(sent(SmallDirectory.OFFICE, ownId("7"))).isEmpty();
    assertThat(sent(SmallDirectory.OFFICE, UUID.randomUUID().toString())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = BusinessDocType.class, names = "NEW", mode = EnumSource.Mode.EXCLUDE)
  void aSenderWhoUsesAnIdForAnotherContentIsWarned(BusinessDocType type) {
    var first = letter("9").business(business(type));
    assertThat(send(SmallDirectory.OFFICE, first).idUsedBefore()).isFalse();

    var other = send(SmallDirectory.OFFICE, first.subject("Nội dung khác"));
    assertThat(other.duplicate()).isFalse();
    assertThat(other.idUsedBefore()).isTrue();

    var again = send(SmallDirectory.OFFICE, first);
    assertThat(again.duplicate()).isTrue();
    assertThat(again.idUsedBefore()).isFalse();
  }

  @Test
  void anIdOfAnotherTypeIsNoReuse() {
    send(SmallDirectory.OFFICE, letter("10"));
    var recall = letter("10").business(business(BusinessDocType.RECALL)).subject("Thu hồi");
    assertThat(send(SmallDirectory.OFFICE, recall).idUsedBefore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.00.G22,2020/02/12,31/VPCP-KSTT",
        "000.00.00.g22,2020/02/12,31/vpcp-kstt",
        "12,31/VPCP"
      })
  void theDeskFindsALetterByItsOwnId(String text) {
    var docId = send(SmallDirectory.OFFICE, letter("31")).docId();
    send(SmallDirectory.OFFICE, letter("32"));

    var page =
        axis.get(Desk.class)
            .outbox(
                AxisHarness.clerkOf(SmallDirectory.OFFICE),
                new DeskFilter(text, "", false, null, null, 1, 50));
    assertThat(page.items()).extracting(item -> item.docId()).containsExactly(docId);
  }

  private static PacketFixture letter(String number) {
    return PacketFixture.aLetter().number(number);
  }

  private static String ownId(String number) {
    return "000.00.00.G22,2020/02/12," + number + "/VPCP-KSTT";
  }

  private static Business business(BusinessDocType type) {
    var replaced =
        type == BusinessDocType.REPLACE
            ? List.of(new Business.Replacement(ownId("1"), List.of("000.00.00.H46")))
            : List.<Business.Replacement>of();
    return new Business(type.code(), "Sai", ownId("1"), 0, List.of(), 0, 0, List.of(), replaced);
  }

  private Acceptance send(AgencyCode sender, PacketFixture letter) {
    return axis.submit(sender, letter.bytes());
  }

  private List<SentItem> sent(AgencyCode sender, String id) {
    return axis.get(Mailbox.class).sent(AxisHarness.systemOf(sender), Optional.of(id), 1, 100);
  }
}
