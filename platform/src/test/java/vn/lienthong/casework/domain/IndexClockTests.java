package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.procedures.LimitUnit;

class IndexClockTests {
  private static IndexClock.Reading read(ADossier dossier) {
    var first =
        AppointmentClock.of(
                dossier.events(),
                StateRules.calendar(),
                StateRules.policy(LocalDate.of(2020, 2, 12)))
            .first();
    return IndexClock.of(dossier.events(), first);
  }

  private static ADossier supplementedOnce() {
    return ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
        .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00")
        .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-24T09:00");
  }

  @Test
  void waitingIsSubtractedFromTheEndAndTheDateStays() {
    var inTime = supplementedOnce().then(DossierAct.RESOLVE, "2020-02-29T09:00");
    assertThat(read(inTime).waited()).isEqualTo(Duration.ofDays(10));
    assertThat(read(inTime).punctuality()).isEqualTo(Punctuality.ON_TIME);

    var late = supplementedOnce().then(DossierAct.RESOLVE, "2020-03-01T09:00");
    assertThat(read(late).punctuality()).isEqualTo(Punctuality.LATE);
  }

  @Test
  void secondRequestMakesItLate() {
    var dossier =
        supplementedOnce()
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-25T09:00")
            .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-25T10:00")
            .then(DossierAct.RESOLVE, "2020-02-25T11:00");

    assertThat(read(dossier).supplements()).isEqualTo(2);
    assertThat(read(dossier).punctuality()).isEqualTo(Punctuality.LATE);
  }

  @Test
  void requestThatIsNeverAnsweredIsTheEnd() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-14T09:00");
    assertThat(read(dossier).end()).isEqualTo(instant("2020-02-14T09:00"));
    assertThat(read(dossier).punctuality()).isEqualTo(Punctuality.ON_TIME);

    dossier.then(DossierAct.STOP, "2020-06-14T09:00");
    assertThat(read(dossier).end()).isEqualTo(instant("2020-02-14T09:00"));
  }

  @Test
  void resolvingComesBeforeEveryOtherEnd() {
    var dossier =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.RESOLVE, "2020-02-13T09:00")
            .then(DossierAct.RETURN, "2020-04-13T09:00");

    assertThat(read(dossier).end()).isEqualTo(instant("2020-02-13T09:00"));
    assertThat(read(dossier).punctuality()).isEqualTo(Punctuality.ON_TIME);
  }

  @Test
  void withdrawalCountsOnlyAfterReception() {
    var before =
        ADossier.registered("2020-02-12T10:00").then(DossierAct.WITHDRAW, "2020-02-12T11:00");
    assertThat(read(before).punctuality()).isEqualTo(Punctuality.NOT_COUNTED);

    var after =
        ADossier.inProgress("2020-02-12T10:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.WITHDRAW, "2020-02-12T11:00");
    assertThat(read(after).punctuality()).isEqualTo(Punctuality.ON_TIME);
  }

  @Test
  void waitingBeforeReceptionIsNotWithinTheTime() {
    var dossier =
        ADossier.registered("2020-02-03T10:00")
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-03T10:05")
            .accept("2020-02-12T10:00", vn.lienthong.procedures.TimeLimit.workingDays(5))
            .then(DossierAct.HAND_OVER, "2020-02-12T10:00")
            .then(DossierAct.RESOLVE, "2020-02-20T09:00");

    assertThat(read(dossier).waited()).isEqualTo(Duration.ZERO);
    assertThat(read(dossier).punctuality()).isEqualTo(Punctuality.LATE);
  }

  @Test
  void withoutADateNothingIsKnown() {
    var dossier =
        ADossier.registered("2020-02-12T10:00")
            .then(DossierAct.ACCEPT, "2020-02-12T10:00")
            .then(DossierAct.HAND_OVER, "2020-02-12T10:00")
            .then(DossierAct.RESOLVE, "2020-02-20T09:00");

    assertThat(read(dossier).punctuality()).isEqualTo(Punctuality.UNKNOWN);
  }
}
