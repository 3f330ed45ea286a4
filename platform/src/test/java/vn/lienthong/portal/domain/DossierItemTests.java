package vn.lienthong.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Outcome;
import vn.lienthong.procedures.ProcedureResult;

/** What {@code DongBoHoSoMC} is told of a dossier: all that is known, and nothing else. */
class DossierItemTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** With a supplement that let the limit begin anew, an extension, and its return. */
  private static AToldDossier wholeWay() {
    return AToldDossier.accepted()
        .then(DossierAct.HAND_OVER, "2020-02-12T10:00")
        .then(
            DossierAct.ASK_SUPPLEMENT,
            "2020-02-13T15:20",
            Fact.REASON,
            "Thiếu giấy tờ chứng minh chỗ ở hợp pháp.")
        .then(
            DossierAct.RECEIVE_SUPPLEMENT,
            "2020-02-17T08:05",
            Fact.TEXT,
            "Đã nộp hợp đồng công chứng",
            Fact.PROMISED,
            "2020-02-26T10:00:00Z")
        .then(
            DossierAct.EXTEND,
            "2020-02-24T09:00",
            Fact.REASON,
            "Chờ xác minh",
            Fact.PROMISED,
            "2020-03-02T10:00:00Z")
        .then(DossierAct.RESOLVE, "2020-02-28T16:00", Fact.OUTCOME, Outcome.GRANTED.name())
        .then(DossierAct.RETURN, "2020-03-02T08:30", Fact.RECEIVER, "Chính chủ");
  }

  private static Map<String, Object> fields(Item item) {
    assertThat(item).isInstanceOf(Item.Whole.class);
    return ((Item.Whole) item).fields();
  }

  private static Map<String, Object> fields(AToldDossier dossier, DossierState state) {
    return fields(DossierItem.of(dossier.told(state, "")));
  }

  private static List<?> supplements(Map<String, Object> fields) {
    return (List<?>) fields.getOrDefault("DanhSachHoSoBoSung", List.of());
  }

  private static AToldDossier accepted(Consumer<AToldDossier> change) {
    var dossier = AToldDossier.accepted();
    change.accept(dossier);
    return dossier;
  }

  @Test
  void wholeDossierIsToldAsItWas() {
    var item = fields(wholeWay(), DossierState.RETURNED);

    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(item))
        .isEqualToNormalizingNewlines(
            """
            {
              "MaHoSo" : "000.00.31.H46-200212-0001",
              "MaTTHC" : "1.004222",
              "TenTTHC" : "Đăng ký thường trú",
              "MaLinhVuc" : "G01-CT",
              "TenLinhVuc" : "Đăng ký cư trú",
              "KenhThucHien" : "1",
              "ChuHoSo" : "Nguyễn Văn A",
              "LoaiDoiTuong" : "1",
              "Email" : "",
              "SoDienThoai" : "0912345678",
              "TrichYeuHoSo" : "Đăng ký thường trú vào nhà thuê",
              "NgayTiepNhan" : "20200212093000",
              "NgayHenTra" : "20200302170000",
              "NgayTra" : "20200302083000",
              "NgayKetThucXuLy" : "20200228160000",
              "NgayNopHoSo" : "20200212093000",
              "TrangThaiHoSo" : "10",
              "HinhThuc" : "0",
              "DonViXuLy" : "UBND Đồng Hới",
              "NoiNopHoSo" : "2",
              "TaiLieuNop" : [ {
                "TenTepDinhKem" : "Tờ khai thay đổi thông tin cư trú (CT01)",
                "IsDeleted" : "False",
                "MaThanhPhanHoSo" : "KQ.G01.000001",
                "DuocSoHoa" : "0",
                "DuocTaiSuDung" : "0",
                "DuocLayTuKhoDMQG" : "0"
              }, {
                "TenTepDinhKem" : "Hợp đồng thuê nhà",
                "IsDeleted" : "False",
                "DuocSoHoa" : "0",
                "DuocTaiSuDung" : "0",
                "DuocLayTuKhoDMQG" : "0"
              } ],
              "DanhSachLePhi" : [ {
                "TenPhiLePhi" : "Lệ phí đăng ký cư trú",
                "MaPhiLePhi" : "PLP01",
                "HinhThucThu" : "1",
                "Gia" : "20000"
              } ],
              "DanhSachHoSoBoSung" : [ {
                "HoSoBoSungId" : "4",
                "NguoiYeuCauBoSung" : "Lê Dũng",
                "NoiDungBoSung" : "Thiếu giấy tờ chứng minh chỗ ở hợp pháp.",
                "NgayBoSung" : "20200213152000",
                "NguoiTiepNhanBoSung" : "Lê Dũng",
                "ThongTinTiepNhan" : "Đã nộp hợp đồng công chứng",
                "NgayTiepNhanBoSung" : "20200217080500",
                "TrangThaiBoSung" : "1",
                "NgayHenTraTruoc" : "20200221170000",
                "NgayHenTraMoi" : "20200226170000"
              } ],
              "DanhSachGiayToKetQua" : [ {
                "TenGiayTo" : "Thông báo kết quả đăng ký cư trú",
                "MaGiayToKetQua" : "KQ.G01.000123"
              } ],
              "SoGiayToChuHoSo" : "044085012345",
              "HoSoCoThanhPhanSoHoa" : "0",
              "TaiKhoanDuocXacThucVoiVNeID" : "0",
              "DuocThanhToanTrucTuyen" : "0",
              "DinhDanhCHS" : {
                "LoaiDinhDanh" : "1",
                "SoDinhDanh" : "044085012345"
              }
            }\
            """);
  }

  @Test
  void everythingIsAText() {
    assertThat(fields(wholeWay(), DossierState.RETURNED).values())
        .allMatch(value ->
            value instanceof String || value instanceof List<?> || value instanceof Map<?, ?>);
  }

  /** What came later is told with its own event. */
  @Test
  void anEarlierEventIsToldAsItStoodThen() {
    var then = wholeWay();

    var asked = fields(DossierItem.of(then.told(4, DossierState.SUPPLEMENT_ASKED, "")));

    assertThat(asked)
        .containsEntry("TrangThaiHoSo", "5")
        .containsEntry("NgayHenTra", "20200221170000")
        .doesNotContainKeys("NgayTra", "NgayKetThucXuLy", "DanhSachGiayToKetQua");
    var supplement = (Map<?, ?>) supplements(asked).get(0);
    assertThat(supplement.get("TrangThaiBoSung")).isEqualTo("0");
    assertThat(supplement.get("NgayHenTraTruoc")).isEqualTo("20200221170000");
    assertThat(supplement.containsKey("NgayHenTraMoi")).isFalse();
    assertThat(supplement.containsKey("NgayTiepNhanBoSung")).isFalse();
  }

  @Test
  void eachRequestForASupplementHasItsOwnAnswer() {
    var twice =
        AToldDossier.accepted()
            .then(DossierAct.HAND_OVER, "2020-02-12T10:00")
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-13T10:00", Fact.REASON, "một")
            .then(DossierAct.RECEIVE_SUPPLEMENT, "2020-02-14T10:00")
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-17T10:00", Fact.REASON, "hai");

    var all = supplements(fields(twice, DossierState.SUPPLEMENT_ASKED));

    assertThat(all.stream().map(one -> String.valueOf(((Map<?, ?>) one).get("TrangThaiBoSung"))))
        .containsExactly("1", "0");
  }

  @ParameterizedTest
  @EnumSource(DossierState.class)
  void noStateIsRewritten(DossierState state) {
    assertThat(fields(AToldDossier.accepted(), state))
        .containsEntry("TrangThaiHoSo", String.valueOf(state.number()));
  }

  @Test
  void aMissingDateIsNotMadeUp() {
    var undated =
        new AToldDossier()
            .then(DossierAct.REGISTER, "2020-02-12T09:30")
            .then(DossierAct.ACCEPT, "2020-02-12T09:30", Fact.CODE, AToldDossier.CODE);

    assertThat(fields(undated, DossierState.ACCEPTED))
        .doesNotContainKey("NgayHenTra")
        .containsEntry("TrangThaiHoSo", "2");
  }

  @ParameterizedTest
  @CsvSource({
    "CITIZEN, 044085012345, 1",
    "CITIZEN, 191234567, 2",
    "CITIZEN, B1234567, ''",
    "CITIZEN, '', ''",
    "ENTERPRISE, 3100123456, ''",
    "ENTERPRISE, 044085012345, ''"
  })
  void anIdentityNumberIsToldAsWhatItIs(Applicant.Kind kind, String number, String told) {
    var dossier =
        accepted(one -> one.applicant = new Applicant("A", kind, number, "", "", "a@b.vn"));

    var fields = fields(dossier, DossierState.ACCEPTED);

    assertThat(fields.getOrDefault("SoGiayToChuHoSo", "")).isEqualTo(number);
    assertThat(fields.get("DinhDanhCHS"))
        .isEqualTo(told.isEmpty() ? null : Map.of("LoaiDinhDanh", told, "SoDinhDanh", number));
    assertThat(fields).containsEntry("LoaiDoiTuong", String.valueOf(kind.number()));
  }

  @Test
  void aFeeThatWasNotPaidYetHasNoWayOfPaying() {
    var dossier = accepted(one -> one.fees = List.of(new FeeLine("", "Phí", 4_001, false)));

    assertThat(fields(dossier, DossierState.ACCEPTED))
        .containsEntry("DanhSachLePhi", List.of(Map.of("TenPhiLePhi", "Phí", "Gia", "4001")));
  }

  @Test
  void whatIsAskedForIsCutAtItsLongestAndNeverInsideALetter() {
    var dossier = accepted(one -> one.content = "𠮷".repeat(1001));

    assertThat(fields(dossier, DossierState.ACCEPTED))
        .containsEntry("TrichYeuHoSo", "𠮷".repeat(999) + "…");
    var fits = accepted(one -> one.content = "𠮷".repeat(1000));
    assertThat(fields(fits, DossierState.ACCEPTED))
        .containsEntry("TrichYeuHoSo", "𠮷".repeat(1000));
  }

  @Test
  void whoSaysNothingMoreAsksForTheProcedure() {
    assertThat(fields(accepted(one -> one.content = ""), DossierState.ACCEPTED))
        .containsEntry("TrichYeuHoSo", "Đăng ký thường trú");
  }

  @ParameterizedTest
  @EnumSource(
      value = DossierAct.class,
      names = {"STOP", "WITHDRAW"})
  void whatEndsOtherwiseHasItsEnd(DossierAct act) {
    var ended = AToldDossier.accepted().then(act, "2020-02-14T11:00", Fact.REASON, "thôi");

    assertThat(fields(ended, DossierState.STOPPED))
        .containsEntry("NgayKetThucXuLy", "20200214110000")
        .doesNotContainKey("DanhSachGiayToKetQua");
  }

  /** The first paper handed in is no result, nor is one of several a guess. */
  @Test
  void aResultIsToldOnlyWhenItIsKnownWhich() {
    var declined =
        AToldDossier.accepted()
            .then(DossierAct.RESOLVE, "2020-02-14T11:00", Fact.OUTCOME, Outcome.DECLINED.name());
    var several =
        AToldDossier.accepted()
            .then(DossierAct.RESOLVE, "2020-02-14T11:00", Fact.OUTCOME, Outcome.GRANTED.name());
    several.results = List.of(new ProcedureResult("A", "a"), new ProcedureResult("B", "b"));

    assertThat(fields(declined, DossierState.RESOLVED)).doesNotContainKey("DanhSachGiayToKetQua");
    assertThat(fields(several, DossierState.RESOLVED)).doesNotContainKey("DanhSachGiayToKetQua");
  }

  @Test
  void withoutWhatThePortalDemandsNothingIsSent() {
    var dossier = accepted(one -> one.sector = new Sector("", "Cư trú"));

    assertThat(DossierItem.of(dossier.told(DossierState.ACCEPTED, "")))
        .isEqualTo(new Item.Incomplete(List.of("MaLinhVuc")));
  }

  @Test
  void beforeItsAcceptanceADossierHasNothingToBeToldBy() {
    var registered = new AToldDossier().then(DossierAct.REGISTER, "2020-02-12T09:30");

    assertThat(DossierItem.of(registered.told(DossierState.REGISTERED, "")))
        .isEqualTo(new Item.Incomplete(List.of("MaHoSo", "NgayTiepNhan")));
  }
}
