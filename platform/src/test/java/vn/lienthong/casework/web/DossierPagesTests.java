package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.testing.PageSlice;

/** The work list, one dossier with the reasons of its date, and its forms. */
class DossierPagesTests extends CaseworkPages {
  @Test
  void acceptedDossierShowsItsCodeItsDateAndWhy() {
    var page = get(received("paid", "COUNTER-1"));

    assertThat(page)
        .contains("000.00.00.H46-200212-0001", "Nguyễn Thị Lấp Lánh Ánh", "21/02/2020")
        .contains("Vì sao là ngày này", "thời hạn 7 ngày làm việc", "điều 17")
        .contains("hẹn trả", "ngày tiếp nhận, không tính", "nghỉ")
        .contains("đã nộp tại quầy", "Theo chỉ số 766", "NĐ 61/2018/NĐ-CP")
        .doesNotContain(">casework.", "casework.fact", "casework.event")
        .doesNotContain("chưa xác nhận");
  }

  @Test
  void workListShowsWhatBurnsFirstAndHidesTheNumber() {
    received();
    var list = get("/dossiers");

    assertThat(list)
        .contains("000.00.00.H46-200212-0001", "Còn 7 ngày", "•••••••••345", "lt-clock--calm")
        .doesNotContain("044085012345")
        .doesNotContain(">casework.", "casework.fact", "casework.event");
    assertThat(get("/dossiers?q=lap+lanh")).contains("0001");
    assertThat(get("/dossiers?q=0912345")).contains("0001");
    assertThat(get("/dossiers?q=khac")).contains("Không tìm thấy hồ sơ nào");
    assertThat(get("/dossiers?show=overdue")).contains("Không có hồ sơ quá hạn");
    assertThat(get("/dossiers?show=nonsense&page=9&who=mine")).contains("Hồ sơ một cửa");
  }

  @Test
  void dossierGoesItsWayToTheReturn() {
    var dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    assertThat(get(dossier)).contains("Lê Văn Dũng", "Đang xử lý", "đã chuyển");

    act(dossier, "ask-supplement", Map.of("reason", "Thiếu giấy tờ nhà"));
    assertThat(get(dossier)).contains("Đang chờ người nộp", "Không tính thời gian");
    assertThat(get("/dossiers?show=waiting")).contains("0001");
    act(dossier, "receive-supplement", Map.of("text", "đủ"));
    assertThat(get(dossier)).contains("tính lại từ đầu", "điều 19 khoản 4");

    act(dossier, "resolve", Map.of("outcome", "GRANTED", "result-number", "12/UBND"));
    assertThat(get("/dossiers?show=to-return")).contains("0001");
    act(dossier, "return", Map.of("receiver", "chính chủ, căn cước"));
    assertThat(get(dossier)).contains("Đã trả kết quả", "người nhận: chính chủ", "Trước hạn");
    assertThat(get("/dossiers?show=finished")).contains("0001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dossiers/x",
        "/dossiers/00000000-0000-0000-0000-000000000000",
        "/dossiers/00000000-0000-0000-0000-000000000000/acts/note"
      })
  void unknownDossierIsNotFound(String path) {
    assertThat(PageSlice.get(port, path, BROWSER).statusCode()).isEqualTo(404);
  }

  @Test
  void receiptIsAPdfThatIsMadeOnce() throws Exception {
    var dossier = received("paid", "COUNTER-1");
    assertThat(get(dossier)).contains("In giấy tiếp nhận");

    var first = pdf(dossier + "/forms/2");

    assertThat(text(first))
        .contains("GIẤY TIẾP NHẬN", "000.00.00.H46-200212-0001", "Nguyễn Thị Lấp Lánh Ánh")
        .contains("Ngày 12 tháng 02 năm 2020", "Phí, lệ phí: 20.000 đồng (đã nộp)")
        .contains("17 giờ 00 phút, ngày 21/02/2020", "7 ngày làm việc", "đồng (đã nộp)")
        .contains("ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH", "Phạm Thị Hoa");
    db.sql(
            "insert into calendar.special_day (date, name, kind, source)"
                + " values ('2020-02-20', 'nghỉ', 'SWAPPED_OFF', 'test') on conflict do nothing")
        .update();
    assertThat(pdf(dossier + "/forms/2")).isEqualTo(first);
    db.sql("delete from calendar.special_day where date = '2020-02-20'").update();
  }

  @Test
  void eachActHasItsForm() throws Exception {
    var dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    act(dossier, "extend", later());
    act(dossier, "ask-supplement", Map.of("reason", "Thiếu sổ hộ khẩu\nThiếu ảnh"));
    act(dossier, "stop", Map.of("reason", "Người nộp không bổ sung"));

    assertThat(text(pdf(dossier + "/forms/4")))
        .containsIgnoringCase("xin lỗi")
        .contains("chờ thẩm định", "17 giờ 00 phút, ngày 02/03/2020", "21/02/2020");
    assertThat(text(pdf(dossier + "/forms/5"))).contains("Thiếu sổ hộ khẩu", "Thiếu ảnh");
    assertThat(text(pdf(dossier + "/forms/6"))).contains("Người nộp không bổ sung");
    assertThat(text(pdf(dossier + "/forms/6")))
        .as("the rules of 2018 have none")
        .doesNotContain("Mẫu số");
    assertThat(text(pdf(dossier + "/control-slip")))
        .contains("PHIẾU KIỂM SOÁT", "Mẫu số 05", "Giao: Phạm Thị Hoa", "Nhận: Lê Văn Dũng");
    for (var none : new String[] {"1", "3", "99", "x"}) {
      assertThat(PageSlice.get(port, dossier + "/forms/" + none, BROWSER).statusCode())
          .isEqualTo(404);
    }
    var refused = received("decision", "register");
    assertThat(PageSlice.get(port, refused + "/control-slip", BROWSER).statusCode()).isEqualTo(404);
    act(refused, "refuse", Map.of("reason", "Không đúng thẩm quyền", "legal-basis", "Luật Cư trú"));
    assertThat(text(pdf(refused + "/forms/2"))).contains("Không đúng thẩm quyền", "Luật Cư trú");
  }

  @Test
  void pagesSpeakEnglishToo() {
    var dossier = received();

    assertThat(get(dossier + "?lang=en"))
        .contains("Why this date", "7 working days", "Accepted")
        .doesNotContain(">casework.", "casework.fact", "casework.event");
    assertThat(get("/dossiers?lang=en")).contains("One-stop dossiers");
  }
}
