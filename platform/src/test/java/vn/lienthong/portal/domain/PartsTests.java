package vn.lienthong.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.domain.Lifecycle;
import vn.lienthong.portal.Part;

/** Which events are told, and which moves the portal takes. */
class PartsTests {
  @ParameterizedTest
  @EnumSource(DossierAct.class)
  void beforeTheAcceptanceNothingIsTold(DossierAct act) {
    assertThat(Parts.of(act, false)).isEmpty();
  }

  /** The acceptance is told by the dossier itself: no step is added for it. */
  @Test
  void theAcceptanceIsNoStep() {
    assertThat(Parts.of(DossierAct.ACCEPT, true)).containsExactly(Part.DOSSIER);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOTE", "GIVE_OPINION", "OPINION_LATE"})
  void whatIsBetweenAgenciesStaysInside(DossierAct act) {
    assertThat(Parts.of(act, true)).isEmpty();
  }

  /** They change neither the state nor the date. */
  @ParameterizedTest
  @EnumSource(names = {"NEXT_STEP", "STEP_BACK", "CONSULT", "ASSIGN", "PAUSE"})
  void whereTheWorkIsIsAStepOnly(DossierAct act) {
    assertThat(Parts.of(act, true)).containsExactly(Part.PROGRESS);
  }

  /** A calendar that changed moved the date, which stands in the dossier. */
  @Test
  void aDateCountedAnewIsTold() {
    assertThat(Parts.of(DossierAct.RECOUNT, true)).containsExactly(Part.DOSSIER, Part.PROGRESS);
  }

  /** Every act that moves a dossier on is told, the dossier before the step. */
  @Test
  void everyMoveIsTold() {
    Lifecycle.MOVES.stream()
        .map(Lifecycle.Move::act)
        .filter(act -> act != DossierAct.ACCEPT)
        .forEach(act ->
            assertThat(Parts.of(act, true))
                .as(act.name())
                .containsExactly(Part.DOSSIER, Part.PROGRESS));
  }

  /** Otherwise a portal would refuse what a one-stop desk may do. */
  @Test
  void thePortalTakesExactlyTheMovesOfALife() {
    for (var from : DossierState.values()) {
      for (var to : DossierState.values()) {
        var moves =
            Lifecycle.MOVES.stream().anyMatch(move -> move.from() == from && move.to() == to);
        assertThat(NationalMoves.allowed(from, to))
            .as("%s to %s", from, to)
            .isEqualTo(moves || from == to);
      }
    }
    assertThat(Arrays.stream(DossierState.values()).filter(DossierState::ended))
        .allMatch(ended -> !NationalMoves.allowed(ended, DossierState.IN_PROGRESS));
  }
}
