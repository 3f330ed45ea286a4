package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.shared.RuleViolated;

/** What a peer may hand in, and that nothing ever goes in a circle. */
@Tag("once")
class PeerGateTests extends AmongHubs {
  /** The centre takes these bytes from the province. */
  private void handIn(byte[] packet) {
    var peer = centre.axis.get(PeerBook.class).find(province.code).orElseThrow();
    var caller = KnownSignatories.caller(peer);
    centre
        .axis
        .get(Exchange.class)
        .submit(
            new ByteArrayInputStream(packet),
            new Submission(caller, caller.principal(), "", Set.of()));
  }

  private void refused(ExchangeError error, byte[] packet) {
    assertThatThrownBy(() -> handIn(packet))
        .isInstanceOfSatisfying(RuleViolated.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  private static byte[] withTrace(PacketFixture letter, String... hops) {
    var list = new StringBuilder();
    for (var hop : hops) {
      list.append("<edXML:TraceHeader><edXML:OrganId>")
          .append(hop)
          .append("</edXML:OrganId><edXML:Timestamp>2020/02/12 08:00:00</edXML:Timestamp>")
          .append("</edXML:TraceHeader>");
    }
    var text = new String(letter.bytes(), StandardCharsets.UTF_8);
    var end = text.indexOf("<edXML:Bussiness>");
    assertThat(end).isPositive();
    return (text.substring(0, end) + list + text.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  private static PacketFixture toTheOffice(String from) {
    return aLetter().from(from).to(OFFICE.value());
  }

  @Test
  void aPeerSpeaksForTheAgenciesItServes() {
    handIn(toTheOffice(QUANG_BINH.value()).bytes());
    assertThat(centre.inbox(OFFICE, MessageType.EDOC)).hasSize(1);
  }

  @Test
  void aPeerDoesNotSpeakForAnAgencyOfThisNodeWhateverItClaims() {
    province.axis.systems.serve(OFFICE);
    pass(Duration.ofMinutes(2));
    work();
    refused(
        ExchangeError.SENDER_NOT_SERVED,
        aLetter().from(OFFICE.value()).to(QUANG_BINH.value()).bytes());
    refused(
        ExchangeError.SENDER_NOT_SERVED,
        withTrace(aLetter().from(OFFICE.value()), "000.00.00.X99", province.code));
  }

  @Test
  void aPeerDoesNotSpeakForAnAgencyThatNobodyNamed() {
    refused(ExchangeError.SENDER_NOT_SERVED, toTheOffice(HA_NOI.value()).bytes());
    refused(ExchangeError.SENDER_NOT_SERVED, withTrace(toTheOffice(HA_NOI.value()), province.code));
    refused(
        ExchangeError.SENDER_NOT_SERVED,
        withTrace(toTheOffice(HA_NOI.value()), province.code, HA_NOI.value()));
  }

  @Test
  void aPeerHandsOnWhatCameToItFromTheNodeOfTheSender() {
    try (var capital = capital()) {
      Hub.peer(centre, capital);
      centre.work();
      refused(ExchangeError.SENDER_NOT_SERVED, toTheOffice(HA_NOI.value()).bytes());
      refused(
          ExchangeError.SENDER_NOT_SERVED,
          withTrace(toTheOffice(HA_NOI.value()), "000.00.00.X99", province.code));
      handIn(withTrace(toTheOffice(HA_NOI.value()), capital.code, province.code));
      assertThat(centre.inbox(OFFICE, MessageType.EDOC)).hasSize(1);
    }
  }

  @Test
  void aRefusedSenderMakesTheNodeAskSoonWhomThePeerServes() {
    province.axis.systems.serve(HA_NOI);
    refused(ExchangeError.SENDER_NOT_SERVED, toTheOffice(HA_NOI.value()).bytes());
    centre.work();
    handIn(toTheOffice(HA_NOI.value()).bytes());
  }

  @Test
  void aStatusOfAnAgencyElsewhereIsTakenOnlyForWhatWasHandedToThatPeer() {
    var letter = aLetter().to(HA_NOI.value());
    centre.send(OFFICE, letter);
    refused(
        ExchangeError.SENDER_NOT_SERVED, letter.status(HA_NOI, OFFICE.value(), "03", "Đã nhận"));
  }

  @Test
  void twoNodesThatEachBelieveTheOtherServesAnAgencyDoNotSendItsMailInACircle() {
    centre.axis.systems.serve(HA_NOI);
    province.axis.systems.serve(HA_NOI);
    pass(Duration.ofMinutes(2));
    work();
    centre.axis.systems.leave(HA_NOI);
    province.axis.systems.leave(HA_NOI);
    var letter = centre.send(OFFICE, aLetter().to(HA_NOI.value())).docId();
    work();

    assertThat(centre.axis.peers.handed()).hasSize(1);
    assertThat(province.axis.peers.handed()).isEmpty();
    assertThat(centre.trace(OFFICE, letter))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.failure()).isEqualTo("EX-0201");
          assertThat(line.state()).isEqualTo(TransportState.FAIL);
        });
  }

  /** A status has no trace; the node it comes from is known all the same. */
  @Test
  void aStatusNeverGoesBackToTheNodeItCameFrom() {
    province.axis.systems.serve(HA_NOI);
    pass(Duration.ofMinutes(2));
    work();
    var letter = aLetter().from(HA_NOI.value());
    refused(
        ExchangeError.PASSED_BEFORE, letter.status(QUANG_BINH, HA_NOI.value(), "03", "Đã nhận"));
  }

  @Test
  void threeNodesInACircleStopWhereTheTraceNamesTheNext() {
    try (var capital = capital()) {
      capital.axis.systems.leave(HA_NOI);
      Hub.peer(province, capital);
      Hub.peer(capital, centre);
      centre.axis.systems.serve(HA_NOI);
      capital.work();
      centre.axis.systems.leave(HA_NOI);
      capital.axis.systems.serve(HA_NOI);
      province.work();
      capital.axis.systems.leave(HA_NOI);
      province.axis.systems.serve(HA_NOI);
      centre.axis.pass(Duration.ofMinutes(2));
      centre.work();
      province.axis.systems.leave(HA_NOI);

      centre.send(OFFICE, aLetter().to(HA_NOI.value()));
      for (int n = 0; n < 3; n++) {
        centre.work();
        province.work();
        capital.work();
      }
      assertThat(centre.axis.peers.handed()).hasSize(1);
      assertThat(province.axis.peers.handed()).hasSize(1);
      assertThat(capital.axis.peers.handed()).isEmpty();
    }
  }

  /** The capital's hub has never heard of the centre's. */
  @Test
  void anAgencyThatMovedToAThirdNodeIsReachedThroughItsFormerOneAndItsAnswerFindsBack() {
    try (var capital = capital()) {
      Hub.peer(province, capital);
      province.axis.systems.serve(HA_NOI);
      pass(Duration.ofMinutes(2));
      work();
      province.axis.systems.leave(HA_NOI);
      capital.work();
      var letter = centre.send(OFFICE, aLetter().to(HA_NOI.value())).docId();
      work();
      capital.work();
      assertThat(capital.inbox(HA_NOI, MessageType.EDOC)).hasSize(1);

      capital.report(HA_NOI, capital.inbox(HA_NOI, MessageType.EDOC).get(0), "03");
      capital.work();
      work();
      assertThat(centre.trace(OFFICE, letter).get(0).status()).isEqualTo("03");
    }
  }
}
