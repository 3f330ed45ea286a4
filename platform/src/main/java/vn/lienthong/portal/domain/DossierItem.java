package vn.lienthong.portal.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Outcome;
import vn.lienthong.casework.Paper;

/**
 * A dossier as {@code DongBoHoSoMC} takes it. No state is rewritten, no date is made up: what the
 * dossier does not say is not told.
 */
public final class DossierItem {
  /**
   * Without these nothing is sent. {@code NgayHenTra} is none of them: a dossier whose procedure
   * states no limit that counts has none, and index 766 has a rule for it; {@code Email} and {@code
   * SoDienThoai} are there, be it empty.
   */
  public static final List<String> DEMANDED =
      List.of(
          "MaHoSo",
          "MaTTHC",
          "TenTTHC",
          "MaLinhVuc",
          "TenLinhVuc",
          "KenhThucHien",
          "LoaiDoiTuong",
          "TrichYeuHoSo",
          "NgayTiepNhan",
          "TrangThaiHoSo",
          "HinhThuc",
          "DonViXuLy");

  private static final int LONGEST_CONTENT = 1000;
  private static final int LONGEST_FILE_NAME = 4000;
  private static final int LONGEST_RESULT = 2000;
  private static final String NO = "0";
  private static final String YES = "1";

  /** Results are fetched where the dossier was received. */
  private static final String RETURNED_AT_THE_DESK = "0";

  /** Handed in at the system of the ministry or province. */
  private static final String HANDED_IN_HERE = "2";

  private static final String PAID_AT_RECEPTION = "1";

  private DossierItem() {}

  public static Item of(Telling telling) {
    var dossier = telling.dossier();
    var applicant = dossier.applicant();
    var fields =
        new Fields()
            .text("MaHoSo", telling.code())
            .text("MaTTHC", dossier.procedure().value())
            .text("TenTTHC", dossier.procedureName())
            .text("MaLinhVuc", telling.sector().code())
            .text("TenLinhVuc", telling.sector().name())
            .number("KenhThucHien", dossier.channel().number())
            .text("ChuHoSo", applicant.name())
            .number("LoaiDoiTuong", applicant.kind().number())
            .present("Email", applicant.email())
            .present("SoDienThoai", applicant.phone())
            .text("TrichYeuHoSo", content(telling), LONGEST_CONTENT);
    dates(fields, telling)
        .number("TrangThaiHoSo", telling.state().number())
        .text("HinhThuc", RETURNED_AT_THE_DESK)
        .text("DonViXuLy", telling.unit())
        .text("NoiNopHoSo", HANDED_IN_HERE)
        .list("TaiLieuNop", dossier.papers().stream().map(DossierItem::paper).toList())
        .list("DanhSachLePhi", dossier.fees().stream().map(DossierItem::fee).toList())
        .list("DanhSachHoSoBoSung", supplements(telling))
        .list("DanhSachGiayToKetQua", results(telling))
        .text("SoGiayToChuHoSo", applicant.identityNumber())
        .text("HoSoCoThanhPhanSoHoa", NO)
        .text("TaiKhoanDuocXacThucVoiVNeID", NO)
        .text("DuocThanhToanTrucTuyen", NO)
        .object("DinhDanhCHS", identity(applicant));
    return fields.demanding(DEMANDED);
  }

  /** What is asked for; where the applicant said nothing more, that is the procedure. */
  private static String content(Telling telling) {
    var content = telling.dossier().content();
    return content.isEmpty() ? telling.dossier().procedureName() : content;
  }

  private static Fields dates(Fields fields, Telling telling) {
    var ended =
        Stream.of(DossierAct.RESOLVE, DossierAct.STOP, DossierAct.WITHDRAW)
            .flatMap(act -> telling.last(act).stream())
            .findFirst();
    return fields
        .at("NgayTiepNhan", telling.last(DossierAct.ACCEPT))
        .time("NgayHenTra", telling.promised(telling.event()))
        .at("NgayTra", telling.last(DossierAct.RETURN))
        .at("NgayKetThucXuLy", ended)
        .at("NgayNopHoSo", telling.last(DossierAct.REGISTER));
  }

  /** A paper that was handed in on paper: it has no file. */
  private static Fields paper(Paper paper) {
    return new Fields()
        .text("TenTepDinhKem", paper.name(), LONGEST_FILE_NAME)
        .text("IsDeleted", "False")
        .text("MaThanhPhanHoSo", paper.code())
        .text("DuocSoHoa", NO)
        .text("DuocTaiSuDung", NO)
        .text("DuocLayTuKhoDMQG", NO);
  }

  /** When it is taken is told only where it was taken. */
  private static Fields fee(FeeLine fee) {
    return new Fields()
        .text("TenPhiLePhi", fee.name())
        .text("MaPhiLePhi", fee.code())
        .text("HinhThucThu", fee.paidAtCounter() ? PAID_AT_RECEPTION : "")
        .number("Gia", fee.dong());
  }

  private static List<Fields> supplements(Telling telling) {
    var asked =
        telling.events().stream().filter(one -> one.act() == DossierAct.ASK_SUPPLEMENT).toList();
    return IntStream.range(0, asked.size())
        .mapToObj(i -> {
          var next = i + 1 < asked.size() ? asked.get(i + 1).number() : Integer.MAX_VALUE;
          return supplement(telling, asked.get(i), next);
        })
        .toList();
  }

  /** A request with its answer, which came before the next request; both dates are told. */
  private static Fields supplement(Telling telling, DossierEvent asked, int next) {
    var answer =
        telling.events().stream()
            .filter(one -> one.number() > asked.number() && one.number() < next)
            .filter(
                one -> one.act() == DossierAct.RECEIVE_SUPPLEMENT || one.act() == DossierAct.ACCEPT)
            .findFirst();
    return new Fields()
        .number("HoSoBoSungId", asked.number())
        .text("NguoiYeuCauBoSung", asked.byName())
        .text("NoiDungBoSung", asked.text(Fact.REASON))
        .at("NgayBoSung", Optional.of(asked))
        .text("NguoiTiepNhanBoSung", answer.map(DossierEvent::byName).orElse(""))
        .text("ThongTinTiepNhan", answer.map(one -> one.text(Fact.TEXT)).orElse(""))
        .at("NgayTiepNhanBoSung", answer)
        .text("TrangThaiBoSung", answer.isPresent() ? YES : NO)
        .time("NgayHenTraTruoc", telling.promised(asked.number()))
        .time("NgayHenTraMoi", answer.flatMap(one -> telling.promised(one.number())));
  }

  /** The one result of the procedure, once it was granted; which of several it was is not known. */
  private static List<Fields> results(Telling telling) {
    var granted =
        telling
            .last(DossierAct.RESOLVE)
            .filter(one -> one.text(Fact.OUTCOME).equals(Outcome.GRANTED.name()));
    if (granted.isEmpty() || telling.results().size() != 1) {
      return List.of();
    }
    var result = telling.results().get(0);
    return List.of(
        new Fields()
            .text("TenGiayTo", result.name(), LONGEST_RESULT)
            .text("MaGiayToKetQua", result.code()));
  }

  /**
   * 12 digits are those of an identity card of today, 9 of one before; anything else is neither.
   */
  private static Fields identity(Applicant applicant) {
    var number = applicant.identityNumber();
    var kind = number.matches("\\d{12}") ? "1" : number.matches("\\d{9}") ? "2" : "";
    return applicant.kind() != Applicant.Kind.CITIZEN || kind.isEmpty()
        ? new Fields()
        : new Fields().text("LoaiDinhDanh", kind).text("SoDinhDanh", number);
  }
}
