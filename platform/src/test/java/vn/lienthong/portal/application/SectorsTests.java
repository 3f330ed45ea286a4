package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.identity.TestTime;
import vn.lienthong.portal.domain.Sector;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureView;

/** The portal is asked for the field of a procedure once a day, not once a dossier. */
class SectorsTests {
  private final TestTime time = TestTime.stoppedAt(Instant.parse("2020-02-12T01:00:00Z"));
  private final FakeAdapter portal = new FakeAdapter();
  private final Sectors sectors = new Sectors(portal, time.wall());

  private static ProcedureView procedure(String sectorCode) {
    return procedure(sectorCode, "Đăng ký, quản lý cư trú");
  }

  static ProcedureView procedure(String sectorCode, String sector) {
    return new ProcedureView(
        new ProcedureCode("1.004222"),
        1,
        LocalDate.of(2020, 1, 1),
        null,
        "Đăng ký thường trú",
        sectorCode,
        sector,
        "bo-cong-an",
        "",
        true,
        Set.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  @Test
  void whatTheCatalogueSaysIsNotAsked() throws Exception {
    assertThat(sectors.of(procedure("G01-QL")))
        .isEqualTo(new Sector("G01-QL", "Đăng ký, quản lý cư trú"));
    assertThat(portal.sectorCalls).isZero();
  }

  @Test
  void thePortalIsAskedOnceADay() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(sectors.of(procedure(""))).isEqualTo(new Sector("G01-CT", "Cư trú"));
    }
    assertThat(portal.sectorCalls).isOne();

    time.pass(Duration.ofDays(1));
    sectors.of(procedure(""));

    assertThat(portal.sectorCalls).isEqualTo(2);
  }

  @Test
  void whatNobodyKnowsHasNoCode() throws Exception {
    portal.sector = Optional.empty();

    assertThat(sectors.of(procedure(""))).isEqualTo(new Sector("", "Đăng ký, quản lý cư trú"));
    sectors.of(procedure(""));
    assertThat(portal.sectorCalls).isOne();
  }
}
