package vn.lienthong.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Fact;

/** What {@code CapNhatTienDoHoSoMC} is told of an event. */
class ProgressItemTests {
  private static Map<String, Object> fields(Item item) {
    assertThat(item).isInstanceOf(Item.Whole.class);
    return ((Item.Whole) item).fields();
  }

  @Test
  void anEventIsAStepWithItsReason() {
    var asked =
        AToldDossier.accepted()
            .then(DossierAct.ASK_SUPPLEMENT, "2020-02-13T15:20", Fact.REASON, "Thiếu ảnh");

    var fields = fields(ProgressItem.of(asked.told(DossierState.SUPPLEMENT_ASKED, "Yêu cầu")));

    assertThat(fields)
        .containsExactly(
            Map.entry("MaHoSo", AToldDossier.CODE),
            Map.entry("NguoiXuLy", "Lê Dũng"),
            Map.entry("ThoiDiemXuLy", "20200213152000"),
            Map.entry("PhongBanXuLy", "UBND Đồng Hới"),
            Map.entry("NoiDungXuLy", "Yêu cầu: Thiếu ảnh"),
            Map.entry("TrangThai", "5"),
            Map.entry("NgayBatDau", "20200213152000"),
            Map.entry("NgayKetThucTheoQuyDinh", "20200221170000"));
  }

  @Test
  void withoutAReasonTheDeedIsAll() {
    var handed = AToldDossier.accepted().then(DossierAct.HAND_OVER, "2020-02-12T10:00");

    assertThat(fields(ProgressItem.of(handed.told(DossierState.IN_PROGRESS, "Chuyển xử lý"))))
        .containsEntry("NoiDungXuLy", "Chuyển xử lý")
        .containsEntry("TrangThai", "4");
  }

  @Test
  void ofSeveralEventsTheOneAskedForIsTold() {
    var dossier =
        AToldDossier.accepted()
            .then(DossierAct.HAND_OVER, "2020-02-12T10:00")
            .then(DossierAct.STOP, "2020-02-13T10:00", Fact.REASON, "thôi");

    assertThat(fields(ProgressItem.of(dossier.told(3, DossierState.IN_PROGRESS, "Chuyển"))))
        .containsEntry("ThoiDiemXuLy", "20200212100000")
        .containsEntry("NoiDungXuLy", "Chuyển");
  }

  @Test
  void beforeTheAcceptanceThereIsNoStep() {
    var registered = new AToldDossier().then(DossierAct.REGISTER, "2020-02-12T09:30");

    assertThat(ProgressItem.of(registered.told(DossierState.REGISTERED, "Ghi nhận")))
        .isEqualTo(new Item.Incomplete(List.of("MaHoSo")));
  }
}
