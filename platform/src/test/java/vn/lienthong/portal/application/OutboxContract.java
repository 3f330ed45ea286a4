package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Outbox.Deviation;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.Outbox.Try;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Ids;

/** What every outbox does. */
public abstract class OutboxContract {
  private static final AgencyCode AGENCY = new AgencyCode("000.00.31.H46");
  private static final Instant NOW = Instant.parse("2020-02-12T03:00:00Z");
  private static final int MANY = 100;

  private Outbox outbox;

  /** An empty one. */
  protected abstract Outbox outbox();

  @BeforeEach
  void anEmptyOutbox() {
    outbox = outbox();
  }

  private void happens(DossierId dossier, DossierAct act, DossierState state) {
    outbox.happened(new Outbox.Event(dossier, act, AGENCY, state, NOW), NOW);
  }

  private DossierId accepted() {
    var dossier = new DossierId(Ids.next());
    happens(dossier, DossierAct.REGISTER, DossierState.REGISTERED);
    happens(dossier, DossierAct.ACCEPT, DossierState.ACCEPTED);
    return dossier;
  }

  private List<Queued> due() {
    return outbox.due(NOW, MANY);
  }

  private Queued one() {
    return due().get(0);
  }

  private static Try attempt(Outcome outcome) {
    return new Try(outcome, "0", "m", 1, "H46-200212-0001", "{\"MaHoSo\":\"x\"}", NOW);
  }

  private void send(Queued item) {
    assertThat(outbox.sent(item, attempt(Outcome.TAKEN))).isTrue();
  }

  @Test
  void theAcceptanceIsTheFirstThatIsToldAndHasItsNumber() {
    var dossier = accepted();

    assertThat(due())
        .containsExactly(
            new Queued(
                one().id(),
                dossier,
                2,
                Part.DOSSIER,
                true,
                AGENCY,
                DossierState.ACCEPTED,
                0,
                null,
                false));
  }

  @Test
  void beforeTheAcceptanceNothingIsQueuedThoughEventsAreCounted() {
    var dossier = new DossierId(Ids.next());
    happens(dossier, DossierAct.REGISTER, DossierState.REGISTERED);
    happens(dossier, DossierAct.ASK_SUPPLEMENT, DossierState.SUPPLEMENT_ASKED);
    assertThat(due()).isEmpty();

    happens(dossier, DossierAct.ACCEPT, DossierState.ACCEPTED);

    assertThat(one().event()).isEqualTo(3);
  }

  @Test
  void ofADossierOneIsDueAtATimeInItsOrder() {
    var dossier = accepted();
    happens(dossier, DossierAct.HAND_OVER, DossierState.IN_PROGRESS);
    happens(dossier, DossierAct.NOTE, DossierState.IN_PROGRESS);
    happens(dossier, DossierAct.RESOLVE, DossierState.RESOLVED);

    for (var expected :
        List.of("2 DOSSIER", "3 DOSSIER", "3 PROGRESS", "5 DOSSIER", "5 PROGRESS")) {
      assertThat(due()).hasSize(1);
      assertThat(one().event() + " " + one().part()).isEqualTo(expected);
      assertThat(one().creates()).isEqualTo(expected.startsWith("2"));
      send(one());
    }
    assertThat(due()).isEmpty();
  }

  @Test
  void whatIsStuckHoldsUpItsOwnDossierAndNoOther() {
    var held = accepted();
    happens(held, DossierAct.HAND_OVER, DossierState.IN_PROGRESS);
    outbox.stuck(one(), attempt(Outcome.REFUSED));
    var other = accepted();

    assertThat(due()).extracting(Queued::dossier).containsExactly(other);
  }

  @Test
  void whatIsHeardTwiceIsQueuedOnce() {
    var dossier = accepted();
    send(one());

    outbox.recount();
    happens(dossier, DossierAct.REGISTER, DossierState.REGISTERED);
    happens(dossier, DossierAct.ACCEPT, DossierState.ACCEPTED);
    assertThat(due()).isEmpty();
    happens(dossier, DossierAct.HAND_OVER, DossierState.IN_PROGRESS);

    assertThat(one().event()).isEqualTo(3);
  }

  @Test
  void aRefusalIsCountedAndWaits() {
    accepted();
    outbox.later(one(), attempt(Outcome.REFUSED), NOW.plusSeconds(60));

    assertThat(due()).isEmpty();
    var again = outbox.due(NOW.plusSeconds(60), MANY).get(0);
    assertThat(again.refusals()).isOne();
    assertThat(again.failedSince()).isNull();
    assertThat(again.alone()).isFalse();
  }

