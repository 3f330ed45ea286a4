package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.Consultation;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;

/** Other agencies are asked for their opinion: NĐ 61/2018 art. 19(5) and 19(6). */
class OpinionsTests {
  private static final AgencyCode LAND = CaseworkStage.LAND;
  private static final AgencyCode BUILDING = CaseworkStage.BUILDING;

  private final CaseworkStage stage = new CaseworkStage();

  private static void refused(ThrowingCallable call, ErrorCode error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  private static Consulted asked(AgencyCode agency, boolean lead) {
    return new Consulted(agency, "Ý kiến về quy hoạch", TimeLimit.workingDays(1), lead);
  }

  private DossierId handedOver() {
    var id = stage.received();
    stage.act(
        id,
        DossierAct.HAND_OVER,
        stage.clerk,
        Map.of(Fact.HANDLER, stage.office.post(stage.officer)));
    return id;
  }

  private void consult(DossierId id, Consulted... asked) {
    stage.casework.consult(id, stage.view(id).version(), List.of(asked), stage.officer);
  }

  private List<Consultation> consultations(DossierId id) {
    return stage.view(id).work().consultations();
  }

  private void answer(DossierId id, int event, String text) {
    stage.casework.act(
        id,
        0,
        DossierAct.GIVE_OPINION,
        Map.of(Fact.CONSULTATION, String.valueOf(event), Fact.TEXT, text),
        stage.landOfficer);
  }

  @Test
  void allAreAskedAtOnceEachWithItsTaskAndDeadline() {
    var id = handedOver();
    consult(id, asked(LAND, true), asked(BUILDING, false));

    assertThat(consultations(id))
        .extracting(Consultation::agencyName)
        .containsExactly("Sở Tài nguyên và Môi trường", "Sở Xây dựng");
    assertThat(consultations(id)).extracting(Consultation::lead).containsExactly(true, false);
    assertThat(consultations(id)).extracting(Consultation::askedAt).containsOnly(stage.now());
    assertThat(stage.journal.types())
        .endsWith("casework.dossier-consult", "casework.dossier-consult");
  }

  @Test
  void limitOfAnOpinionIsNotThatOfTheDossier() {
    var id = handedOver();
    consult(id, new Consulted(LAND, "Ý kiến", TimeLimit.of(90, LimitUnit.WORKING_HOUR), true));

    assertThat(stage.view(id).counted()).hasSize(8);
    assertThat(stage.view(id).due()).isPresent();
  }

  @Test
  void agencyThatIsAskedFindsItReadsTheDossierOnRecordAndAnswers() {
    var id = handedOver();
    consult(id, asked(LAND, true));
    assertThat(stage.opinions.count(stage.landOfficer)).isEqualTo(1);
    var row = stage.opinions.open(1, stage.landOfficer).items().get(0);
    assertThat(row.task()).isEqualTo("Ý kiến về quy hoạch");
    assertThat(row.asking()).isEqualTo(CaseworkStage.DONG_HOI);

    var seen = stage.reading.dossier(id, stage.landOfficer);
    assertThat(seen.allowed()).containsExactly(DossierAct.GIVE_OPINION);
    assertThat(stage.journal.types()).endsWith("casework.dossier-read");
    answer(id, row.event(), "Phù hợp quy hoạch");

    assertThat(consultations(id).get(0).answer().text()).isEqualTo("Phù hợp quy hoạch");
    assertThat(stage.opinions.count(stage.landOfficer)).isZero();
    assertThat(stage.opinions.closed(1, stage.landOfficer).items()).hasSize(1);
    assertThat(stage.reading.dossier(id, stage.landOfficer).allowed()).isEmpty();
  }

  @Test
  void othersNeitherReadNorAnswer() {
    var id = handedOver();
    refused(() -> stage.reading.dossier(id, stage.landOfficer), CaseworkError.DOSSIER_UNKNOWN);
    consult(id, asked(BUILDING, true));

    refused(() -> stage.reading.dossier(id, stage.landOfficer), CaseworkError.DOSSIER_UNKNOWN);
    refused(() -> answer(id, 4, "Phù hợp"), CaseworkError.DOSSIER_UNKNOWN);
  }

  @Test
  void oneAgencyDoesNotAnswerForAnother() {
    var id = handedOver();
    consult(id, asked(LAND, true), asked(BUILDING, false));

    refused(
        () -> answer(id, consultations(id).get(1).event(), "Phù hợp"),
        CaseworkError.CONSULTATION_OVER);
  }

  @Test
  void answerIsGivenOnceAndSaysSomething() {
    var id = handedOver();
    consult(id, asked(LAND, true));
    refused(() -> answer(id, 4, " "), CaseworkError.OPINION_MISSING);
    answer(id, 4, "Phù hợp");

    refused(() -> answer(id, 4, "Không phù hợp"), CaseworkError.CONSULTATION_OVER);
  }

  @Test
  void answersOfSeveralComeInBesideEachOtherAndBesideTheWork() {
    var id = handedOver();
    consult(id, asked(LAND, true));
    stage.act(id, DossierAct.NOTE, stage.officer, Map.of(Fact.TEXT, "Đã gọi điện"));

    answer(id, 4, "Phù hợp");

    assertThat(consultations(id).get(0).open()).isFalse();
  }

  @Test
  void afterTheResultNothingIsWaitedFor() {
    var id = handedOver();
    consult(id, asked(LAND, true));
    stage.act(id, DossierAct.RESOLVE, stage.leader, Map.of(Fact.OUTCOME, Outcome.GRANTED.name()));

    assertThat(stage.opinions.count(stage.landOfficer)).isZero();
    refused(() -> answer(id, 4, "Phù hợp"), CaseworkError.NO_SUCH_MOVE);
  }

  @Test
  void asksThatCannotBeAreRefusedAsAWhole() {
    var id = handedOver();
    refused(() -> consult(id), CaseworkError.CONSULTED_UNKNOWN);
    refused(
        () -> consult(id, asked(CaseworkStage.DONG_HOI, true)), CaseworkError.CONSULTED_UNKNOWN);
    refused(
        () -> consult(id, asked(LAND, true), asked(new AgencyCode("000.00.99.H46"), false)),
        CaseworkError.CONSULTED_UNKNOWN);
    refused(() -> consult(id, asked(LAND, false), asked(BUILDING, false)), CaseworkError.ONE_LEAD);
    refused(() -> consult(id, asked(LAND, true), asked(BUILDING, true)), CaseworkError.ONE_LEAD);
    refused(() -> consult(id, asked(LAND, true), asked(LAND, false)), CaseworkError.ONE_LEAD);
    refused(
        () -> consult(id, new Consulted(LAND, " ", TimeLimit.workingDays(1), true)),
        CaseworkError.TASK_MISSING);
    for (var limit :
        List.of(
            TimeLimit.of(1, LimitUnit.MONTH),
            TimeLimit.of(1, LimitUnit.DAY),
            new TimeLimit(BigDecimal.ONE, null),
            TimeLimit.workingDays(366))) {
      refused(
          () -> consult(id, new Consulted(LAND, "Ý kiến", limit, true)),
          CaseworkError.CONSULTATION_LIMIT);
    }

    assertThat(stage.view(id).version()).isEqualTo(3);
    refused(
        () -> stage.casework.consult(id, 2, List.of(asked(LAND, true)), stage.officer),
        CaseworkError.CHANGED_MEANWHILE);
  }

  /** R10: the head of the one-stop is told, once. */
  @Test
  void lateOpinionIsToldOnce() {
    var id = handedOver();
    consult(id, asked(LAND, true));
    var watch = stage.lateOpinions();
    watch.look();
    assertThat(stage.view(id).version()).isEqualTo(4);

    stage.at("2020-02-13T09:01");
    watch.look();
    watch.look();

    assertThat(stage.view(id).events()).hasSize(5);
    assertThat(stage.view(id).events().get(4).act()).isEqualTo(DossierAct.OPINION_LATE);
    assertThat(stage.view(id).events().get(4).facts())
        .containsEntry(Fact.AGENCY_NAME, "Sở Tài nguyên và Môi trường");
    assertThat(consultations(id).get(0).told()).isTrue();
    assertThat(stage.journal.types()).endsWith("casework.dossier-opinion-late");
  }

  @Test
  void answeredOneIsNeverTold() {
    var id = handedOver();
    consult(id, asked(LAND, true));
    answer(id, 4, "Phù hợp");

    stage.at("2020-03-13T09:01").lateOpinions().look();

    assertThat(stage.view(id).events()).hasSize(5);
  }
}
