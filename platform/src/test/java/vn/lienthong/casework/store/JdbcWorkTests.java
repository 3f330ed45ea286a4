package vn.lienthong.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.application.WorkStoreContract;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.AProcess;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.casework.domain.StepClock;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.testing.TestDatabase;

class JdbcWorkTests extends WorkStoreContract {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final LocalDate DAY = LocalDate.of(2020, 2, 12);

  private final JdbcClient db = JdbcClient.create(DATABASE.dataSource());

  @BeforeEach
  void anEmptySchema() {
    db.sql("truncate casework.dossier, casework.code_counter cascade").update();
  }

  @Override
  protected DossierStore dossiers() {
    return CaseworkStores.dossiers(DATABASE.dataSource());
  }

  @Override
  protected WorkStore works(DossierStore dossiers) {
    return CaseworkStores.works(DATABASE.dataSource());
  }

  @Test
  void stepIsARowThatGoesOnAndIsLeft() {
    var dossier =
        ADossier.accepted("2020-02-12T08:00", 5, LimitUnit.WORKING_DAY)
            .then(DossierAct.HAND_OVER, "2020-02-12T09:00", Map.of(Fact.STEP, "1"));
    var id = kept(dossier);
    assertThat(steps(id)).containsExactly("1 Thẩm định hồ sơ, open, due 2020-02-13 14:30");

    dossier.then(DossierAct.ASK_SUPPLEMENT, "2020-02-12T09:30");
    keep(id, dossier);
    assertThat(steps(id)).as("a clock that stands").containsExactly("1 Thẩm định hồ sơ, open");

    dossier
        .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-12T10:00")
        .then(DossierAct.NEXT_STEP, "2020-02-12T10:30", Map.of(Fact.STEP, "2"));
    keep(id, dossier);
    keep(id, dossier);
    assertThat(steps(id))
        .containsExactly(
            "1 Thẩm định hồ sơ, left, due 2020-02-13 15:30",
            "2 Ký duyệt, open, due 2020-02-12 16:00");
  }

  private DossierId kept(ADossier dossier) {
    var policy = StateRules.policy(DAY);
    var row = Projection.of(dossier.dossier(), StateRules.calendar(), policy);
    dossiers().add(dossier.dossier(), registration(), row);
    keep(dossier.dossier().id(), dossier);
    return dossier.dossier().id();
  }

  private void keep(DossierId id, ADossier dossier) {
    var process = AProcess.of(new ProcedureCode("1.001193"), 1, AProcess.EXAMINED, AProcess.SIGNED);
    var steps =
        StepClock.of(dossier.events(), process, StateRules.calendar(), StateRules.policy(DAY));
    works(dossiers()).keep(id, AProcess.DONG_HOI, new Work(process.steps(), steps, List.of()));
  }

  private List<String> steps(DossierId id) {
    return db.sql(
            """
            select number || ' ' || name || case when left_at is null then ', open' else ', left' end
              || coalesce(to_char(due at time zone 'Asia/Ho_Chi_Minh', '", due "YYYY-MM-DD HH24:MI'),
                '')
            from casework.step where dossier = :id order by event\
            """)
        .param("id", id.value())
        .query(String.class)
        .list();
  }
}
