package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.application.OneOffice;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.PageSlice;

@SpringBootTest(
    classes = {PageSlice.class, CaseworkSlice.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CaseworkPagesTests {
  private static final String BROWSER = "text/html";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  /** Permanent residence: seven working days. */
  private static final String RESIDENCE = "/reception/1.004222";

  @LocalServerPort int port;
  @Autowired OneOffice office;
  @Autowired JdbcClient db;

  private Caller clerk;
  private Caller officer;

  @BeforeEach
  void peopleAndNoDossiers() {
    db.sql("truncate casework.dossier, casework.code_counter cascade").update();
    clerk = office.person("Phạm Thị Hoa", Role.ONE_STOP_CLERK);
    officer = office.person("Lê Văn Dũng", Role.OFFICER);
    PageSlice.signIn(clerk);
  }

  private String get(String path) {
    return PageSlice.get(port, path, BROWSER).body();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) {
    return PageSlice.post(port, path, form);
  }

  private static Map<String, String> applicant(String... more) {
    var form = new HashMap<String, String>();
    form.put("id", Ids.next().toString());
    form.put("decision", "accept");
    form.put("case", "1");
    form.put("name", "Nguyễn Thị Lấp Lánh Ánh");
    form.put("number", "044085012345");
    form.put("phone", "0912 345 678");
    form.put("kind", "CITIZEN");
    form.put("channel", "COUNTER");
    form.put("paper", "1");
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  /** Address of a dossier that was just received. */
  private String received(String... more) {
    var answer = post(RESIDENCE, applicant(more));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return path(answer.headers().firstValue("Location").orElseThrow());
  }

  private static String path(String location) {
    return location.substring(location.indexOf("/dossiers")).replaceFirst(";.*", "");
  }

  private String version(String dossier, String act) {
    var form = VERSION.matcher(get(dossier + "/acts/" + act));
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  private void act(String dossier, String act, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("version", version(dossier, act));
    var answer = post(dossier + "/acts/" + act, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

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

  @Test
  void whoComesSecondSeesWhatHappenedAndKeepsTheWords() {
    var dossier = received();
    var seen = version(dossier, "note");
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));

    var answer =
        post(dossier + "/acts/note", Map.of("version", seen, "text", "Đã gọi điện hai lần"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Hồ sơ đã thay đổi", "Đã chuyển xử lý", "Đã gọi điện hai lần");
    var again = VERSION.matcher(answer.body());
    assertThat(again.find()).isTrue();
    assertThat(
            post(
                    dossier + "/acts/note",
                    Map.of("version", again.group(1), "text", "Đã gọi điện hai lần"))
                .statusCode())
        .isEqualTo(303);
    assertThat(get(dossier)).contains("Đã gọi điện hai lần");
  }

  @Test
  void stateThatDoesNotAllowItShowsWhatHappened() {
    var dossier = received();

    var answer = post(dossier + "/acts/return", Map.of("version", "2", "receiver", "ai đó"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("ai đó", "Trạng thái hiện tại của hồ sơ không cho phép việc này");
  }

  @Test
  void formOfAnActIsForThoseWhoMayDoItNow() {
    var dossier = received();
    assertThat(PageSlice.get(port, dossier + "/acts/return", BROWSER).statusCode()).isEqualTo(409);
    assertThat(post(dossier + "/acts/extend", Map.of("version", "2", "date-day", "x")).statusCode())
        .isEqualTo(422);
    PageSlice.only = "read-dossiers";
    assertThat(PageSlice.get(port, dossier + "/acts/note", BROWSER).statusCode()).isEqualTo(409);
    assertThat(get(dossier)).doesNotContain("Việc tiếp theo");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hand-over | handler | '' | Hãy chọn người xử lý",
        "hand-over | handler | x | Người được chọn không làm việc",
        "refuse | reason | '' | Hãy ghi lý do"
      })
  void ruleThatWouldBeBrokenIsSaidAtItsField(
      String act, String field, String value, String message) {
    var dossier = received("decision", act.equals("refuse") ? "register" : "accept");

    var answer =
        post(dossier + "/acts/" + act, Map.of("version", version(dossier, act), field, value));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(message, "href=\"#" + field + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask-payment | amount | mười đồng | Hãy ghi số tiền",
        "pause | legal-basis | '' | Hãy ghi căn cứ pháp lý",
        "extend | date-day | 45 | Ngày không có thật",
        "resolve | outcome | MAYBE | Hãy chọn kết quả",
        "note | text | LONG | Dài quá 4000 ký tự"
      })
  void fieldsOfAnOfficerAreChecked(String act, String field, String value, String message) {
    var dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    var form = new HashMap<String, String>();
    form.put("version", version(dossier, act));
    form.put("reason", "vì thế");
    form.put(field, value.equals("LONG") ? "x".repeat(4001) : value);

    var answer = post(dossier + "/acts/" + act, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(message);
  }

  @Test
  void dateIsPutOffWithAnApology() {
    var dossier = received();
    act(dossier, "hand-over", Map.of("handler", office.post(officer)));
    var early =
        Map.of("reason", "chờ thẩm định", "date-day", "1", "date-month", "2", "date-year", "2020");
    var form = new HashMap<>(early);
    form.put("version", version(dossier, "extend"));
    assertThat(post(dossier + "/acts/extend", form).body())
        .contains("Ngày hẹn mới phải sau ngày hẹn cũ");

    act(dossier, "extend", later());

    assertThat(get(dossier)).contains("02/03/2020", "Hẹn lại lúc", "21/02/2020");
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
  void actThatNobodyKnowsIsNotFound() {
    var dossier = received();
    for (var act : new String[] {"register", "burn"}) {
      assertThat(PageSlice.get(port, dossier + "/acts/" + act, BROWSER).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void withoutTheRightNothingIsShownOrDone() {
    var dossier = received();
    PageSlice.allowed = false;
    for (var path : new String[] {"/dossiers", dossier, "/reception", RESIDENCE}) {
      assertThat(PageSlice.get(port, path, BROWSER).statusCode()).isIn(403, 404);
    }
    assertThat(post(RESIDENCE, applicant()).statusCode()).isEqualTo(403);
    assertThat(post(dossier + "/acts/note", Map.of("version", "2", "text", "x")).statusCode())
        .isEqualTo(403);
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
    for (var none : new String[] {"1", "3", "99", "x"}) {
      assertThat(PageSlice.get(port, dossier + "/forms/" + none, BROWSER).statusCode())
          .isEqualTo(404);
    }
    var refused = received("decision", "register");
    act(refused, "refuse", Map.of("reason", "Không đúng thẩm quyền", "legal-basis", "Luật Cư trú"));
    assertThat(text(pdf(refused + "/forms/2"))).contains("Không đúng thẩm quyền", "Luật Cư trú");
  }

  private static Map<String, String> later() {
    return Map.of(
        "reason", "chờ thẩm định", "date-day", "2", "date-month", "3", "date-year", "2020");
  }

  private byte[] pdf(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    return answer.body();
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
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
