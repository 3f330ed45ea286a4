package vn.lienthong.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.casework.domain.ADossier.instant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.RegisterRow;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.RegisterStore;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;

/** What every register shows, and in which order. */
public abstract class RegisterStoreContract {
  private static final AgencyCode DONG_HOI = RandomDossiers.DONG_HOI;
  private static final ReportPeriod FEBRUARY =
      new ReportPeriod(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29));

  private DossierStore dossiers;
  private RegisterStore register;

  /** An empty store. */
  protected abstract DossierStore dossiers();

  /** The register over the store of dossiers that was given last. */
  protected abstract RegisterStore register();

  @BeforeEach
  void noDossiers() {
    dossiers = dossiers();
    register = register();
  }

  private void keep(AgencyCode agency, ADossier way) {
    var dossier = way.dossier();
    var at = dossier.events().get(0).at();
    var registration =
        new Registration(
            agency,
            new ProcedureCode("1.001193"),
            1,
            "Đăng ký khai sinh",
            1,
            Channel.COUNTER,
            new Applicant(
                "Đỗ Ăn", Applicant.Kind.CITIZEN, "044085012345", "Đồng Hới", "0912", "a@b.vn"),
            "",
            List.of(),
            List.of(),
            at);
    dossiers.add(dossier, registration, RandomDossiers.row(dossier, at));
  }

  private static ADossier accepted(String code, String at) {
    return ADossier.registered(at)
        .then(
            DossierAct.ACCEPT,
            at,
            Map.of(
                Fact.CODE,
                code,
                Fact.POLICY,
                "ND-61-2018",
                Fact.PROMISED,
                instant("2020-02-19T17:00").toString()));
  }

  private List<RegisterRow> february() {
    return register.after(DONG_HOI, FEBRUARY, null, 99);
  }

  @Test
  void rowTellsTheWayOfADossierWithoutTheIdentityNumber() {
    keep(
        DONG_HOI,
        accepted("H46-1", "2020-02-12T10:00")
            .then(
                DossierAct.HAND_OVER,
                "2020-02-12T11:00",
                Map.of(Fact.HANDLER, "post-1", Fact.HANDLER_NAME, "Lê Văn Dũng"))
            .then(
                DossierAct.EXTEND,
                "2020-02-17T11:00",
                Map.of(
                    Fact.DATE, "2020-02-25", Fact.PROMISED, instant("2020-02-25T17:00").toString()))
            .then(DossierAct.RESOLVE, "2020-02-20T11:00")
            .then(DossierAct.RETURN, "2020-03-01T11:00", Map.of(Fact.RECEIVER, "chính chủ")));

    var row = february().get(0);
    assertThat(row.dossier().code()).isEqualTo("H46-1");
    assertThat(row.dossier().handlerName()).isEqualTo("Lê Văn Dũng");
    assertThat(row.applicant().address()).isEqualTo("Đồng Hới");
    assertThat(row.applicant().phone()).isEqualTo("0912");
    assertThat(row.toString()).doesNotContain("044085012345");
    assertThat(row.promised()).isEqualTo(instant("2020-02-25T17:00"));
    assertThat(row.handedOver()).isEqualTo(instant("2020-02-12T11:00"));
    assertThat(row.returned()).isEqualTo(instant("2020-03-01T11:00"));
    assertThat(row.receiver()).isEqualTo("chính chủ");
  }

  @Test
  void whatHasNotHappenedIsEmpty() {
    keep(DONG_HOI, accepted("H46-1", "2020-02-12T10:00"));

    var row = february().get(0);
    assertThat(row.handedOver()).isNull();
    assertThat(row.returned()).isNull();
    assertThat(row.receiver()).isEmpty();
  }

  @Test
  void onlyWhatWasAcceptedInThePeriodByThisAgencyIsInIt() {
    keep(DONG_HOI, accepted("H46-1", "2020-01-31T23:59:59"));
    keep(DONG_HOI, accepted("H46-2", "2020-02-01T00:00"));
    keep(DONG_HOI, accepted("H46-3", "2020-02-29T23:59:59"));
    keep(DONG_HOI, accepted("H46-4", "2020-03-01T00:00"));
    keep(DONG_HOI, ADossier.registered("2020-02-12T10:00"));
    keep(RandomDossiers.BA_DON, accepted("H46-5", "2020-02-12T10:00"));

    assertThat(february())
        .extracting(row -> row.dossier().code())
        .containsExactly("H46-2", "H46-3");
    assertThat(register.page(DONG_HOI, FEBRUARY, 1, 1).total()).isEqualTo(2);
  }

  @Test
  void pagesAndPartsWalkThroughAllInOrder() {
    RandomDossiers.fill(dossiers, 90, 5);
    var year = new ReportPeriod(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 11, 30));
    var parts = new ArrayList<RegisterRow>();
    @Nullable RegisterRow last = null;
    for (var part = register.after(DONG_HOI, year, last, 7);
        !part.isEmpty();
        part = register.after(DONG_HOI, year, last, 7)) {
      parts.addAll(part);
      last = part.get(part.size() - 1);
    }
    var pages = new ArrayList<RegisterRow>();
    for (int number = 1; number <= register.page(DONG_HOI, year, 1, 8).pages(); number++) {
      pages.addAll(register.page(DONG_HOI, year, number, 8).items());
    }

    assertThat(parts).hasSizeGreaterThan(20).doesNotHaveDuplicates().isEqualTo(pages);
  }
}
