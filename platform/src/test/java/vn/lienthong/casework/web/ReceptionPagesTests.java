package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.PageSlice;

/** What the clerk at the counter enters, and what becomes of it. */
class ReceptionPagesTests extends CaseworkPages {
  @Test
  void procedureThatIsTheOnlyOneFoundOpensItsForm() {
    var answer = PageSlice.get(port, "/reception?q=1.004222", BROWSER);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(RESIDENCE);

    assertThat(get("/reception?q=dang+ky")).contains("Thủ tục", "href=\"/reception/");
    assertThat(get("/reception?q=zzzz")).contains("Không có thủ tục nào như vậy");
  }

  @Test
  void formSaysWhatIsAskedForHowLongItTakesAndWhatItCosts() {
    assertThat(get(RESIDENCE))
        .contains(
            "7 ngày làm việc",
            "bản chính",
            "Trực tiếp – Phí, lệ phí: đã thu 20.000 đồng",
            "10.000 đồng",
            "Hồ sơ đủ: tiếp nhận")
        .doesNotContain(">casework.", "casework.fact", "casework.event");
    assertThat(get("/reception/1.001193")).contains("nguồn không ghi đơn vị");
    assertThat(PageSlice.get(port, "/reception/9.999999", BROWSER).statusCode()).isEqualTo(400);
    assertThat(PageSlice.get(port, "/reception/x'", BROWSER).statusCode()).isEqualTo(400);
  }

  @Test
  void procedureWithoutUnitGivesNoDateAndSaysWhoMendsIt() {
    var answer = post("/reception/1.001193", applicant());

    var page = get(path(answer.headers().firstValue("Location").orElseThrow()));
    assertThat(page).contains("Chưa rõ thời hạn", "Quản trị viên cần xác định thời hạn");
  }

  @Test
  void incompleteDossierIsRegisteredWithoutCode() {
    var dossier = received("decision", "register");
    assertThat(get(dossier))
        .contains("(chưa có mã)", "Mới đăng ký", "Chưa tiếp nhận nên không tính");

    act(dossier, "ask-supplement", Map.of("reason", "Thiếu tờ khai"));
    act(dossier, "accept", Map.of());

    assertThat(get(dossier)).contains("000.00.00.H46-200212-0001", "lý do: Thiếu tờ khai");
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() {
    var answer = post(RESIDENCE, applicant("name", " ", "address", "12 Trần Hưng Đạo"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Hãy ghi họ tên người nộp", "12 Trần Hưng Đạo", "href=\"#name\"");
    assertThat(post(RESIDENCE, applicant("channel", "PIGEON")).body())
        .contains("Hãy chọn cách nộp");
    assertThat(post(RESIDENCE, applicant("kind", "")).body()).contains("Hãy chọn đối tượng");
    assertThat(post(RESIDENCE, applicant("name", "x".repeat(501))).body())
        .contains("Dài quá 500 ký tự");
    assertThat(get("/dossiers")).contains("Không có hồ sơ đang giải quyết");
  }

  @Test
  void sameFormSentTwiceIsOneDossier() {
    var form = applicant();
    var first = post(RESIDENCE, form).headers().firstValue("Location").orElseThrow();
    var again = post(RESIDENCE, form).headers().firstValue("Location").orElseThrow();
    assertThat(path(again)).isEqualTo(path(first));
    assertThat(get("/dossiers")).contains("0001").doesNotContain("-0002");
    for (var crooked : List.of(applicant("id", "x"), applicant("decision", "burn"))) {
      assertThat(post(RESIDENCE, crooked).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void feeIsThatOfTheChosenChannel() {
    assertThat(get(received("channel", "ONLINE", "paid", "COUNTER-1")))
        .contains("10.000 đồng, chưa nộp")
        .doesNotContain("20.000");
    assertThat(get(received("channel", "ONLINE", "paid", "ONLINE-1")))
        .contains("10.000 đồng, đã nộp tại quầy", "Hạn chuyển hồ sơ điện tử");
    var listedTwice = post("/reception/1.001471", applicant("paid", "COUNTER-1"));
    var page = get(path(listedTwice.headers().firstValue("Location").orElseThrow()));
    assertThat(page).contains("200.000 đồng, đã nộp").doesNotContain("chưa nộp");
  }

  @Test
  void numberThatWasNeverGivenIsRefusedAndWhatIsOddMayStay() {
    var wrong = post(RESIDENCE, applicant("number", "04408501234"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("số này có 11", "href=\"#number\"")
        .doesNotContain("Đã đối chiếu");

    var odd = post(RESIDENCE, applicant("number", "101085012345"));
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(odd.body()).contains("mã nơi sinh ở nước ngoài", "Đã đối chiếu");

    var another = applicant("number", "102085012345", "compared", "101085012345");
    assertThat(post(RESIDENCE, another).statusCode()).isEqualTo(422);
    assertThat(get(received("number", "101085012345", "compared", "101085012345")))
        .contains("Nguyễn Thị Lấp Lánh Ánh");
  }

  @Test
  void numberOfSomebodyElseIsComparedFirst() {
    received();

    var answer = post(RESIDENCE, applicant("name", "Lê Văn Dũng", "compared", ""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Số này đã đứng tên Nguyễn Thị Lấp Lánh Ánh", "Đã đối chiếu");
    assertThat(received("name", "NGUYỄN THỊ LẤP LÁNH ÁNH", "compared", "")).isNotEmpty();
    assertThat(received("name", "Lê Văn Dũng", "compared", "044085012345")).isNotEmpty();
  }

  @Test
  void whoComesAgainIsNotAskedAgain() {
    var dossier = received("address", "12 Trần Hưng Đạo");
    received("address", "14 Trần Hưng Đạo");

    var found = get(RESIDENCE + "?q=lap+lanh");

    assertThat(found)
        .containsOnlyOnce("?number=1&amp;from=")
        .contains(" Trần Hưng Đạo", "•••••••••345")
        .doesNotContain("044085012345");
    var filled = get(RESIDENCE + "?from=" + dossier.replace("/dossiers/", ""));
    assertThat(filled)
        .contains("value=\"044085012345\"", "value=\"12 Trần Hưng Đạo\"", "Lấp Lánh Ánh");
    assertThat(get(RESIDENCE + "?q=zzz")).contains("Chưa có ai như vậy");
    assertThat(get(RESIDENCE + "?q=zz")).contains("Chưa có ai như vậy");
  }

  @Test
  void whoIsKnownToAnotherAgencyIsUnknownHere() {
    var dossier = received().replace("/dossiers/", "");
    db.sql("update casework.dossier set agency = '000.00.32.H46'").update();

    assertThat(get(RESIDENCE + "?q=lap+lanh")).contains("Chưa có ai như vậy");
    assertThat(PageSlice.get(port, RESIDENCE + "?from=" + dossier, BROWSER).statusCode())
        .isEqualTo(403);
  }
}
