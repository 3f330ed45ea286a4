package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.identity.Role;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class CaseworkServiceTests {
  private final CaseworkStage stage = new CaseworkStage();

  private static void refused(ThrowingCallable call, ErrorCode error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  @Test
  void acceptedDossierHasItsCodeAndItsDate() {
    var dossier = stage.view(stage.received());

    assertThat(dossier.code()).map(DossierCode::value).contains("000.00.31.H46-200212-0001");
    assertThat(dossier.state()).isEqualTo(DossierState.ACCEPTED);
    assertThat(dossier.due()).map(Due::day).contains(LocalDate.of(2020, 2, 19));
    assertThat(dossier.promises().get(0).article()).contains("điều 17");
    assertThat(dossier.policyName()).contains("NĐ 61/2018");
    assertThat(dossier.counted()).hasSize(8);
    assertThat(stage.view(stage.received()).code())
        .map(DossierCode::value)
        .contains("000.00.31.H46-200212-0002");
  }

  @Test
  void registeredDossierHasNeitherUntilItIsAccepted() {
    var id = stage.casework.register(stage.command(), stage.clerk);
    assertThat(stage.view(id).code()).isEmpty();
    assertThat(stage.view(id).due()).isEmpty();
    assertThat(stage.view(id).punctuality()).isEqualTo(Punctuality.NOT_COUNTED);
    assertThat(stage.view(id).index().punctuality()).isEqualTo(Punctuality.NOT_COUNTED);

    stage.at("2020-02-14T10:00").act(id, DossierAct.ACCEPT, stage.clerk, Map.of());

    assertThat(stage.view(id).code()).map(DossierCode::value).contains("000.00.31.H46-200214-0001");
    assertThat(stage.view(id).due()).map(Due::day).contains(LocalDate.of(2020, 2, 21));
  }

  @Test
  void dossierGoesFromTheCounterToItsReturn() {
    var id = stage.received();
    stage
        .at("2020-02-12T10:00")
        .act(
            id,
            DossierAct.HAND_OVER,
            stage.clerk,
            Map.of(Fact.HANDLER, stage.office.post(stage.officer)))
        .at("2020-02-18T10:00")
        .act(id, DossierAct.RESOLVE, stage.leader, Map.of(Fact.OUTCOME, Outcome.GRANTED.name()))
        .at("2020-03-01T10:00")
        .act(id, DossierAct.RETURN, stage.clerk, Map.of(Fact.RECEIVER, "chính chủ, CCCD"));

    var dossier = stage.view(id);
    assertThat(dossier.state()).isEqualTo(DossierState.RETURNED);
    assertThat(dossier.punctuality()).isEqualTo(Punctuality.EARLY);
    assertThat(dossier.handlerName()).isEqualTo("Lê Văn Dũng");
    assertThat(dossier.index().punctuality()).isEqualTo(Punctuality.ON_TIME);
    assertThat(dossier.allowed()).containsExactly(DossierAct.NOTE);
  }

  @Test
  void eachEventIsOneEntryThatSaysWhatFiguresNeed() {
    var id = stage.received();
    stage.act(
        id,
        DossierAct.HAND_OVER,
        stage.clerk,
        Map.of(Fact.HANDLER, stage.office.post(stage.officer)));

    assertThat(stage.journal.types())
        .containsExactly(
            "casework.dossier-register", "casework.dossier-accept", "casework.dossier-hand-over");
    assertThat(stage.journal.entries().get(0).facts())
        .containsEntry("state", "1")
        .containsEntry("due", "");
    assertThat(stage.journal.entries().get(1).subject()).isEqualTo(id.toString());
    assertThat(stage.journal.entries().get(1).facts())
        .containsEntry("agency", "000.00.31.H46")
        .containsEntry("procedure", "1.001612")
        .containsEntry("channel", "COUNTER")
        .containsEntry("due", "2020-02-19T17:00:00Z");
    assertThat(stage.journal.entries().get(2).facts()).containsEntry("state", "4");
    assertThat(stage.journal.entries().toString()).doesNotContain("Nguyễn Văn Đức");
  }

  @Test
  void limitWithoutUnitGivesNoDateAndIsNotGuessed() {
    stage.limit(new TimeLimit(BigDecimal.ONE, null));
    assertThat(stage.view(stage.received()).punctuality()).isEqualTo(Punctuality.UNKNOWN);

    stage.noLimit();
    assertThat(stage.view(stage.received()).due()).isEmpty();

    stage.limit(TimeLimit.workingDays(5), TimeLimit.workingDays(3));
    assertThat(stage.view(stage.received()).due()).isEmpty();

    stage.limit(TimeLimit.of(8, LimitUnit.WORKING_HOUR), TimeLimit.of(8, LimitUnit.WORKING_HOUR));
    assertThat(stage.view(stage.received()).due()).isPresent();
  }

  @Test
  void whatCannotBeReceivedIsRefusedAndNothingIsKept() {
    refused(
        () -> stage.casework.receive(stage.command(Channel.ONLINE), stage.clerk),
        CaseworkError.CHANNEL_NOT_OFFERED);
    var command = stage.command();
    var unknown =
        new ReceiveDossier(
            command.id(),
            new ProcedureCode("9.999999"),
            1,
            Channel.COUNTER,
            command.applicant(),
            "",
            command.papers(),
            command.fees());
    refused(() -> stage.casework.receive(unknown, stage.clerk), CaseworkError.PROCEDURE_UNKNOWN);
    var nobody =
        new ReceiveDossier(
            command.id(),
            command.procedure(),
            1,
            Channel.COUNTER,
            new Applicant(" ", Applicant.Kind.CITIZEN, "", "", "", ""),
            "",
            command.papers(),
            command.fees());
    refused(() -> stage.casework.receive(nobody, stage.clerk), CaseworkError.APPLICANT_MISSING);

    assertThat(stage.journal.types()).isEmpty();
    assertThat(stage.view(stage.received()).code())
        .map(DossierCode::value)
        .contains("000.00.31.H46-200212-0001");
  }

  @Test
  void whoComesSecondIsToldAndChangesNothing() {
    var id = stage.received();
    var seen = stage.view(id).version();
    var facts = Map.of(Fact.HANDLER, stage.office.post(stage.officer));
    stage.casework.act(id, seen, DossierAct.HAND_OVER, facts, stage.clerk);

    refused(
        () -> stage.casework.act(id, seen, DossierAct.HAND_OVER, facts, stage.clerk),
        CaseworkError.CHANGED_MEANWHILE);
    assertThat(stage.view(id).events()).hasSize(3);
    assertThat(stage.journal.types()).hasSize(3);
  }

  @Test
  void secondSupplementNeedsItsOverride() {
    var id = inProgress();
    var reason = Map.of(Fact.REASON, "thiếu bản vẽ");
    stage.act(id, DossierAct.ASK_SUPPLEMENT, stage.officer, reason);
    stage.at("2020-02-14T10:00").act(id, DossierAct.RECEIVE_SUPPLEMENT, stage.clerk, Map.of());
    assertThat(stage.view(id).due()).map(Due::day).contains(LocalDate.of(2020, 2, 21));

    refused(
        () -> stage.act(id, DossierAct.ASK_SUPPLEMENT, stage.officer, reason),
        CaseworkError.SECOND_SUPPLEMENT);
    stage.act(
        id,
        DossierAct.ASK_SUPPLEMENT,
        stage.officer,
        Map.of(Fact.REASON, "thiếu bản vẽ", Fact.OVERRIDE, "luật mới có hiệu lực"));
    assertThat(stage.view(id).index().punctuality()).isEqualTo(Punctuality.LATE);
    assertThat(stage.view(id).punctuality()).isEqualTo(Punctuality.WAITING);
  }

  private DossierId inProgress() {
    var id = stage.received();
    stage.act(
        id,
        DossierAct.HAND_OVER,
        stage.clerk,
        Map.of(Fact.HANDLER, stage.office.post(stage.officer)));
    return id;
  }

  @Test
  void everyoneDoesOnlyWhatTheRoleAllows() {
    var id = inProgress();
    refused(
        () -> stage.act(id, DossierAct.RESOLVE, stage.officer, Map.of()), SharedError.FORBIDDEN);
    refused(() -> stage.act(id, DossierAct.PAUSE, stage.clerk, Map.of()), SharedError.FORBIDDEN);
    refused(() -> stage.casework.receive(stage.command(), stage.leader), SharedError.FORBIDDEN);

    assertThat(stage.reading.dossier(id, stage.officer).allowed())
        .contains(DossierAct.ASK_SUPPLEMENT, DossierAct.PAUSE)
        .doesNotContain(DossierAct.RESOLVE, DossierAct.RESUME);
  }

  @Test
  void dossierIsHandedToSomebodyOfTheAgencyOnly() {
    var id = stage.received();
    for (var handler : new String[] {Ids.next().toString(), "nobody"}) {
      refused(
          () -> stage.act(id, DossierAct.HAND_OVER, stage.clerk, Map.of(Fact.HANDLER, handler)),
          CaseworkError.HANDLER_UNKNOWN);
    }
  }

  @Test
  void anotherAgencyKnowsNothingOfIt() {
    var id = stage.received();
    var stranger = person("one-stop-clerk", new AgencyCode("000.00.32.H46"), "");

    refused(() -> stage.reading.dossier(id, stranger), CaseworkError.DOSSIER_UNKNOWN);
    refused(
        () -> stage.casework.act(id, 2, DossierAct.REFUSE, Map.of(), stranger),
        CaseworkError.DOSSIER_UNKNOWN);
    refused(
        () -> stage.reading.dossier(new DossierId(Ids.next()), stage.clerk),
        CaseworkError.DOSSIER_UNKNOWN);
  }

  private static Caller person(String role, AgencyCode agency, String purpose) {
    return new Caller(Caller.Kind.PERSON, "x", "X", agency, role, purpose);
  }

  @Test
  void whoMayReadAnyDossierSaysWhyAndIsOnRecord() {
    var id = stage.received();
    var agency = new AgencyCode("000.00.00.G22");
    refused(
        () -> stage.reading.dossier(id, person("auditor", agency, "")),
        CaseworkError.PURPOSE_MISSING);

    var view = stage.reading.dossier(id, person("auditor", agency, "kiểm tra quý I"));

    assertThat(view.allowed()).isEmpty();
    var last = stage.journal.entries().get(stage.journal.entries().size() - 1);
    assertThat(last.type().type()).isEqualTo("casework.dossier-read");
    assertThat(last.payload()).containsEntry("purpose", "kiểm tra quý I");
  }

  @Test
  void papersAreHandedOverOnTheDayOrTheNextMorning() {
    var id = stage.received();
    assertThat(stage.view(id).handOver().until()).isEqualTo(ADossier.instant("2020-02-12T17:00"));
    assertThat(stage.view(id).handOver().done()).isNull();

    stage.at("2020-02-12T16:00");
    assertThat(stage.view(stage.received()).handOver().until())
        .isEqualTo(ADossier.instant("2020-02-13T07:30"));
  }

  @Test
  void receivingTwiceUnderOneIdMakesOneDossier() {
    var command = stage.command();

    assertThat(stage.casework.receive(command, stage.clerk)).isEqualTo(command.id());
    assertThat(stage.casework.receive(command, stage.clerk)).isEqualTo(command.id());
    assertThat(stage.casework.register(command, stage.clerk)).isEqualTo(command.id());

    assertThat(stage.journal.types()).hasSize(2);
    assertThat(stage.view(stage.received()).code())
        .map(DossierCode::value)
        .contains("000.00.31.H46-200212-0002");
  }

  @Test
  void partsOfADayOrAMonthAreNoLimitThatCouldBeCounted() {
    for (var unit : new LimitUnit[] {LimitUnit.DAY, LimitUnit.MONTH}) {
      stage.limit(new TimeLimit(new BigDecimal("1.5"), unit));
      assertThat(stage.view(stage.received()).punctuality()).isEqualTo(Punctuality.UNKNOWN);
    }
    stage.limit(new TimeLimit(new BigDecimal("1.5"), LimitUnit.WORKING_DAY));
    assertThat(stage.view(stage.received()).due()).isPresent();
  }

  @Test
  void whatWasPromisedStaysInTheEvent() {
    var events = stage.view(stage.received()).events();

    assertThat(events.get(1).text(Fact.PROMISED)).isEqualTo("2020-02-19T10:00:00Z");
    assertThat(events.get(0).facts()).doesNotContainKey(Fact.PROMISED);
  }

  @Test
  void mineAreThoseHandedToMe() {
    var id = inProgress();
    stage.received();
    var mine = new DossierQuery("", DossierQuery.Shown.OPEN, true, 1);

    assertThat(stage.reading.list(mine, stage.officer).items())
        .extracting(row -> row.id())
        .containsExactly(id);
    assertThat(stage.reading.list(mine, stage.leader).items()).isEmpty();
    refused(
        () -> stage.reading.list(mine, stage.office.person("Ai đó", Role.CLERK)),
        SharedError.FORBIDDEN);
  }
}
