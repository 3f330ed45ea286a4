package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Received;
import vn.lienthong.portal.ReceivedRow;
import vn.lienthong.portal.domain.ReceivedDossiers;
import vn.lienthong.portal.domain.Told;
import vn.lienthong.portal.domain.ToldStep;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** What every record of what provinces told does. */
public abstract class ReceivedDossiersContract {
  protected static final AgencyCode QUANG_BINH = new AgencyCode("000.00.00.H46");
  protected static final Instant NOW = Instant.parse("2020-02-12T03:00:00Z");
  private static final AgencyCode HA_NOI = new AgencyCode("000.00.00.H26");
  private static final int MANY = 100;

  protected ReceivedDossiers dossiers;

  /** A record with nothing on it. */
  protected abstract ReceivedDossiers dossiers();

  @BeforeEach
  void nothingOnRecord() {
    dossiers = dossiers();
  }

  protected static Told told(int number, String state, String... more) {
    var item = new LinkedHashMap<String, Object>();
    item.put("MaHoSo", "000.00.00.H46-200212-%04d".formatted(number));
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
    item.put("DonViXuLy", "UBND tỉnh");
    for (int i = 0; i < more.length; i += 2) {
      item.put(more[i], more[i + 1]);
    }
    return Told.of(item);
  }

  private static ToldStep step(int number, String content) {
    return ToldStep.of(
        Map.of(
            "MaHoSo", "000.00.00.H46-200212-%04d".formatted(number),
            "NguoiXuLy", "Lê Dũng",
            "ThoiDiemXuLy", "20200212100000",
            "NoiDungXuLy", content,
            "TrangThai", "4"));
  }

  private List<ReceivedRow> all() {
    return list("", null, null).items();
  }

  private Page<ReceivedRow> list(
      String code, @Nullable AgencyCode agency, @Nullable DossierState state) {
    return dossiers.list(new Received.Query(code, agency, state, 1), MANY);
  }

  @Test
  void aDossierIsAddedOnce() {
    assertThat(dossiers.add(told(1, "2"), QUANG_BINH, NOW)).isTrue();
    assertThat(dossiers.add(told(1, "9"), HA_NOI, NOW)).isFalse();

    var held = dossiers.hold(told(1, "2").code()).orElseThrow();
    assertThat(held.agency()).isEqualTo(QUANG_BINH);
    assertThat(held.state()).isEqualTo(DossierState.ACCEPTED);
    assertThat(held.newest()).isEqualTo(Instant.parse("2020-02-12T02:30:00Z"));
    assertThat(held.content()).isEqualTo(told(1, "2").content());
    assertThat(dossiers.hold(told(2, "2").code())).isEmpty();
  }

  @Test
  void whatIsReplacedKeepsItsAgencyAndCounts() {
    dossiers.add(told(1, "2"), QUANG_BINH, NOW);
    var later = NOW.plusSeconds(60);
    dossiers.replace(
        told(1, "9", "NgayKetThucXuLy", "20200214110000", "NgayHenTra", "20200221170000"), later);

    assertThat(all())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.agency()).isEqualTo(QUANG_BINH);
          assertThat(row.state()).isEqualTo(DossierState.RESOLVED);
          assertThat(row.told()).isEqualTo(2);
          assertThat(row.lastTold()).isEqualTo(later);
          assertThat(row.due()).isEqualTo(Instant.parse("2020-02-21T10:00:00Z"));
          assertThat(row.finished()).isEqualTo(Instant.parse("2020-02-14T04:00:00Z"));
          assertThat(row.received()).isEqualTo(Instant.parse("2020-02-12T02:30:00Z"));
        });
  }

  @Test
  void whatHasNoDateHasNone() {
    dossiers.add(told(1, "2"), QUANG_BINH, NOW);

    assertThat(all().get(0).due()).isNull();
    assertThat(all().get(0).finished()).isNull();
  }

  @Test
  void aStepIsKeptOnce() {
    dossiers.add(told(1, "2"), QUANG_BINH, NOW);

    assertThat(dossiers.addStep(step(1, "một"), NOW)).isTrue();
    assertThat(dossiers.addStep(step(1, "một"), NOW.plusSeconds(9))).isFalse();
    assertThat(dossiers.addStep(step(1, "hai"), NOW)).isTrue();
    assertThat(all().get(0).steps()).isEqualTo(2);
  }

  @Test
  void theNewestNewsComesFirst() {
    dossiers.add(told(1, "2"), QUANG_BINH, NOW);
    dossiers.add(told(2, "2"), QUANG_BINH, NOW.plusSeconds(1));
    dossiers.add(told(3, "2"), QUANG_BINH, NOW);
    assertThat(all()).extracting(row -> row.code().charAt(24)).containsExactly('2', '1', '3');

    dossiers.replace(told(3, "4"), NOW.plusSeconds(2));

    assertThat(all().get(0).code()).endsWith("0003");
  }

  @Test
  void listsAreFilteredAndPaged() {
    for (int i = 1; i <= 5; i++) {
      dossiers.add(told(i, i % 2 == 0 ? "4" : "2"), i < 4 ? QUANG_BINH : HA_NOI, NOW);
    }

    assertThat(list("", HA_NOI, null).total()).isEqualTo(2);
    assertThat(list("", null, DossierState.IN_PROGRESS).total()).isEqualTo(2);
    assertThat(list("", HA_NOI, DossierState.IN_PROGRESS).total()).isOne();
    assertThat(list("000.00.00.H46-200212-0003", null, null).total()).isOne();
    assertThat(list("%", null, null).total()).isZero();
    assertThat(list("___", null, null).total()).isZero();
    var second = dossiers.list(new Received.Query("", null, null, 2), 2);
    assertThat(second.total()).isEqualTo(5);
    assertThat(second.items()).extracting(row -> row.code().charAt(24)).containsExactly('3', '4');
  }

  @Test
  void everybodyWhoToldSomethingIsCounted() {
    dossiers.add(told(1, "2"), QUANG_BINH, NOW);
    dossiers.add(told(2, "2"), HA_NOI, NOW);
    dossiers.add(told(3, "2"), QUANG_BINH, NOW);

    assertThat(dossiers.senders())
        .containsExactly(new Received.Sender(HA_NOI, 1), new Received.Sender(QUANG_BINH, 2));
  }
}
