package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.identity.TestTime;
import vn.lienthong.portal.IntakeCall;
import vn.lienthong.portal.PortalError;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.domain.Sessions;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

/** The rules of the national portal: whose dossiers, in which order, and what is announced. */
class IntakeServiceTests {
  private static final String PROVINCE = "000.00.00.H46-200212-0001";
  private static final String CITY = "000.00.31.H46-200212-0001";

  private final TestTime time = TestTime.stoppedAt(Instant.parse("2020-02-12T01:00:00Z"));
  private final RecordingJournal journal = new RecordingJournal();
  private final OneSystem systems = new OneSystem();
  private final PortalSettings settings =
      new Binder(new MapConfigurationPropertySource(Map.of("lienthong.portal.national", "true")))
          .bindOrCreate("lienthong.portal", PortalSettings.class);
  private final BusinessClock business =
      new BusinessClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), ZoneOffset.UTC));
  private final IntakeService intake =
      new IntakeService(
          new IntakeAccess(
              systems,
              new OpenSessions(),
              new ByProvince(),
              (caller, right) -> right.key().equals("hand-in-dossiers"),
              settings,
              time.wall(),
              business),
          new InMemoryReceivedDossiers(),
          new NationalCatalogue(new NoProcedures(), settings, business),
          journal,
          time.wall());

  private String session = "";

  @BeforeEach
  void loggedIn() {
    session = logIn(OneSystem.QUANG_BINH);
  }

  private String logIn(AgencyCode agency) {
    return intake.logIn(agency.value(), OneSystem.secret(agency));
  }

  private static Map<String, Object> item(String code, String state) {
    var item = new LinkedHashMap<String, Object>();
    item.put("MaHoSo", code);
    item.put("MaTTHC", "1.004222");
    item.put("TenTTHC", "Đăng ký thường trú");
    item.put("MaLinhVuc", "G01-CT");
    item.put("TenLinhVuc", "Cư trú");
    item.put("KenhThucHien", "1");
    item.put("LoaiDoiTuong", "1");
    item.put("TrichYeuHoSo", "Đăng ký thường trú");
    item.put("NgayTiepNhan", "20200212093000");
    item.put("TrangThaiHoSo", state);
    item.put("HinhThuc", "0");
    item.put("DonViXuLy", "UBND");
    return item;
  }

  private List<Map<String, Object>> take(
      String unit, String service, boolean updating, List<Map<String, Object>> data) {
    return intake.take(new IntakeCall(session, unit, service, updating, "", data));
  }

  private void tell(boolean updating, String code, String state) {
    take("000.00.00.H46", "DongBoHoSoMC", updating, List.of(item(code, state)));
  }

  private static ErrorCode refusal(Runnable call) {
    return catchThrowableOfType(RuleViolated.class, call::run).error();
  }

  private List<Map<String, Object>> lookup(String code) {
    return intake.take(
        new IntakeCall(session, "000.00.00.H46", "TraCuuHoSo", false, code, List.of()));
  }

  @Test
  void aProvinceSpeaksForTheUnitsBelowIt() {
    tell(false, CITY, "2");
    take("000.00.31.H46", "DongBoHoSoMC", true, List.of(item(CITY, "4")));

    assertThat(lookup(CITY).get(0)).containsEntry("TrangThaiHoSo", "4");
  }

  @Test
  void anotherProvinceNeitherSeesNorTouchesIt() {
    tell(false, PROVINCE, "2");
    session = logIn(OneSystem.HA_NOI);

    assertThat(refusal(() -> lookup(PROVINCE))).isEqualTo(PortalError.UNIT_NOT_YOURS);
    assertThat(
            refusal(
                () -> take("000.00.00.H26", "DongBoHoSoMC", true, List.of(item(PROVINCE, "4")))))
        .isEqualTo(PortalError.UNIT_NOT_YOURS);
  }

  @Test
  void whatIsStoredIsAnnouncedWithItsNumbersAndNoPerson() {
    tell(false, PROVINCE, "2");
    tell(true, PROVINCE, "2");

    assertThat(journal.types())
        .containsExactly("portal.dossiers-received", "portal.dossiers-received");
    var second = journal.entries().get(1);
    assertThat(second.subject()).isEqualTo("000.00.00.H46");
    assertThat(second.facts())
        .isEqualTo(Map.of("part", "DOSSIER", "stored", "0", "unchanged", "1"));
    assertThat(second.payload()).isEmpty();
  }

  @Test
  void ofSeveralItemsAllAreTaken() {
    take("000.00.00.H46", "DongBoHoSoMC", false, List.of(item(CITY, "2"), item(PROVINCE, "2")));

    assertThat(lookup(CITY)).hasSize(1);
    assertThat(lookup(PROVINCE)).hasSize(1);
    assertThat(journal.entries().get(0).facts()).containsEntry("stored", "2");
  }

  @Test
  void aRevokedSystemIsOutAtOnce() {
    systems.revoked = true;

    assertThat(refusal(() -> tell(false, PROVINCE, "2"))).isEqualTo(PortalError.SESSION_UNKNOWN);
    assertThat(refusal(() -> logIn(OneSystem.QUANG_BINH))).isEqualTo(PortalError.LOGIN_REFUSED);
  }

  @Test
  void anEmptyCallIsDoneAndSaysSo() {
    assertThat(take("000.00.00.H46", "DongBoHoSoMC", false, List.of())).isEmpty();
    assertThat(take("000.00.00.H46", "CapNhatTienDoHoSoMC", false, List.of())).isEmpty();
  }

  @Test
  void aServiceThatIsNoneIsRefused() {
    for (var odd : List.of("XoaHoSo", "", "dongbohosomc")) {
      assertThat(refusal(() -> take("000.00.00.H46", odd, false, List.of())))
          .isEqualTo(PortalError.SERVICE_UNKNOWN);
    }
  }

  /** Sessions that never end. */
  private static final class OpenSessions implements Sessions {
    private final Map<String, String> open = new HashMap<>();

    @Override
    public void open(String token, String system, Instant until) {
      open.put(token, system);
    }

    @Override
    public Optional<String> system(String token, Instant now) {
      return Optional.ofNullable(open.get(token));
    }

    @Override
    public void tidy(Instant now) {
      // they never end
    }

    @Override
    public void forget() {
      open.clear();
    }
  }

  /** Every unit stands in the province that its code ends with. */
  private static final class ByProvince implements AgencyCode.Lookup {
    @Override
    public Optional<AgencyCode> mainCode(AgencyCode anyCode, LocalDate on) {
      var value = anyCode.value();
      return Optional.of(new AgencyCode("000.00.00" + value.substring(value.lastIndexOf('.'))));
    }
  }

  private static final class NoProcedures implements Procedures {
    @Override
    public Optional<ProcedureView> find(ProcedureCode code, LocalDate on) {
      return Optional.empty();
    }

    @Override
    public Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page) {
      return new Page<>(List.of(), page, 25, 0);
    }

    @Override
    public List<ProcedureView> versions(ProcedureCode code) {
      return List.of();
    }

    @Override
    public List<ProcedureView> variants(ProcedureCode national, LocalDate on) {
      return List.of();
    }

    @Override
    public List<String> sectors(LocalDate on) {
      return List.of();
    }

    @Override
    public List<String> owners(LocalDate on) {
      return List.of();
    }
  }
}
