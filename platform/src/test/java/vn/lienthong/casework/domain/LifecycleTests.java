package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierState;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.shared.RuleViolated;

class LifecycleTests {
  @Test
  void movesAreThoseBetweenTheNationalStates() {
    var moves = new TreeMap<Integer, TreeSet<Integer>>();
    for (var move : Lifecycle.MOVES) {
      moves.computeIfAbsent(move.from().number(), from -> new TreeSet<>()).add(move.to().number());
    }

    assertThat(moves)
        .isEqualTo(
            Map.of(
                1, new TreeSet<>(List.of(2, 3, 5, 7)),
                2, new TreeSet<>(List.of(4, 8)),
                4, new TreeSet<>(List.of(5, 6, 7, 8, 9)),
                5, new TreeSet<>(List.of(2, 3, 4, 7, 8)),
                6, new TreeSet<>(List.of(4, 7, 8)),
                9, new TreeSet<>(List.of(10))));
    assertThat(Lifecycle.MOVES).hasSize(20);
    assertThat(Lifecycle.STAYS).hasSize(11);
  }

  @Test
  void nationalNumbersAreOneToTen() {
    assertThat(Arrays.stream(DossierState.values()).map(DossierState::number))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void nothingLeavesAnEndedDossierButANote() {
    for (var state : DossierState.values()) {
      if (state.ended()) {
        for (var act : DossierAct.values()) {
          assertThat(Lifecycle.next(state, act, true).isPresent())
              .as(state + " " + act)
              .isEqualTo(act == DossierAct.NOTE);
        }
      }
    }
  }

  @Test
  void acceptedDossierIsNotAcceptedAgainAfterASupplement() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-13T10:00");

    for (var act : List.of(DossierAct.ACCEPT, DossierAct.REFUSE)) {
      assertThatThrownBy(() -> dossier.then(act, "2020-02-14T10:00"))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("CW-0101");
    }
    assertThat(dossier.then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-14T10:00").dossier().state())
        .isEqualTo(DossierState.IN_PROGRESS);
  }

  @Test
  void supplementBeforeAcceptanceEndsWithTheAcceptance() {
    var dossier =
        ADossier.registered("2020-02-12T10:00").then(DossierAct.ASK_SUPPLEMENT, "2020-02-12T10:05");

    assertThatThrownBy(() -> dossier.then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-14T10:00"))
        .hasMessageContaining("CW-0101");
    assertThat(dossier.then(DossierAct.ACCEPT, "2020-02-14T10:00").dossier().state())
        .isEqualTo(DossierState.ACCEPTED);
  }

  @Test
  void resolvedOneIsReturnedHoweverLate() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 1, LimitUnit.WORKING_DAY)
            .then(DossierAct.RESOLVE, "2020-03-12T10:00")
            .then(DossierAct.RETURN, "2020-04-12T10:00");

    assertThat(dossier.dossier().state()).isEqualTo(DossierState.RETURNED);
    assertThat(dossier.dossier().version()).isEqualTo(5);
  }
}
