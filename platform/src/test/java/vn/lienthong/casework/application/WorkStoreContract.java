package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.AProcess;
import vn.lienthong.casework.domain.Consultations;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.casework.domain.StepClock;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;

/** What every store of steps and opinions keeps, and how it finds it again. */
public abstract class WorkStoreContract {
  private static final AgencyCode DONG_HOI = AProcess.DONG_HOI;
  private static final AgencyCode LAND = new AgencyCode("000.00.16.H46");
  private static final AgencyCode BUILDING = new AgencyCode("000.00.18.H46");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);

  private DossierStore dossiers;
  private WorkStore works;

  protected abstract DossierStore dossiers();

  protected abstract WorkStore works(DossierStore dossiers);

  @BeforeEach
  void emptyStores() {
    dossiers = dossiers();
    works = works(dossiers);
  }

  private static Work work(ADossier dossier) {
    var process = AProcess.of(new ProcedureCode("1.001193"), 1, AProcess.EXAMINED, AProcess.SIGNED);
    return new Work(
        process.steps(),
        StepClock.of(dossier.events(), process, StateRules.calendar(), StateRules.policy(DAY)),
        Consultations.of(dossier.events(), agency -> StateRules.calendar()));
  }

  protected static Registration registration() {
    return DossierStoreContract.registration(DONG_HOI, "Nguyễn Văn Đức", "");
  }

  private DossierId keep(ADossier dossier) {
    var kept = dossier.dossier();
    var registration = registration();
    dossiers.add(
        kept, registration, Projection.of(kept, StateRules.calendar(), StateRules.policy(DAY)));
    works.keep(kept.id(), DONG_HOI, work(dossier));
    return kept.id();
  }

  private static ADossier asked(AgencyCode agency, String at, int days) {
    return ADossier.registered("2020-02-12T08:00")
        .then(
            DossierAct.ACCEPT,
            "2020-02-12T08:00",
            Map.of(Fact.CODE, agency + "-" + days, Fact.POLICY, "ND-61-2018"))
        .then(DossierAct.HAND_OVER, "2020-02-12T08:30")
        .then(
            DossierAct.CONSULT,
            at,
            Map.of(
                Fact.AGENCY,
                agency.value(),
                Fact.AGENCY_NAME,
                "Sở",
                Fact.TEXT,
                "Ý kiến " + days,
                Fact.LEAD,
                "true",
                Fact.LIMIT,
                String.valueOf(days),
                Fact.UNIT,
                LimitUnit.WORKING_DAY.name()));
  }

  private List<String> tasks(AgencyCode agency, boolean open) {
    return works.asked(agency, open, 1, 25).items().stream().map(AskedOpinion::task).toList();
  }

  @Test
  void opinionsToGiveComeByTheirDeadline() {
    keep(asked(LAND, "2020-02-12T09:00", 3));
    keep(asked(LAND, "2020-02-12T10:00", 1));
    keep(asked(BUILDING, "2020-02-12T09:00", 2));

    assertThat(tasks(LAND, true)).containsExactly("Ý kiến 1", "Ý kiến 3");
    assertThat(tasks(LAND, false)).isEmpty();
    assertThat(works.toGive(LAND)).isEqualTo(2);
    assertThat(works.asked(LAND, true, 2, 1).items())
        .extracting(AskedOpinion::task)
        .containsExactly("Ý kiến 3");
    assertThat(works.asked(LAND, true, 2, 1).total()).isEqualTo(2);
  }

  @Test
  void rowSaysWhoAsksWhatAndUntilWhen() {
    var id = keep(asked(LAND, "2020-02-12T09:00", 1));

    assertThat(works.asked(LAND, true, 1, 25).items())
        .containsExactly(
            new AskedOpinion(
                id,
                "000.00.16.H46-1",
                "Thủ tục đăng ký khai sinh",
                DONG_HOI,
                4,
                "Ý kiến 1",
                true,
                instant("2020-02-12T09:00"),
                instant("2020-02-13T09:00"),
                null));
  }

  @Test
  void answeredOneIsOver() {
    var dossier = asked(LAND, "2020-02-12T09:00", 1);
    var id = keep(dossier);
    dossier.then(
        DossierAct.GIVE_OPINION,
        "2020-02-12T11:00",
        Map.of(Fact.CONSULTATION, "4", Fact.TEXT, "Phù hợp"));
    works.keep(id, DONG_HOI, work(dossier));

    assertThat(tasks(LAND, true)).isEmpty();
    assertThat(works.asked(LAND, false, 1, 25).items())
        .extracting(AskedOpinion::closedAt)
        .containsExactly(instant("2020-02-12T11:00"));
    assertThat(works.consulted(id, LAND)).isTrue();
    assertThat(works.consulted(id, BUILDING)).isFalse();
  }

  @Test
  void lateOnesAreFoundUntilTheyAreTold() {
    var dossier = asked(LAND, "2020-02-12T09:00", 1);
    var id = keep(dossier);
    assertThat(works.late(instant("2020-02-13T09:00"), 10)).isEmpty();
    assertThat(works.late(instant("2020-02-13T09:01"), 10))
        .containsExactly(new WorkStore.Late(id, 4));

    dossier.then(DossierAct.OPINION_LATE, "2020-02-13T09:02", Map.of(Fact.CONSULTATION, "4"));
    works.keep(id, DONG_HOI, work(dossier));

    assertThat(works.late(instant("2020-02-14T09:00"), 10)).isEmpty();
    assertThat(tasks(LAND, true)).containsExactly("Ý kiến 1");
  }
}
