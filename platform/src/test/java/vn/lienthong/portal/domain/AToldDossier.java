package vn.lienthong.portal.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Paper;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureResult;
import vn.lienthong.shared.AgencyCode;

/** A dossier of Đồng Hới with its events; times are those of a clock on the wall in Viet Nam. */
final class AToldDossier {
  static final String CODE = "000.00.31.H46-200212-0001";
  static final Applicant CITIZEN =
      new Applicant(
          "Nguyễn Văn A", Applicant.Kind.CITIZEN, "044085012345", "Đồng Hới", "0912345678", "");

  private final List<DossierEvent> events = new ArrayList<>();
  Applicant applicant = CITIZEN;
  Sector sector = new Sector("G01-CT", "Đăng ký cư trú");
  String content = "Đăng ký thường trú vào nhà thuê";
  List<Paper> papers =
      List.of(
          new Paper("KQ.G01.000001", "Tờ khai thay đổi thông tin cư trú (CT01)", 1, 0),
          new Paper("", "Hợp đồng thuê nhà", 0, 1));
  List<FeeLine> fees = List.of(new FeeLine("PLP01", "Lệ phí đăng ký cư trú", 20_000, true));
  List<ProcedureResult> results =
      List.of(new ProcedureResult("KQ.G01.000123", "Thông báo kết quả đăng ký cư trú"));

  /** Registered and accepted at once, promised for the 21st. */
  static AToldDossier accepted() {
    return new AToldDossier()
        .then(DossierAct.REGISTER, "2020-02-12T09:30")
        .then(
            DossierAct.ACCEPT,
            "2020-02-12T09:30",
            Fact.CODE,
            CODE,
            Fact.PROMISED,
            "2020-02-21T10:00:00Z");
  }

  AToldDossier then(DossierAct act, String at, Object... facts) {
    var all = new EnumMap<Fact, String>(Fact.class);
    for (int i = 0; i < facts.length; i += 2) {
      all.put((Fact) facts[i], (String) facts[i + 1]);
    }
    var by = act == DossierAct.ACCEPT || act == DossierAct.REGISTER ? "Phạm Thị Hoa" : "Lê Dũng";
    events.add(new DossierEvent(events.size() + 1, act, ADossier.instant(at), "p", by, all));
    return this;
  }

  /** As it stood after its last event. */
  Telling told(DossierState state, String deed) {
    return told(events.size(), state, deed);
  }

  Telling told(int event, DossierState state, String deed) {
    return new Telling(view(state), event, state, sector, results, "UBND Đồng Hới", deed);
  }

  private DossierView view(DossierState state) {
    return new DossierView(
        new DossierId(new UUID(1, 2)),
        events.size(),
        Optional.of(new DossierCode(CODE)),
        state,
        new AgencyCode("000.00.31.H46"),
        new ProcedureCode("1.004222"),
        "Đăng ký thường trú",
        Channel.COUNTER,
        applicant,
        content,
        "",
        papers,
        fees,
        events,
        Set.of(),
        "NĐ 61/2018/NĐ-CP",
        List.of(),
        List.of(),
        Optional.empty(),
        Punctuality.RUNNING,
        new DossierView.Deadline(null, null),
        new DossierView.IndexView(0, 0, Punctuality.RUNNING),
        new Work(List.of(), List.of(), List.of()));
  }
}
