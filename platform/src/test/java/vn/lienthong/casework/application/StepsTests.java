package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.casework.domain.AProcess;
import vn.lienthong.identity.Role;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

class StepsTests {
  private final CaseworkStage stage = new CaseworkStage();
  private final Caller other = stage.office.person("Trần Thị Bé", Role.OFFICER);

  @BeforeEach
  void aProcessOfThreeSteps() {
    stage.process(
        AProcess.of(
            CaseworkStage.PROCEDURE, 1, AProcess.EXAMINED, AProcess.SIGNED, AProcess.STAMPED));
  }

  private static void refused(ThrowingCallable call, ErrorCode error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  private Map<Fact, String> to(Caller person) {
    return Map.of(Fact.HANDLER, stage.office.post(person));
  }

  private DossierId handedOver() {
    var id = stage.received();
    stage.act(id, DossierAct.HAND_OVER, stage.clerk, to(stage.officer));
    return id;
  }

  private StepPassage current(DossierId id) {
    return stage.view(id).work().current().orElseThrow();
  }

  private static Map<Fact, String> granted() {
    return Map.of(Fact.OUTCOME, Outcome.GRANTED.name());
  }

  @Test
  void dossierGoesThroughTheStepsOfItsProcess() {
    var id = handedOver();
    assertThat(current(id).name()).isEqualTo("Thẩm định hồ sơ");
    assertThat(current(id).handlerName()).isEqualTo("Lê Văn Dũng");

    stage
        .at("2020-02-12T14:00")
        .act(id, DossierAct.NEXT_STEP, stage.officer, to(stage.leader))
        .at("2020-02-12T15:00")
        .act(id, DossierAct.NEXT_STEP, stage.leader, to(stage.officer));

    assertThat(current(id).name()).isEqualTo("Vào sổ, đóng dấu");
    assertThat(stage.view(id).events().get(3).facts())
        .containsEntry(Fact.STEP, "2")
        .containsEntry(Fact.STEP_NAME, "Ký duyệt")
        .containsEntry(Fact.HANDLER_NAME, "Đỗ An");

    stage.act(id, DossierAct.RESOLVE, stage.leader, granted());
    assertThat(stage.view(id).work().current()).isEmpty();
    assertThat(stage.view(id).work().steps()).hasSize(3);
  }

  @Test
  void whatIsGrantedWentThroughAllStepsAndWhatIsDeclinedNeedNot() {
    var id = handedOver();

    refused(
        () -> stage.act(id, DossierAct.RESOLVE, stage.leader, granted()), CaseworkError.STEPS_LEFT);
    stage.act(
        id,
        DossierAct.RESOLVE,
        stage.leader,
        Map.of(Fact.OUTCOME, Outcome.DECLINED.name(), Fact.REASON, "Không đủ điều kiện"));

    assertThat(stage.view(id).state().ended() || stage.view(id).state().number() == 9).isTrue();
  }

  @Test
  void afterTheLastStepNoneFollows() {
    var id = handedOver();
    stage
        .act(id, DossierAct.NEXT_STEP, stage.officer, to(stage.leader))
        .act(id, DossierAct.NEXT_STEP, stage.leader, to(stage.officer));

    refused(
        () -> stage.act(id, DossierAct.NEXT_STEP, stage.officer, to(stage.officer)),
        CaseworkError.NO_NEXT_STEP);
    assertThat(stage.reading.dossier(id, stage.officer).allowed())
        .doesNotContain(DossierAct.NEXT_STEP)
        .contains(DossierAct.STEP_BACK);
  }

  @Test
  void stepIsDoneByTheOneWhoHasItOrByWhoeverDecides() {
    var id = handedOver();

    refused(
        () -> stage.act(id, DossierAct.NEXT_STEP, other, to(stage.leader)),
        CaseworkError.STEP_OF_ANOTHER);
    assertThat(stage.reading.dossier(id, other).allowed()).doesNotContain(DossierAct.NEXT_STEP);
    stage.act(id, DossierAct.NEXT_STEP, stage.leader, to(stage.leader));

    refused(
        () -> stage.act(id, DossierAct.NEXT_STEP, stage.officer, to(stage.officer)),
        CaseworkError.STEP_OF_ANOTHER);
  }

  /** C8: of two who complete the same step at once, one does. */
  @Test
  void stepIsCompletedOnce() {
    var id = handedOver();
    var seen = stage.view(id).version();
    stage.casework.act(id, seen, DossierAct.NEXT_STEP, to(stage.leader), stage.officer);

    refused(
        () -> stage.casework.act(id, seen, DossierAct.NEXT_STEP, to(stage.leader), stage.officer),
        CaseworkError.CHANGED_MEANWHILE);
    assertThat(current(id).number()).isEqualTo(2);
  }

  @Test
  void goingBackNeedsAReasonAndAnEarlierStepAndFindsItsOfficer() {
    var id = handedOver();
    stage.act(id, DossierAct.NEXT_STEP, stage.officer, to(stage.leader));

    refused(
        () -> stage.act(id, DossierAct.STEP_BACK, stage.leader, Map.of(Fact.STEP, "1")),
        CaseworkError.REASON_MISSING);
    for (var step : List.of("2", "3", "0", "", "x", "-1")) {
      refused(
          () ->
              stage.act(
                  id,
                  DossierAct.STEP_BACK,
                  stage.leader,
                  Map.of(Fact.STEP, step, Fact.REASON, "Thiếu bản vẽ")),
          CaseworkError.NO_SUCH_STEP);
    }
    stage.act(
        id,
        DossierAct.STEP_BACK,
        stage.leader,
        Map.of(Fact.STEP, "1", Fact.REASON, "Thiếu bản vẽ"));

    assertThat(current(id).number()).isEqualTo(1);
    assertThat(current(id).handlerName()).isEqualTo("Lê Văn Dũng");
    assertThat(stage.view(id).events()).last().extracting(DossierEvent::byName).isEqualTo("Đỗ An");
  }

  @Test
  void whileItStandsNoStepIsDone() {
    var id = handedOver();
    stage.act(
        id,
        DossierAct.PAUSE,
        stage.officer,
        Map.of(Fact.LEGAL_BASIS, "Luật Xây dựng", Fact.REASON, "Chờ thẩm duyệt PCCC"));

    refused(
        () -> stage.act(id, DossierAct.NEXT_STEP, stage.officer, to(stage.leader)),
        CaseworkError.CLOCK_STANDS);
  }

  @Test
  void runningDossierKeepsTheProcessItWasAcceptedWith() {
    var before = handedOver();
    stage.process(AProcess.of(CaseworkStage.PROCEDURE, 2, AProcess.EXAMINED));
    var after = handedOver();

    assertThat(stage.view(before).work().plan()).hasSize(3);
    assertThat(stage.view(after).work().plan()).hasSize(1);
  }

  @Test
  void laterProcessIsFollowedFromItsDayOn() {
    var process = AProcess.of(CaseworkStage.PROCEDURE, 2, AProcess.EXAMINED);
    stage.process(
        new InternalProcess(
            process.procedure(), process.agency(), 2, LocalDate.of(2020, 2, 13), process.steps()));

    assertThat(stage.view(handedOver()).work().plan()).hasSize(3);
    assertThat(stage.at("2020-02-13T09:00").view(handedOver()).work().plan()).hasSize(1);
  }

  @Test
  void withoutAProcessADossierIsHandledAsAWhole() {
    stage.limit(TimeLimit.workingDays(5)).noProcess();
    var id = handedOver();

    assertThat(stage.view(id).work().plan()).isEmpty();
    assertThat(stage.reading.dossier(id, stage.leader).allowed())
        .doesNotContain(DossierAct.NEXT_STEP, DossierAct.STEP_BACK);
    stage.act(id, DossierAct.RESOLVE, stage.leader, granted());
    assertThat(stage.view(id).state().number()).isEqualTo(9);
  }

  @Test
  void supplementBeginsTheStepAnew() {
    var id = handedOver();
    stage
        .at("2020-02-13T10:00")
        .act(id, DossierAct.ASK_SUPPLEMENT, stage.officer, Map.of(Fact.REASON, "Thiếu bản vẽ"))
        .at("2020-02-20T15:00")
        .act(id, DossierAct.RECEIVE_SUPPLEMENT, stage.clerk, Map.of());

    assertThat(current(id).due()).isNotNull();
    assertThat(current(id).due().latest()).isEqualTo(instant("2020-02-24T09:30"));
  }
}
