package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Fact;
import vn.lienthong.portal.DossierSync;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.Simulator.Mode;
import vn.lienthong.portal.SyncAttempt;
import vn.lienthong.portal.SyncItem;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.PageSlice;

/** The line to a portal that takes, refuses, forgets, loses answers and is down, over HTTP. */
class SenderTests extends PortalStage {
  @Autowired private TurnTaking turns;
  @Autowired private Outbox outbox;

  private static List<Outcome> outcomes(DossierSync.Told told) {
    return told.attempts().stream().map(SyncAttempt::outcome).toList();
  }

  /** The portal has a dossier of this code that has ended: it takes no news of it. */
  private DossierId poisoned() {
    var dossier = received("Người bị từ chối");
    db.sql(
            """
            insert into portal.received (code, agency, unit, procedure_code, procedure_name,
              channel, state, received_at, newest, content, first_told, last_told, told)
            values (:code, '000.00.00.H46', 'x', '1.004222', 'x', 1, 10, now(),
              '2020-01-01T00:00:00Z', '{}', now(), now(), 1)\
            """)
        .param("code", code(dossier))
        .update();
    return dossier;
  }

  @Test
  void wholeLifeIsToldStepByStepAsItWas() {
    var dossier = handedOver();
    act(dossier, DossierAct.ASK_SUPPLEMENT, Map.of(Fact.REASON, "Thiếu giấy tờ"));
    act(dossier, DossierAct.RECEIVE_SUPPLEMENT, Map.of(Fact.TEXT, "đủ"));
    act(dossier, DossierAct.EXTEND, Map.of(Fact.REASON, "chờ", Fact.DATE, "2020-03-02"));
    act(dossier, DossierAct.NOTE, Map.of(Fact.TEXT, "chuyện trong nhà"));
    act(dossier, DossierAct.RESOLVE, Map.of(Fact.OUTCOME, "GRANTED"));
    act(dossier, DossierAct.RETURN, Map.of(Fact.RECEIVER, "chính chủ"));

    hearAndTell();

    assertThat(told(dossier)).extracting(one -> one.item().status()).containsOnly(SyncStatus.SENT);
    assertThat(told(dossier))
        .filteredOn(one -> one.item().part() == Part.DOSSIER)
        .extracting(one -> one.item().state().number())
        .containsExactly(2, 4, 5, 4, 4, 9, 10);
    assertThat(told(dossier)).filteredOn(one -> one.item().creates()).hasSize(1);
    assertThat(stateAtPortal(dossier)).isEqualTo(10);
    var steps =
        db.sql("select content from portal.received_step order by told_at, state, content")
            .query(String.class)
            .list();
    assertThat(steps)
        .containsExactlyInAnyOrder(
            "Chuyển xử lý",
            "Yêu cầu bổ sung hồ sơ: Thiếu giấy tờ",
            "Nhận đủ hồ sơ bổ sung",
            "Xin lỗi và hẹn lại ngày trả kết quả: chờ",
            "Đã xử lý xong",
            "Đã trả kết quả");
    assertThat(journaled()).containsOnly("portal.dossier-told", "portal.dossiers-received");
  }

  @Test
  void theFieldOfAProcedureIsAskedOfThePortalWhereTheCatalogueIsSilent() {
    var dossier = received();
    hearAndTell();

    assertThat(told(dossier).get(0).attempts().get(0).sent())
        .contains("\"MaLinhVuc\" : \"G00-", "\"TenLinhVuc\"");
  }

  @Test
  void severalGoInOneCallOfAtMostTen() {
    for (int i = 0; i < 23; i++) {
      received();
    }
    hearAndTell();

    assertThat(receivedDossiers()).isEqualTo(23);
    assertThat(
            db.sql("select distinct together from portal.attempt order by 1 desc")
                .query(Integer.class)
                .list())
        .containsExactly(10, 3);
  }

