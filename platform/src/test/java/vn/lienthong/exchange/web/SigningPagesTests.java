package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** A letter on its way to two signatures, on pages without scripts and with real keys. */
class SigningPagesTests extends DeskNode {
  private static final String LIST = "/exchange/signings";
  private static final String NEW = LIST + "/new";
  private static final Pattern LEADER =
      Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Đặng Thị Ước");

  @Test
  void theRecipientSeesTwoIntactSignaturesAndWhatTheLeaderSignedIsInside() throws Exception {
    var officer = signIn("chuyenvien.G22");
    var path = submitted(officer, "Hai chữ ký");
    assertThat(officer.get(path).body()).contains("Chờ ký").doesNotContain(path + "/sign\"");
    var leader = signIn("lanhdao.G22");
    assertThat(leader.get(LIST).body()).contains(path + "\"").contains("Chờ ký");
    assertThat(leader.get(path).body()).contains("<iframe").contains(path + "/files/0#");
    assertThat(leader.bytes(path + "/files/0").body()).isEqualTo(aPage());

    assertThat(step(leader, path, "/sign").body())
        .contains("Đã ký số.")
        .contains("Đặng Thị Ước (chữ ký mẫu")
        .contains("Chữ ký số hợp lệ");
    var signed = leader.bytes(path + "/files/0").body();
    assertThat(signed).startsWith(aPage());

    var clerk = signIn("vanthu.G22");
    assertThat(clerk.get(LIST).body()).contains(path + "\"");
    var id = idOf(step(clerk, path, "/send"));
    var receiver = signIn("vanthu.H46");
    var letter = receiver.get("/exchange/documents/" + id).body();
    assertThat(letter.split("Chữ ký số hợp lệ", -1)).hasSize(3);
    assertThat(letter)
        .contains("Đặng Thị Ước (chữ ký mẫu")
        .contains("Văn phòng Chính phủ (chữ ký mẫu")
        .doesNotContain("Tệp bị thay đổi sau khi ký");
    assertThat(receiver.bytes("/exchange/documents/" + id + "/files/0").body()).startsWith(signed);
    assertThat(officer.get(path).body())
        .contains("Cơ quan ký số và gửi")
        .containsPattern("Cấp số[\\s\\S]*/VPCP-KSTT");
  }

  @Test
  void whatALeaderReturnsIsOpenedAsADraftAndHandedInAgain() throws Exception {
    var officer = signIn("chuyenvien.G22");
    var path = submitted(officer, "Bị trả lại");
    var leader = signIn("lanhdao.G22");
    var empty = leader.submit(path + "/return", form(leader, path, "/return"));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#reason\"");
    leader.submit(path + "/return", form(leader, path, "/return").fill("reason", "Thiếu căn cứ"));
    assertThat(officer.get(path).body()).contains("Lý do trả lại: Thiếu căn cứ");
    assertThat(officer.get("/").body()).contains("hồ sơ chờ bạn xử lý");

    var letter =
        officer.submit(path + "/edit", PageForm.of(officer.get(path).body(), path + "/edit"));
    var form = PageForm.of(letter.body(), COMPOSE);
    assertThat(form.value("subject")).isEqualTo("Bị trả lại");
    assertThat(form.all("file")).hasSize(1);
    var again = handedIn(officer, form.fill("subject", "Bị trả lại, đã sửa"));
    assertThat(again).isEqualTo(path);
    assertThat(leader.get(path).body()).contains("Bị trả lại, đã sửa").contains("Thiếu căn cứ");
    assertThat(officer.get(COMPOSE).body()).doesNotContain("Bị trả lại");
  }

