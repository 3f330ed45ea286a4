package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.notification.Notice;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.Ids;

/** What an applicant is told of each event of a dossier. */
class CaseNoticesTests {
  private static final String PROCEDURE = "Đăng ký thành lập hộ kinh doanh";

  private final CaseworkStage stage = new CaseworkStage();

  private static ReceiveDossier command() {
    return new ReceiveDossier(
        new DossierId(Ids.next()),
        CaseworkStage.PROCEDURE,
        1,
        Channel.COUNTER,
        new Applicant(
            "Nguyễn Văn Đức",
            Applicant.Kind.CITIZEN,
            "044085012345",
            "",
            "0912 345 678",
            "duc@example.vn"),
        "",
        List.of(),
        List.of());
  }

  private DossierId underWay() {
    var id = stage.casework.receive(command(), stage.clerk);
    var handler = Map.of(Fact.HANDLER, stage.office.post(stage.officer));
    stage.at("2020-02-12T10:00").act(id, DossierAct.HAND_OVER, stage.clerk, handler);
    return id;
  }

  private Notice last() {
    return stage.told.get(stage.told.size() - 1);
  }

  @Test
  void acceptanceIsToldOnceWithTheCodeAndTheDatePromised() {
    var command = command();
    stage.casework.receive(command, stage.clerk);
    stage.casework.receive(command, stage.clerk);

    assertThat(stage.told).hasSize(1);
    assertThat(last().eventId()).isEqualTo(command.id() + "-2");
    assertThat(last().template()).isEqualTo(NoticeTemplates.DOSSIER_ACCEPTED.key());
    assertThat(last().agency()).isEqualTo(CaseworkStage.DONG_HOI);
    assertThat(last().recipient().name()).isEqualTo("Nguyễn Văn Đức");
    assertThat(last().recipient().language()).isEqualTo("vi");
    assertThat(last().recipient().phone()).isEqualTo("0912 345 678");
    assertThat(last().recipient().email()).isEqualTo("duc@example.vn");
    assertThat(last().values())
        .containsEntry("dossier", "000.00.31.H46-200212-0001")
        .containsEntry("procedure", PROCEDURE)
        .containsEntry("agency", "UBND thành phố Đồng Hới")
        .containsEntry("due", "19/02/2020")
        .containsEntry("time", "17:00");
  }

  /** The list, the page and the SMS show the same date. */
  @Test
  void theDateIsTheOneThatThePageShows() {
    var id = stage.casework.receive(command(), stage.clerk);

    var day = stage.view(id).due().orElseThrow().day();
    assertThat(last().values()).containsEntry("due", "%1$td/%1$tm/%1$tY".formatted(day));
  }

  /** Field case C8: no limit, no date, and not the word null. */
  @Test
  void withoutALimitNoDateIsTold() {
    stage.noLimit().casework.receive(command(), stage.clerk);

    assertThat(last().values()).containsEntry("due", "").containsEntry("time", "");
  }

  @Test
  void registrationIsNoNewsAndARefusalNamesTheProcedureInPlaceOfACode() {
    var id = stage.casework.register(command(), stage.clerk);
    assertThat(stage.told).isEmpty();

    stage.act(
        id,
        DossierAct.REFUSE,
        stage.clerk,
        Map.of(Fact.REASON, "Không đúng thẩm quyền", Fact.LEGAL_BASIS, "Luật Cư trú"));

    assertThat(last().template()).isEqualTo("dossier-refused");
    assertThat(last().values())
        .containsEntry("dossier", PROCEDURE)
        .containsEntry("reason", "Không đúng thẩm quyền")
        .containsEntry("basis", "Luật Cư trú");
  }

  @Test
  void aSupplementIsAskedWithItsReasonAndItsLastDay() {
    var id = underWay();
    stage
        .at("2020-02-13T09:00")
        .act(
            id,
            DossierAct.ASK_SUPPLEMENT,
            stage.officer,
            Map.of(Fact.REASON, "Thiếu bản vẽ", Fact.DATE, "2020-02-20"));

    assertThat(last().template()).isEqualTo("dossier-supplement-asked");
    assertThat(last().values())
        .containsEntry("dossier", "000.00.31.H46-200212-0001")
        .containsEntry("reason", "Thiếu bản vẽ")
        .containsEntry("until", "20/02/2020");
  }

