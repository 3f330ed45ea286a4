package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.portal.Cause;
import vn.lienthong.portal.Difference;
import vn.lienthong.portal.Simulator.Mode;
import vn.lienthong.portal.SyncStatus;

/** Every night the portal is asked what it has. The day begins at 08:00. */
class ComparisonTests extends PortalStage {
  private static final Duration A_NIGHT = Duration.ofHours(19);

  private DossierId dossier;

  @BeforeEach
  void aDossierThatWasTold() {
    dossier = handedOver();
    hearAndTell();
  }

  private List<Difference> differences() {
    return synchronisation.differences(1, node).items();
  }

  private void atPortal(String change) {
    db.sql("update portal.received set " + change).update();
  }

  @Test
  void whereAllIsAsItWasToldNothingIsFound() {
    pass(A_NIGHT);
    turn();

    assertThat(differences()).isEmpty();
    var line = synchronisation.state(node).line();
    assertThat(line.compared()).isOne();
    assertThat(line.comparedAt()).isEqualTo(clock.now());
    assertThat(told(dossier)).hasSize(3);
  }

  @Test
  void beforeTheNightNothingIsAsked() {
    atPortal("content = jsonb_set(content, '{TrangThaiHoSo}', '\"9\"')");
    pass(Duration.ofHours(17));
    turn();

    assertThat(differences()).isEmpty();
    assertThat(synchronisation.state(node).line().compared()).isZero();
  }

  @Test
  void aStateThatTheyHaveOtherwiseIsPutOnRecordAndToldAgain() {
    atPortal("content = jsonb_set(content, '{TrangThaiHoSo}', '\"2\"'), state = 2");
    pass(A_NIGHT);
    turn();

    assertThat(differences())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.field()).isEqualTo("TrangThaiHoSo");
          assertThat(found.ours()).isEqualTo("4");
          assertThat(found.theirs()).isEqualTo("2");
          assertThat(found.code()).isEqualTo(code(dossier));
          assertThat(found.resent()).isEqualTo(SyncStatus.WAITING);
        });
    assertThat(journaled()).contains("portal.difference-found");
    turn();
    assertThat(differences().get(0).resent()).isEqualTo(SyncStatus.SENT);
    assertThat(stateAtPortal(dossier)).isEqualTo(4);
    assertThat(told(dossier).get(3).item().cause()).isEqualTo(Cause.COMPARISON);
    pass(Duration.ofDays(1));
    turn();
    assertThat(differences()).as("it is as it was told now").hasSize(1);
  }

  @Test
  void severalFieldsAreToldOnce() {
    atPortal("content = content || '{\"NgayHenTra\":\"20200301170000\",\"TrangThaiHoSo\":\"5\"}'");
    pass(A_NIGHT);
    turn();

    assertThat(differences())
        .extracting(Difference::field)
        .containsExactlyInAnyOrder("TrangThaiHoSo", "NgayHenTra");
    assertThat(told(dossier)).hasSize(4);
  }

  /** A field that the portal does not give says nothing. */
  @Test
  void whatThePortalDoesNotSayIsNoDifference() {
    atPortal("content = content - 'NgayHenTra' - 'TrangThaiHoSo'");
    pass(A_NIGHT);
    turn();

    assertThat(differences()).isEmpty();
  }

  @Test
  void aDossierThatIsMissingThereIsToldAnew() {
    db.sql("delete from portal.received_step").update();
    db.sql("delete from portal.received").update();
    pass(A_NIGHT);
    turn();
    assertThat(differences()).extracting(Difference::field).containsExactly("");

    turn();

    assertThat(stateAtPortal(dossier)).isEqualTo(4);
    assertThat(told(dossier).get(3).item().creates()).isTrue();
  }

  @Test
  void aDossierOfWhichSomethingWaitsIsNotCompared() {
    act(dossier, DossierAct.STOP, Map.of(Fact.REASON, "thôi"));
    hear();
    db.sql("update portal.outbox set next_attempt = '2030-01-01Z' where status = 'WAITING'")
        .update();
    atPortal("content = jsonb_set(content, '{TrangThaiHoSo}', '\"9\"')");
    pass(A_NIGHT);
    turn();

    assertThat(differences()).isEmpty();
  }

  @Test
  void aPortalThatIsSilentIsAskedAgainTheSameNight() {
    simulator.switchTo(Mode.DOWN, node);
    pass(A_NIGHT);
    turn();
    assertThat(synchronisation.state(node).line().failures()).isOne();

    simulator.switchTo(Mode.NORMAL, node);
    pass(Duration.ofMinutes(1));
    turn();

    assertThat(synchronisation.state(node).line().compared()).isOne();
  }

  @Test
  void oncePerNight() {
    pass(A_NIGHT);
    turn();
    atPortal("content = jsonb_set(content, '{TrangThaiHoSo}', '\"9\"')");
    pass(Duration.ofHours(1));
    turn();

    assertThat(differences()).isEmpty();
  }
}
