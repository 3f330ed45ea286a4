package vn.lienthong.portal.domain;

import java.time.Instant;
import java.util.Map;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierState;

/** A step of the work as a province tells it. */
public record ToldStep(
    DossierCode code,
    Instant at,
    String by,
    String unit,
    String content,
    DossierState state,
    Map<String, Object> fields) {
  /** Reads an item of {@code CapNhatTienDoHoSoMC}; refused as {@link Told#of}. */
  public static ToldStep of(Map<String, Object> item) {
    var texts = Texts.of(item);
    ProgressItem.DEMANDED.forEach(texts::demanded);
    texts.time("NgayBatDau");
    texts.time("NgayKetThucTheoQuyDinh");
    return new ToldStep(
        Told.code(texts),
        texts.time("ThoiDiemXuLy").orElseThrow(),
        texts.text("NguoiXuLy"),
        texts.text("PhongBanXuLy"),
        texts.text("NoiDungXuLy"),
        Told.state(texts, "TrangThai"),
        texts.fields());
  }
}