  @Test
  void oneBadDossierStopsNeitherItsNeighboursNorTheNextCall() {
    var all = new ArrayList<DossierId>();
    for (int i = 0; i < 10; i++) {
      all.add(i == 6 ? poisoned() : received());
    }
    var bad = all.get(6);
    hearAndTell();

    assertThat(receivedDossiers()).isEqualTo(10);
    all.stream()
        .filter(one -> !one.equals(bad))
        .forEach(one -> assertThat(told(one).get(0).item().status()).isEqualTo(SyncStatus.SENT));
    assertThat(outcomes(told(bad).get(0)))
        .contains(Outcome.SPLIT, Outcome.EXISTS)
        .endsWith(Outcome.REFUSED);
    assertThat(told(bad).get(0).item().detail()).contains("PO-0212");
  }

  @Test
  void whatIsRefusedAgainAndAgainIsLaidAsideWithItsReasonUntilItIsSentAgain() {
    var bad = poisoned();
    act(bad, DossierAct.HAND_OVER, Map.of(Fact.HANDLER, office.post(clerk)));
    hearAndTell();
    for (int i = 0; i < 4; i++) {
      pass(Duration.ofHours(1));
      turn();
    }

    var item = told(bad).get(0).item();
    assertThat(item.status()).isEqualTo(SyncStatus.STUCK);
    assertThat(outcomes(told(bad).get(0)))
        .filteredOn(outcome -> outcome == Outcome.REFUSED)
        .hasSize(3);
    assertThat(journaled()).contains("portal.laid-aside");
    assertThat(told(bad))
        .filteredOn(one -> one.attempts().isEmpty())
        .as("the later wait")
        .hasSize(2);

    db.sql("delete from portal.received").update();
    assertThat(synchronisation.replay(List.of(item.id()), node)).isOne();
    turn();

    assertThat(outcomes(told(bad).get(0)))
        .as("the update is refused, the portal asked, and the dossier told anew")
        .endsWith(Outcome.REFUSED, Outcome.TAKEN);
    assertThat(told(bad)).allMatch(one -> one.item().status() == SyncStatus.SENT);
    assertThat(stateAtPortal(bad)).isEqualTo(4);
  }

  @Test
  void aSessionThatIsOverIsOpenedAgainOnceAndTheCallRepeated() {
    received();
    hearAndTell();
    simulator.forgetSessions(node);
    var second = received();
    hearAndTell();

    assertThat(outcomes(told(second).get(0))).containsExactly(Outcome.TAKEN);
    assertThat(receivedDossiers()).isEqualTo(2);
  }

  @Test
  void aSessionEndsByItselfToo() {
    received();
    hearAndTell();
    pass(Duration.ofMinutes(31));
    var second = received();

    hearAndTell();

    assertThat(outcomes(told(second).get(0))).containsExactly(Outcome.TAKEN);
  }

  @Test
  void anHourWithoutAPortalCostsFewTriesAndNothingIsLostOrToldTwice() {
    simulator.switchTo(Mode.DOWN, node);
    var first = handedOver();
    hear();
    int turns = 0;
    for (int second = 0; second < 3600; second += 5) {
      turns += turnIsPossible() ? 1 : 0;
      pass(Duration.ofSeconds(5));
    }
    var second = received();
    hear();

    assertThat(turns).isBetween(5, 9);
    assertThat(receivedDossiers()).isZero();
    var line = synchronisation.state(node).line();
    assertThat(line.failure()).isEqualTo(Outcome.UNREACHABLE);
    assertThat(line.failures()).isEqualTo(turns);
    assertThat(synchronisation.state(node).waiting()).isEqualTo(4);

    simulator.switchTo(Mode.NORMAL, node);
    pass(Duration.ofMinutes(36));
    turn();

    assertThat(stateAtPortal(first)).isEqualTo(4);
    assertThat(stateAtPortal(second)).isEqualTo(2);
    assertThat(count(SyncStatus.SENT)).isEqualTo(4);
    assertThat(synchronisation.state(node).line().failures()).isZero();
    assertThat(db.sql("select told from portal.received order by told").query(Integer.class).list())
        .containsExactly(1, 2);
  }

