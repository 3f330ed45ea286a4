package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.edxml.Business;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.exchange.domain.PeerCall.Answer;
import vn.lienthong.shared.AgencyCode;

/** Letters between agencies of two nodes, also while one of them is away. */
@Tag("once")
class HandoverTests extends AmongHubs {
  private static final String PROVINCE = QUANG_BINH.value();

  private TraceView trace(UUID letter) {
    return centre.trace(OFFICE, letter).get(0);
  }

  private List<String> kinds(UUID letter) {
    return trace(letter).steps().stream().map(TraceView.Step::kind).toList();
  }

  private List<UUID> arrived() {
    return province.inbox(QUANG_BINH, MessageType.EDOC);
  }

  private String waitingState(UUID letter) {
    return centre
        .axis
        .db()
        .sql("select last_error from exchange.handover where document = ?")
        .param(letter)
        .query(String.class)
        .single();
  }

  @Test
  void aLetterReachesTheOtherNodeAndItsStatusesComeBackIntoTheSendersTrace() {
    var letter = centre.send(OFFICE, aLetter()).docId();
    work();

    assertThat(trace(letter).state()).isEqualTo(TransportState.DONE);
    assertThat(kinds(letter)).containsExactly("queued", "handing", "handed-over");
    var there = arrived();
    assertThat(there).hasSize(1).doesNotContain(letter);

    province.report(QUANG_BINH, there.get(0), "01");
    province.report(QUANG_BINH, there.get(0), "03");
    work();
    assertThat(trace(letter).status()).isEqualTo("03");
    assertThat(trace(letter).steps())
        .filteredOn(step -> step.kind().equals("status"))
        .extracting(TraceView.Step::status)
        .containsExactly("01", "03");
    assertThat(centre.inbox(OFFICE, MessageType.STATUS)).hasSize(2);
    assertThat(province.view(centre).waiting()).isZero();
  }

  @Test
  void theReceiptOfThePeerIsKeptAndTheHandOverIsInTheJournal() {
    var letter = centre.send(OFFICE, aLetter()).docId();
    work();

    assertThat(
            centre
                .axis
                .db()
                .sql("select receipt from exchange.handover where document = ?")
                .param(letter)
                .query(String.class)
                .single())
        .isEqualTo("receipt of " + arrived().get(0));
    assertThat(centre.axis.journal.entries())
        .filteredOn(entry -> entry.type() == ExchangeEntry.HANDED_TO_PEER)
        .singleElement()
        .satisfies(entry ->
            assertThat(entry.facts())
                .containsEntry("peer", PROVINCE)
                .containsEntry("document", arrived().get(0).toString())
                .containsEntry("recipients", PROVINCE)
                .containsEntry("refused", ""));
  }

  @Test
  void theLetterCarriesTheHopOfTheNodeItLeft() {
    centre.send(OFFICE, aLetter());
    work();
    assertThat(centre.axis.peers.handed())
        .singleElement()
        .asString()
        .containsOnlyOnce("<edXML:TraceHeader>")
        .contains("<edXML:OrganId>" + OFFICE + "</edXML:OrganId>");
  }

  @Test
  void whileThePeerIsAwayLettersWaitAndThenArriveOnceInTheirOrder() {
    centre.axis.peers.breakDown(PROVINCE);
    for (int n = 0; n < 5; n++) {
      centre.send(OFFICE, aLetter().number("n" + n));
      work();
    }
    assertThat(arrived()).isEmpty();
    assertThat(centre.view(province).waiting()).isEqualTo(5);
    assertThat(centre.view(province).turnError()).isEqualTo("down");

    pass(Duration.ofHours(1));
    work();
    assertThat(arrived()).isEmpty();

    centre.axis.peers.mend(PROVINCE);
    pass(Duration.ofMinutes(15));
    work();
    assertThat(arrived()).hasSize(5);
    assertThat(centre.axis.peers.handed())
        .extracting(packet -> packet.replaceAll("(?s).*CodeNumber>(n.)<.*", "$1"))
        .containsExactly("n0", "n1", "n2", "n3", "n4");
    assertThat(centre.view(province).turnError()).isEmpty();
  }