  @Test
  void aSilentPortalIsNoRefusalAndItsFirstTimeStays() {
    accepted();
    outbox.later(one(), attempt(Outcome.UNREACHABLE), NOW);
    assertThat(one().failedSince()).isEqualTo(NOW);
    assertThat(one().alone()).isFalse();

    var after = NOW.plusSeconds(9);
    outbox.later(one(), new Try(Outcome.HTTP, "", "", 1, "", "", after), NOW);

    assertThat(one().failedSince()).isEqualTo(NOW);
    assertThat(one().refusals()).isZero();
    assertThat(one().alone()).as("the answer may have been about it").isTrue();
  }

  @Test
  void whatGoesAloneComesLast() {
    var first = accepted();
    outbox.later(one(), attempt(Outcome.CROOKED), NOW);
    var second = accepted();

    assertThat(due()).extracting(Queued::dossier).containsExactly(second, first);
    assertThat(due().get(0).goesWith(due().get(1))).isFalse();
  }

  @Test
  void whatIsThereAlreadyGoesAsAnUpdate() {
    accepted();

    outbox.again(one().creating(false), attempt(Outcome.EXISTS));

    assertThat(one().creates()).isFalse();
  }

  @Test
  void whatWasSettledIsNotSettledAgain() {
    accepted();
    var item = one();
    send(item);

    assertThat(outbox.sent(item, attempt(Outcome.TAKEN))).isFalse();
    outbox.later(item, attempt(Outcome.REFUSED), NOW);
    outbox.stuck(item, attempt(Outcome.REFUSED));
    outbox.again(item, attempt(Outcome.SPLIT));

    assertThat(due()).isEmpty();
    assertThat(outbox.replay(List.of(item.id()), null, NOW)).isEmpty();
  }

  @Test
  void whatIsStuckIsSentAgainByItsOwnAgencyOrTheNode() {
    accepted();
    var item = one();
    outbox.later(item, attempt(Outcome.REFUSED), NOW);
    outbox.stuck(one(), attempt(Outcome.REFUSED));
    var ids = List.of(item.id());

    assertThat(outbox.replay(ids, new AgencyCode("000.00.32.H46"), NOW)).isEmpty();
    assertThat(due()).isEmpty();
    assertThat(outbox.replay(ids, AGENCY, NOW)).extracting(Queued::id).isEqualTo(ids);
    assertThat(one().refusals()).isZero();
    outbox.stuck(one(), attempt(Outcome.REFUSED));
    assertThat(outbox.replay(ids, null, NOW)).hasSize(1);
    assertThat(outbox.replay(ids, null, NOW)).isEmpty();
  }

  @Test
  void theNewestTellingOfASettledDossierIsCompared() {
    var dossier = accepted();
    send(one());
    happens(dossier, DossierAct.HAND_OVER, DossierState.IN_PROGRESS);
    assertThat(outbox.toldSince(NOW, 0, MANY)).as("something waits").isEmpty();
    send(one());
    send(one());

    var told = outbox.toldSince(NOW, 0, MANY);

    assertThat(told)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.dossier()).isEqualTo(dossier);
          assertThat(one.event()).isEqualTo(3);
          assertThat(one.code()).isEqualTo("H46-200212-0001");
          assertThat(one.sent()).isEqualTo("{\"MaHoSo\":\"x\"}");
        });
    assertThat(outbox.toldSince(NOW, told.get(0).id(), MANY)).isEmpty();
    assertThat(outbox.toldSince(NOW.plusSeconds(1), 0, MANY)).isEmpty();
  }

  @Test
  void whatThePortalHasOtherwiseIsToldAgain() {
    accepted();
    send(one());
    var told = outbox.toldSince(NOW, 0, MANY).get(0);

    outbox.deviates(told, List.of(new Deviation("TrangThaiHoSo", "2", "9")), false, NOW);

    assertThat(one().event()).isEqualTo(2);
    assertThat(one().creates()).isFalse();
    assertThat(one().state()).isEqualTo(DossierState.ACCEPTED);
    send(one());
    outbox.deviates(told, List.of(new Deviation("", "", "")), true, NOW);
    assertThat(one().creates()).isTrue();
  }

  @Test
  void noMoreAreGivenThanAskedFor() {
    accepted();
    accepted();

    assertThat(outbox.due(NOW, 1)).hasSize(1);
    assertThat(outbox.due(NOW.minusSeconds(1), MANY)).isEmpty();
  }
}