  @Test
  void noOtherDraftIsLostForAFileThatCameBack() throws Exception {
    var officer = signIn("chuyenvien.G22");
    var path = submitted(officer, "Nháp đang chờ");
    officer.submit(path + "/take-back", form(officer, path, "", "/take-back"));
    var page = officer.get(path).body();
    officer.submit(
        COMPOSE, aLetter(officer, "", "Văn bản khác đang viết").fill("action", "upload"));

    var refused = officer.submit(path + "/edit", PageForm.of(page, path + "/edit"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("EX-0199");
    assertThat(officer.get(COMPOSE).body()).contains("Văn bản khác đang viết");
  }

  @Test
  void whoComesSecondSeesWhatChangedAndKeepsTheOwnWords() throws Exception {
    var officer = signIn("chuyenvien.G22");
    var path = submitted(officer, "Hai người cùng lúc");
    var first = signIn("lanhdao.G22");
    var second = signIn("lanhdao.G22");
    var form = form(second, path, "/return").fill("reason", "Ý kiến người thứ hai");
    step(first, path, "/sign");

    var late = second.submit(path + "/return", form);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Hồ sơ trình ký vừa được người khác xử lý.")
        .contains("Lãnh đạo ký số")
        .contains("Văn bản đã được lãnh đạo ký.")
        .contains("Ý kiến người thứ hai");
    var done = second.submit(path + "/return", PageForm.of(late.body(), path + "/return"));
    assertThat(done.body()).contains("Lý do trả lại: Ý kiến người thứ hai");

    var tooLate = second.submit(path + "/return", form);
    assertThat(tooLate.statusCode()).isEqualTo(409);
    assertThat(tooLate.body())
        .contains("Ý kiến người thứ hai")
        .doesNotContain("action=\"" + path + "/return\"");
  }

  @Test
  void aLetterWithoutPdfIsToldTheWayOut() {
    var officer = signIn("chuyenvien.G22");
    var letter = aLetter(officer, "", "Không có PDF").fill("recipient", "000.00.00.H46");
    check(officer, letter);
    assertThat(officer.get(NEW).body())
        .contains("Hãy xuất văn bản ra PDF")
        .contains("/exchange/compose#attachments")
        .doesNotContain("action=\"" + NEW + "\"");
    var broken = new DeskBrowser.Chosen("Hỏng.pdf", aPdf());
    check(officer, letter, broken);
    var page = officer.submit(NEW, chosen(officer.get(NEW).body()));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("href=\"#main\"").contains("Hãy xuất văn bản ra PDF");
  }

  @Test
  void anOfficerPreparesButSendsAndSignsNothing() throws Exception {
    var officer = signIn("chuyenvien.G22");
    var letter = aLetter(officer, "", "Không gửi thẳng").fill("recipient", "000.00.00.H46");
    var check = check(officer, letter, new DeskBrowser.Chosen("Công văn.pdf", aPage()));
    assertThat(check).contains(NEW + "\"").doesNotContain("value=\"send\"");
    var sent = officer.submit(COMPOSE, PageForm.of(check, COMPOSE).fill("action", "send"));
    assertThat(sent.statusCode()).isEqualTo(403);
    var path = submitted(officer, "Không tự ký");
    assertThat(officer.get(path + "/sign").statusCode()).isEqualTo(409);
    assertThat(signIn("chuyenvien.H46").get(path).statusCode()).isEqualTo(404);
    assertThat(signIn("vanthu.H46").get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void theClerkMendsANumberThatIsTaken() throws Exception {
    var path = submitted(signIn("chuyenvien.G22"), "Số đã dùng");
    step(signIn("lanhdao.G22"), path, "/sign");
    var clerk = signIn("vanthu.G22");
    var taken = nextNumber();
    send(clerk, aLetter(clerk, taken, "Người dùng trước").fill("recipient", "000.00.00.H46"));

    var refused = clerk.submit(path + "/send", form(clerk, path, "/send").fill("number", taken));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("href=\"#number\"")
        .contains("Lỗi:")
        .contains("value=\"" + taken + "\"");
    var late = clerk.submit(path + "/send", form(clerk, path, "/send").date("date", 1, 1, 2100));
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("href=\"#date\"");
    var english = clerk.get(path + "?lang=en").body();
    assertThat(english).contains("Signed, waits for number").doesNotContain("chờ cấp số");
  }

  /** Writes, hands in; the address of the signing file. */
  private static String submitted(DeskBrowser author, String subject) throws IOException {
    var letter = aLetter(author, "", subject).fill("recipient", "000.00.00.H46");
    return handedIn(author, letter, new DeskBrowser.Chosen("Công văn.pdf", aPage()));
  }

  private static String handedIn(DeskBrowser author, PageForm letter, DeskBrowser.Chosen... files) {
    check(author, letter, files);
    var done = author.submit(NEW, chosen(author.get(NEW).body()));
    assertThat(done.body()).contains("Đã trình lãnh đạo ký.");
    return done.uri().getPath();
  }

  private static String check(DeskBrowser author, PageForm letter, DeskBrowser.Chosen... files) {
    var check = author.submit(COMPOSE, letter.fill("action", "check"), files);
    assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
    return check.body();
  }

  private static PageForm chosen(String page) {
    var leader = LEADER.matcher(page);
    assertThat(leader.find()).as(page).isTrue();
    return PageForm.of(page, NEW).fill("leader", leader.group(1)).fill("main", "0");
  }

  private static HttpResponse<String> step(DeskBrowser browser, String path, String step) {
    return browser.submit(path + step, form(browser, path, step));
  }

  private static PageForm form(DeskBrowser browser, String path, String step) {
    return form(browser, path, step, step);
  }

  private static PageForm form(DeskBrowser browser, String path, String page, String step) {
    return PageForm.of(browser.get(path + page).body(), path + step);
  }

  /** The same bytes each time. */
  private static byte[] aPage() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.setDocumentId(7L);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