  @Test
  void aPeerThatIsAwayIsLeftAloneForLongerEachTime() {
    centre.axis.peers.breakDown(PROVINCE);
    centre.send(OFFICE, aLetter());
    centre.work();
    assertThat(centre.axis.get(HandoverDelivery.class).serveNext()).isFalse();
    pass(Duration.ofSeconds(4));
    assertThat(centre.axis.get(HandoverDelivery.class).serveNext()).isFalse();
    pass(Duration.ofSeconds(3));
    assertThat(centre.axis.get(HandoverDelivery.class).serveNext()).isTrue();
    pass(Duration.ofSeconds(9));
    assertThat(centre.axis.get(HandoverDelivery.class).serveNext()).isFalse();
  }

  @Test
  void anAnswerThatWasLostIsAskedForAgainAndMakesNoSecondDocument() {
    centre.axis.peers.loseAnswers(true);
    var letter = centre.send(OFFICE, aLetter()).docId();
    work();
    assertThat(trace(letter).state()).isEqualTo(TransportState.PROCESSING);

    centre.axis.peers.loseAnswers(false);
    pass(Duration.ofMinutes(1));
    work();
    assertThat(centre.axis.peers.handed()).hasSizeGreaterThan(1);
    assertThat(arrived()).hasSize(1);
    assertThat(trace(letter).state()).isEqualTo(TransportState.DONE);
    assertThat(kinds(letter)).containsExactly("queued", "handing", "handed-over");
  }

