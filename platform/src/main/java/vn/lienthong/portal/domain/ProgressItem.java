package vn.lienthong.portal.domain;

import java.util.List;
import java.util.Optional;
import vn.lienthong.casework.Fact;

/**
 * One step of the work as {@code CapNhatTienDoHoSoMC} takes it: an event that happened. The
 * acceptance is none of them, for the dossier itself tells it, and none is added at the end.
 */
public final class ProgressItem {
  /** Without these nothing is sent. */
  public static final List<String> DEMANDED =
      List.of("MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "NoiDungXuLy", "TrangThai");

  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_CONTENT = 1000;

  private ProgressItem() {}

  public static Item of(Telling telling) {
    var event = telling.told();
    var reason = event.text(Fact.REASON);
    return new Fields()
        .text("MaHoSo", telling.code())
        .text("NguoiXuLy", event.byName(), LONGEST_NAME)
        .at("ThoiDiemXuLy", Optional.of(event))
        .text("PhongBanXuLy", telling.unit())
        .text(
            "NoiDungXuLy",
            reason.isEmpty() ? telling.deed() : telling.deed() + ": " + reason,
            LONGEST_CONTENT)
        .number("TrangThai", telling.state().number())
        .at("NgayBatDau", Optional.of(event))
        .time("NgayKetThucTheoQuyDinh", telling.promised(telling.event()))
        .demanding(DEMANDED);
  }
}
