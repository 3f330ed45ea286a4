package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;

class StepClockTests {
  private static final Map<Fact, String> FIRST =
      Map.of(Fact.STEP, "1", Fact.HANDLER, "post-1", Fact.HANDLER_NAME, "Lê Văn Dũng");

  private static List<StepPassage> steps(ADossier dossier) {
    return StepClock.of(
        dossier.events(),
        AProcess.of(
            new ProcedureCode("1.001612"), 1, AProcess.EXAMINED, AProcess.SIGNED, AProcess.STAMPED),
        StateRules.calendar(),
        StateRules.policy(LocalDate.of(2020, 2, 12)));
  }

  private static StepPassage last(ADossier dossier) {
    var steps = steps(dossier);
    return steps.get(steps.size() - 1);
  }

  private static ADossier examined(String at) {
    return ADossier.accepted(at, 5, LimitUnit.WORKING_DAY).then(DossierAct.HAND_OVER, at, FIRST);
  }

  private static void due(ADossier dossier, String until) {
    assertThat(last(dossier).due()).isNotNull();
    assertThat(last(dossier).due().latest()).isEqualTo(instant(until));
  }

  /** C3: a day and a half from Friday 15:00 is twelve working hours. */
  @Test
  void dayAndAHalfFromFridayAfternoonEndsOnTuesdayMorning() {
    var dossier = examined("2020-02-14T15:00");

    due(dossier, "2020-02-18T09:30");
    assertThat(last(dossier).at(instant("2020-02-18T09:30"))).isEqualTo(Punctuality.RUNNING);
    assertThat(last(dossier).at(instant("2020-02-18T09:31"))).isEqualTo(Punctuality.OVERDUE);
  }

  @Test
  void nothingIsInAStepBeforeItIsHandedOver() {
    assertThat(steps(ADossier.accepted("2020-02-12T09:00", 5, LimitUnit.WORKING_DAY))).isEmpty();
    assertThat(steps(ADossier.inProgress("2020-02-12T09:00", 5, LimitUnit.WORKING_DAY)))
        .as("received before its agency had a process")
        .isEmpty();
  }

  @Test
  void nextStepBeginsWhenTheOneBeforeIsDone() {
    var dossier =
        examined("2020-02-12T09:00")
            .then(
                DossierAct.NEXT_STEP,
                "2020-02-13T10:00",
                Map.of(Fact.STEP, "2", Fact.HANDLER, "post-2", Fact.HANDLER_NAME, "Đỗ An"));

    var steps = steps(dossier);
    assertThat(steps).hasSize(2);
    assertThat(steps.get(0).leftAt()).isEqualTo(instant("2020-02-13T10:00"));
    assertThat(steps.get(0).at(instant("2020-03-01T10:00"))).isEqualTo(Punctuality.ON_TIME);
    assertThat(steps.get(1).name()).isEqualTo("Ký duyệt");
    assertThat(steps.get(1).handler()).isEqualTo("post-2");
    due(dossier, "2020-02-13T15:30");
  }

  @Test
  void stepThatWasLeftTooLateStaysLate() {
    var dossier =
        examined("2020-02-12T09:00")
            .then(DossierAct.NEXT_STEP, "2020-02-13T15:01", Map.of(Fact.STEP, "2"));

    assertThat(steps(dossier).get(0).at(instant("2020-02-13T16:00"))).isEqualTo(Punctuality.LATE);
  }

  @Test
  void stepWithoutALimitIsNeverLate() {
    var dossier =
        examined("2020-02-12T09:00")
            .then(DossierAct.NEXT_STEP, "2020-02-12T10:00", Map.of(Fact.STEP, "2"))
            .then(DossierAct.NEXT_STEP, "2020-02-12T11:00", Map.of(Fact.STEP, "3"));

    assertThat(last(dossier).due()).isNull();
    assertThat(last(dossier).at(instant("2021-02-12T10:00"))).isEqualTo(Punctuality.UNKNOWN);
  }

  @Test
  void stepBeginsAnewWithTheFullDossierWhereTheAppointmentDoes() {
    var dossier = examined("2020-02-12T09:00").then(DossierAct.ASK_SUPPLEMENT, "2020-02-13T10:00");
    assertThat(last(dossier).at(instant("2020-03-13T10:00"))).isEqualTo(Punctuality.WAITING);

    dossier.then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-20T15:00");

    assertThat(steps(dossier)).hasSize(1);
    due(dossier, "2020-02-24T09:30");
  }

  @Test
  void afterAPauseAStepGoesOnWithWhatWasLeft() {
    var dossier =
        examined("2020-02-12T09:00")
            .then(DossierAct.PAUSE, "2020-02-12T16:00")
            .then(DossierAct.RESUME, "2020-02-24T10:00");

    // 12 hours, of which 5 h 30 min were used; 1 h 30 min are left of the morning
    due(dossier, "2020-02-25T08:30");
  }

  @Test
  void whatWasLateBeforeAPauseStaysLate() {
    var dossier =
        examined("2020-02-12T09:00")
            .then(DossierAct.PAUSE, "2020-02-14T16:00")
            .then(DossierAct.RESUME, "2020-02-24T10:00");

    due(dossier, "2020-02-13T14:30");
    assertThat(last(dossier).at(instant("2020-02-24T10:00"))).isEqualTo(Punctuality.OVERDUE);
  }

  @Test
  void stepThatIsGoneBackToIsAStayOfItsOwn() {
    var dossier =
        examined("2020-02-12T09:00")
            .then(DossierAct.NEXT_STEP, "2020-02-12T10:00", Map.of(Fact.STEP, "2"))
            .then(DossierAct.STEP_BACK, "2020-02-12T11:00", FIRST);

    assertThat(steps(dossier)).extracting(StepPassage::number).containsExactly(1, 2, 1);
    assertThat(last(dossier).handlerName()).isEqualTo("Lê Văn Dũng");
    due(dossier, "2020-02-13T16:30");
  }

  @Test
  void anotherOfficerTakesTheStepOverWithItsTime() {
    var dossier =
        examined("2020-02-12T09:00")
            .then(
                DossierAct.ASSIGN,
                "2020-02-13T08:00",
                Map.of(Fact.HANDLER, "post-3", Fact.HANDLER_NAME, "Trần Thị Bé"));

    assertThat(last(dossier).handler()).isEqualTo("post-3");
    due(dossier, "2020-02-13T14:30");
  }

  @Test
  void theEndOfTheDossierEndsItsStep() {
    for (var act : List.of(DossierAct.RESOLVE, DossierAct.STOP, DossierAct.WITHDRAW)) {
      var dossier = examined("2020-02-12T09:00").then(act, "2020-02-13T09:00");

      assertThat(last(dossier).leftAt()).as("%s", act).isEqualTo(instant("2020-02-13T09:00"));
    }
  }
}