  @Test
  void aReceiptThatDoesNotHoldOrIsMissingIsNoAnswer() {
    centre.axis.peers.writeReceipts("receipt of something else, ");
    var letter = centre.send(OFFICE, aLetter()).docId();
    work();
    assertThat(trace(letter).state()).isEqualTo(TransportState.PROCESSING);
    assertThat(centre.view(province).turnError()).contains("does not hold");

    centre.axis.peers.writeReceipts("");
    pass(Duration.ofMinutes(1));
    work();
    assertThat(centre.view(province).turnError()).isEqualTo("no receipt yet");

    centre.axis.peers.writeReceipts("receipt of ");
    pass(Duration.ofMinutes(1));
    work();
    assertThat(trace(letter).state()).isEqualTo(TransportState.DONE);
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void recipientsOfOneNodeAreToldInOneCallAndThoseServedHereStay() {
    centre.axis.systems.serve(HA_NOI);
    centre.send(OFFICE, aLetter().to(PROVINCE, JUSTICE.value(), HA_NOI.value()));
    work();

    assertThat(centre.axis.peers.handed()).hasSize(1);
    assertThat(arrived()).hasSize(1);
    assertThat(province.inbox(JUSTICE, MessageType.EDOC)).isEqualTo(arrived());
    assertThat(province.inbox(HA_NOI, MessageType.EDOC)).isEmpty();
    assertThat(centre.inbox(HA_NOI, MessageType.EDOC)).hasSize(1);
  }

  @Test
  void whatThePeerCannotServeFailsWithItsReasonAndMayBeSentAgain() {
    province.axis.agencies().lock(JUSTICE);
    var letter = aLetter().to(PROVINCE, JUSTICE.value());
    var sent = centre.send(OFFICE, letter).docId();
    work();

    var lines = centre.trace(OFFICE, sent);
    assertThat(lines)
        .filteredOn(line -> line.code().equals(PROVINCE))
        .extracting(TraceView::state)
        .containsExactly(TransportState.DONE);
    assertThat(lines)
        .filteredOn(line -> line.code().equals(JUSTICE.value()))
        .extracting(TraceView::state, TraceView::failure)
        .containsExactly(tuple(TransportState.FAIL, "EX-0105"));

    province.axis.agencies().unlock(JUSTICE);
    assertThat(centre.send(OFFICE, letter).docId()).isEqualTo(sent);
    work();
    assertThat(province.inbox(JUSTICE, MessageType.EDOC)).hasSize(1);
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void aRefusalThatIsNotAboutTheRecipientIsToldByItsCode() {
    var stranger = new AgencyCode("000.00.77.G22");
    centre.axis.agencies().open(stranger);
    centre.axis.systems.serve(stranger);
    var letter = centre.send(stranger, aLetter().from(stranger.value())).docId();
    work();

    var line = centre.trace(stranger, letter).get(0);
    assertThat(line.failure()).isEqualTo("EX-0202");
    assertThat(line.steps())
        .filteredOn(step -> step.kind().equals("peer-refused"))
        .extracting(TraceView.Step::description)
        .containsExactly("EX-0102");
  }

  @Test
  void aPacketThatThePeerRefusesAsAWholeHoldsUpNothingBehindIt() {
    province.axis.agencies().lock(QUANG_BINH);
    var first = centre.send(OFFICE, aLetter().number("1")).docId();
    var second = centre.send(OFFICE, aLetter().number("2").to(JUSTICE.value())).docId();
    work();

    assertThat(trace(first).failure()).isEqualTo("EX-0105");
    assertThat(trace(second).state()).isEqualTo(TransportState.DONE);
  }

  @Test
  void aSenderThatThePeerHasNotHeardOfYetIsTriedAgainSoon() {
    centre.axis.systems.serve(HA_NOI);
    var letter = centre.send(HA_NOI, aLetter().from(HA_NOI.value())).docId();
    centre.work();
    assertThat(waitingState(letter)).isEqualTo("EX-0200");
    assertThat(arrived()).isEmpty();

    province.work();
    pass(Duration.ofSeconds(10));
    work();
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void whatWaitedBeforeAnybodyServedItsRecipientIsHandedOverThen() {
    province.axis.systems.leave(JUSTICE);
    pass(Duration.ofMinutes(2));
    work();
    centre.send(OFFICE, aLetter().to(JUSTICE.value()));
    work();
    assertThat(centre.axis.peers.handed()).isEmpty();

    province.axis.systems.serve(JUSTICE);
    pass(Duration.ofMinutes(2));
    work();
    assertThat(province.inbox(JUSTICE, MessageType.EDOC)).hasSize(1);
  }

  @Test
  void anAgencyThatIsServedHereMeanwhileKeepsWhatWaited() {
    centre.axis.peers.breakDown(PROVINCE);
    centre.send(OFFICE, aLetter().to(JUSTICE.value()));
    centre.work();
    var second = centre.send(OFFICE, aLetter().number("2").to(JUSTICE.value())).docId();
    centre.work();
    centre.axis.systems.serve(JUSTICE);
    centre.axis.peers.mend(PROVINCE);
    pass(Duration.ofMinutes(15));
    work();
    assertThat(province.inbox(JUSTICE, MessageType.EDOC)).hasSize(1);
    assertThat(centre.inbox(JUSTICE, MessageType.EDOC)).contains(second);
  }

  @Test
  void aRecallOfWhatStillWaitsIsSettledHereAndThePeerHearsNothing() {
    centre.peers().deactivate(Hub.ADMINISTRATOR, PROVINCE);
    var letter = centre.send(OFFICE, aLetter()).docId();
    centre.send(OFFICE, recall());
    centre.peers().activate(Hub.ADMINISTRATOR, PROVINCE);
    work();

    assertThat(trace(letter).failure()).isEqualTo("EX-0130");
    assertThat(centre.axis.peers.handed()).isEmpty();
    assertThat(arrived()).isEmpty();
  }

  /** The province's axis must not settle it by itself: the sender would not hear of it. */
  @Test
  void aRecallOfWhatWasHandedOverIsAskedThereAndItsAnswerComesBack() {
    var letter = centre.send(OFFICE, aLetter()).docId();
    work();
    var recall = centre.send(OFFICE, recall()).docId();
    work();
    assertThat(arrived()).hasSize(2);

    var asking = arrived().get(1);
    province.report(QUANG_BINH, arrived().get(0), "01");
    province.report(QUANG_BINH, asking, "15");
    work();
    assertThat(
            centre
                .axis
                .db()
                .sql("select outcome from exchange.change where document = ?")
                .param(recall)
                .query(String.class)
                .single())
        .isEqualTo("accepted");
    assertThat(kinds(letter)).contains("given-up");
  }

  private static PacketFixture recall() {
    return aLetter()
        .business(Business.recall("000.00.00.G22,2020/02/12,1024/VPCP-KSTT", "Ban hành nhầm"));
  }

  @Test
  void aPeerThatIsAwayHoldsUpNobodyElse() {
    try (var capital = capital()) {
      Hub.peer(centre, capital);
      pass(Duration.ofMinutes(2));
      capital.work();
      work();
      centre.axis.peers.breakDown(PROVINCE);
      centre.send(OFFICE, aLetter().to(PROVINCE, HA_NOI.value()));
      centre.work();

      assertThat(capital.inbox(HA_NOI, MessageType.EDOC)).hasSize(1);
      assertThat(arrived()).isEmpty();
      assertThat(centre.view(province).waiting()).isEqualTo(1);
      assertThat(centre.view(capital).waiting()).isZero();
    }
  }

  @Test
  void nothingIsHandedToAPeerThatWasStoppedUntilItIsActiveAgain() {
    centre.axis.peers.breakDown(PROVINCE);
    centre.send(OFFICE, aLetter().number("queued"));
    work();
    centre.axis.peers.mend(PROVINCE);
    centre.peers().deactivate(Hub.ADMINISTRATOR, PROVINCE);
    centre.send(OFFICE, aLetter().number("later"));
    pass(Duration.ofHours(1));
    work();
    assertThat(centre.axis.peers.handed()).isEmpty();

    centre.peers().activate(Hub.ADMINISTRATOR, PROVINCE);
    work();
    assertThat(arrived()).hasSize(2);
  }

  /** Another process took over a turn that lasted too long; both hear the answer. */
  @Test
  void anAnswerThatIsHeardTwiceCountsOnce() {
    centre.axis.peers.breakDown(PROVINCE);
    var letter = centre.send(OFFICE, aLetter()).docId();
    centre.work();
    var peer = centre.axis.get(PeerBook.class).find(PROVINCE).orElseThrow();
    var steps = centre.axis.get(HandoverSteps.class);
    var told = steps.begin(letter, peer, 10);
    var answer = new Answer.Taken(UUID.randomUUID(), Map.of(PROVINCE, ""), "receipt");
    steps.taken(letter, peer, told, answer);
    steps.taken(letter, peer, told, answer);
    steps.refused(letter, peer, told, "EX-0105");

    assertThat(kinds(letter)).containsExactly("queued", "handing", "handed-over");
    assertThat(trace(letter).state()).isEqualTo(TransportState.DONE);
    assertThat(centre.axis.journal.count(ExchangeEntry.HANDED_TO_PEER.type())).isEqualTo(1);
  }

  @Test
  void theNewsReadAgainFromTheBeginningHandsNothingOverTwice() {
    centre.send(OFFICE, aLetter());
    work();
    centre.axis.get(Handovers.class).accept(centre.axis.journal.from(0, 1000));
    work();
    assertThat(centre.axis.peers.handed()).hasSize(1);
  }

  @Test
  void aLetterToMoreRecipientsThanACallHoldsIsOneDocumentThere() {
    var codes = new ArrayList<String>();
    for (int n = 10; n < 99; n++) {
      var code = new AgencyCode("000.00." + n + ".H46");
      if (!code.equals(JUSTICE)) {
        centre.axis.agencies().open(code);
        province.axis.agencies().open(code);
        province.axis.systems.serve(code);
        codes.add(code.value());
      }
    }
    pass(Duration.ofMinutes(2));
    work();
    var letter = centre.send(OFFICE, aLetter().to(codes.toArray(String[]::new))).docId();
    work();

    assertThat(centre.axis.peers.handed()).hasSize(2);
    assertThat(centre.trace(OFFICE, letter))
        .hasSize(codes.size())
        .allSatisfy(line -> assertThat(line.state()).isEqualTo(TransportState.DONE));
    var there = province.inbox(new AgencyCode(codes.get(0)), MessageType.EDOC);
    assertThat(province.inbox(new AgencyCode(codes.get(70)), MessageType.EDOC)).isEqualTo(there);
  }
}