  @Test
  void aSupplementWithoutALastDayNamesNone() {
    var id = underWay();
    stage.act(id, DossierAct.ASK_SUPPLEMENT, stage.officer, Map.of(Fact.REASON, "Thiếu bản vẽ"));

    assertThat(last().values()).containsEntry("until", "").containsEntry("due", "");
  }

  @Test
  void aDateThatIsPutOffIsToldWithTheNewOne() {
    var id = underWay();
    stage
        .at("2020-02-13T09:00")
        .act(
            id,
            DossierAct.EXTEND,
            stage.leader,
            Map.of(Fact.REASON, "Chờ thẩm định", Fact.DATE, "2020-02-26"));

    assertThat(last().template()).isEqualTo("dossier-extended");
    assertThat(last().values())
        .containsEntry("reason", "Chờ thẩm định")
        .containsEntry("due", "26/02/2020");
  }

  @Test
  void resolvingAndReturningAreToldEachOnce() {
    var id = underWay();
    stage
        .at("2020-02-14T09:00")
        .act(
            id,
            DossierAct.RESOLVE,
            stage.leader,
            Map.of(Fact.OUTCOME, Outcome.GRANTED.name(), Fact.RESULT_NUMBER, "1/UBND"));
    assertThat(last().template()).isEqualTo("dossier-resolved");
    stage
        .at("2020-02-14T10:00")
        .act(id, DossierAct.RETURN, stage.clerk, Map.of(Fact.RECEIVER, "Người nộp"));

    assertThat(last().template()).isEqualTo("dossier-returned");
    assertThat(stage.told).hasSize(3).extracting(Notice::eventId).doesNotHaveDuplicates();
  }

  @Test
  void aStopIsToldWithItsReasonAndOtherActsAreNot() {
    var id = underWay();
    var soFar = stage.told.size();
    stage.act(id, DossierAct.NOTE, stage.officer, Map.of(Fact.TEXT, "Đã gọi"));
    assertThat(stage.told).hasSize(soFar);

    stage.act(id, DossierAct.STOP, stage.leader, Map.of(Fact.REASON, "Người nộp rút"));

    assertThat(last().template()).isEqualTo("dossier-stopped");
    assertThat(last().values()).containsEntry("reason", "Người nộp rút");
  }

  /** Every notice holds what its texts need, whatever the event. */
  @Test
  void noValueIsMissing() {
    stage.casework.receive(command(), stage.clerk);

    for (var kind : NoticeTemplates.values()) {
      if (kind != NoticeTemplates.CONSULTATION_LATE) {
        assertThat(last().values().keySet())
            .containsAll(
                kind.placeholders().stream().filter(name -> !name.equals("name")).toList());
      }
    }
  }

  /** NĐ 61/2018 art. 19(5): the head of the one-stop, not the applicant, and once. */
  @Test
  void lateOpinionIsToldToTheLeadersOnTheirPages() {
    var id = underWay();
    stage.casework.consult(
        id,
        stage.view(id).version(),
        List.of(new Consulted(CaseworkStage.LAND, "Ý kiến", TimeLimit.workingDays(1), true)),
        stage.officer);
    stage.told.clear();

    stage.at("2020-02-14T10:01").lateOpinions().look();
    stage.lateOpinions().look();

    assertThat(stage.told).hasSize(1);
    assertThat(last().template()).isEqualTo(NoticeTemplates.CONSULTATION_LATE.key());
    assertThat(last().recipient().principal()).isEqualTo(stage.office.post(stage.leader));
    assertThat(last().recipient().phone()).isEmpty();
    assertThat(last().values())
        .containsEntry("unit", "Sở Tài nguyên và Môi trường")
        .containsEntry("due", "13/02/2020");
  }
}
