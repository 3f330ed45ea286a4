package vn.lienthong.portal.domain;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.PortalError;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.RuleViolated;

/**
 * A dossier as a province tells it.
 *
 * @param newest the latest instant that it speaks of: of two tellings the one with the earlier is
 *     the older
 * @param content all of its fields
 */
public record Told(
    DossierCode code,
    ProcedureCode procedure,
    String procedureName,
    String unit,
    int channel,
    DossierState state,
    Instant received,
    @Nullable Instant due,
    @Nullable Instant finished,
    Instant newest,
    Map<String, Object> content) {
  private static final int CHANNELS = 3;
  private static final int KINDS = 4;
  private static final int LONGEST_CONTENT = 1000;

  /**
   * Reads an item of {@code DongBoHoSoMC}.
   *
   * @throws RuleViolated {@link PortalError#FIELD_MISSING}, {@link PortalError#FIELD_REFUSED}
   */
  public static Told of(Map<String, Object> item) {
    var texts = Texts.of(item);
    DossierItem.DEMANDED.forEach(texts::demanded);
    texts.number("LoaiDoiTuong", KINDS);
    var content = texts.text("TrichYeuHoSo");
    if (content.codePointCount(0, content.length()) > LONGEST_CONTENT) {
      throw Texts.refused("TrichYeuHoSo");
    }
    var received = texts.time("NgayTiepNhan").orElseThrow();
    return new Told(
        code(texts),
        ProcedureCode.parse(texts.text("MaTTHC")).orElseThrow(() -> Texts.refused("MaTTHC")),
        texts.text("TenTTHC"),
        texts.text("DonViXuLy"),
        texts.number("KenhThucHien", CHANNELS),
        state(texts, "TrangThaiHoSo"),
        received,
        texts.time("NgayHenTra").orElse(null),
        texts.time("NgayKetThucXuLy").orElse(null),
        newest(texts, received),
        texts.fields());
  }

  static DossierCode code(Texts texts) {
    return DossierCode.parse(texts.demanded("MaHoSo")).orElseThrow(() -> Texts.refused("MaHoSo"));
  }

  static DossierState state(Texts texts, String field) {
    var states = DossierState.values();
    return states[texts.number(field, states.length) - 1];
  }

  private static Instant newest(Texts texts, Instant received) {
    var own =
        Stream.of("NgayTra", "NgayKetThucXuLy", "NgayTuChoi", "NgayNopHoSo")
            .flatMap(name -> texts.time(name).stream());
    var ofSupplements =
        texts.list("DanhSachHoSoBoSung").stream()
            .flatMap(each ->
                Stream.of("NgayBoSung", "NgayTiepNhanBoSung")
                    .flatMap(name -> each.time(name).stream()));
    return Stream.concat(own, ofSupplements)
        .reduce(received, (one, other) -> one.isAfter(other) ? one : other);
  }
}