  /** The log-in comes before, for one whose answer is lost opens nothing. */
  @Test
  void aLostAnswerMakesNoSecondDossier() {
    received();
    hearAndTell();
    simulator.switchTo(Mode.LOSING, node);
    var dossier = received();
    hearAndTell();
    assertThat(stateAtPortal(dossier)).as("the portal took it").isEqualTo(2);
    assertThat(count(SyncStatus.SENT)).as("nobody knows").isOne();

    simulator.switchTo(Mode.NORMAL, node);
    pass(Duration.ofMinutes(1));
    turn();

    assertThat(receivedDossiers()).isEqualTo(2);
    assertThat(outcomes(told(dossier).get(0)))
        .containsExactly(Outcome.UNREACHABLE, Outcome.EXISTS, Outcome.TAKEN);
    assertThat(count(SyncStatus.SENT)).isEqualTo(2);
    assertThat(db.sql("select distinct told from portal.received").query(Integer.class).list())
        .as("the same again changed nothing")
        .containsExactly(1);
  }

  @Test
  void aSlowPortalIsWaitedFor() {
    simulator.switchTo(Mode.SLOW, node);
    var dossier = received();
    hearAndTell();

    assertThat(stateAtPortal(dossier)).isEqualTo(2);
  }

  @Test
  void aRefusedLogInIsToldAsOneAndNothingIsLaidAside() {
    systems.revoked = true;
    var dossier = received();
    hearAndTell();

    assertThat(synchronisation.state(node).line().failure()).isEqualTo(Outcome.LOGIN_REFUSED);
    assertThat(count(SyncStatus.WAITING)).isOne();
    systems.revoked = false;
    pass(Duration.ofMinutes(1));
    turn();
    assertThat(stateAtPortal(dossier)).isEqualTo(2);
  }

  @Test
  void whileOneHasTheTurnAnotherHasNot() {
    received();
    hear();
    try (var other = turns.take().orElseThrow()) {
      assertThat(other.mine()).isTrue();
      assertThat(turnIsPossible()).isFalse();
      assertThat(receivedDossiers()).isZero();
      pass(Duration.ofMinutes(11));
      turn();
      assertThat(receivedDossiers()).isOne();
    }
  }

  @Test
  void whatCannotBeCompleteIsNotSentAndSaysWhatIsMissing() {
    var dossier = received();
    db.sql("update casework.dossier set procedure_code = '9.999999' where id = :id")
        .param("id", dossier.value())
        .update();
    hearAndTell();

    var item = told(dossier).get(0).item();
    assertThat(item.status()).isEqualTo(SyncStatus.STUCK);
    assertThat(item.outcome()).isEqualTo(Outcome.INCOMPLETE);
    assertThat(item.detail()).isEqualTo("MaLinhVuc, TenLinhVuc");
    assertThat(told(dossier).get(0).attempts().get(0).sent()).isEmpty();
    assertThat(receivedDossiers()).isZero();
  }

  @Test
  void whatCannotBeMadeReadyIsLaidAsideAndTheOthersGo() {
    var unknown = new DossierId(Ids.next());
    outbox.happened(
        new Outbox.Event(
            unknown, DossierAct.ACCEPT, OneSystem.QUANG_BINH, DossierState.ACCEPTED, Instant.EPOCH),
        Instant.EPOCH);
    received();
    hearAndTell();

    assertThat(receivedDossiers()).isOne();
    assertThat(synchronisation.list(SyncStatus.STUCK, 1, node).items())
        .extracting(SyncItem::dossier, SyncItem::outcome)
        .containsExactly(tuple(unknown, Outcome.UNREADABLE));
  }

  @Test
  void anOutageOfDaysIsNobodysFault() {
    simulator.switchTo(Mode.DOWN, node);
    received();
    hearAndTell();
    for (int day = 0; day < 5; day++) {
      pass(Duration.ofDays(1));
      turn();
    }

    assertThat(count(SyncStatus.STUCK)).isZero();
    assertThat(count(SyncStatus.WAITING)).isOne();
  }

  @Test
  void hearingEverythingAgainTellsNothingAgain() {
    var dossier = handedOver();
    var entries = List.copyOf(PageSlice.JOURNALED);
    hearAndTell();

    outbox.recount();
    PageSlice.JOURNALED.addAll(0, entries);
    hearAndTell();

    assertThat(told(dossier)).hasSize(3).allMatch(one -> one.attempts().size() == 1);
  }
}
