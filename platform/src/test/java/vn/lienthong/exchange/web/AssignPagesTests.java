package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the clerk's assignment to the officer's last step, on pages without scripts. */
class AssignPagesTests extends DeskNode {
  private static final String WORK = "/exchange/work";
  private static final Pattern OFFICER =
      Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Võ Lệ Thủy");

  @Test
  void aDocumentIsAssignedBegunFinishedAndTheSenderSeesIt() {
    var id = registered("Giao cho chuyên viên");
    var path = path(id);
    var clerk = signIn("vanthu.H46");
    var officer = signIn("chuyenvien.H46");
    assertThat(officer.get(path).statusCode()).isEqualTo(404);
    assertThat(officer.get("/exchange/inbox").statusCode()).isEqualTo(403);

    var done = assign(clerk, id, "Tham mưu trước thứ Sáu", "3");
    assertThat(done.body())
        .contains("Đã phân công và báo cho nơi gửi.")
        .contains("Tham mưu trước thứ Sáu")
        .contains("Còn hạn");

    assertThat(officer.get(WORK + "?q=chuyen+vien").body())
        .contains(path + "\"")
        .contains("Tham mưu trước thứ Sáu")
        .contains("Chưa bắt đầu");
    var begun = step(officer, path, "/start");
    assertThat(begun.body()).contains("Đã ghi nhận bắt đầu xử lý").doesNotContain(path + "/assign");
    var finished = step(officer, path, "/finish");
    assertThat(finished.body()).contains("Đã hoàn thành và báo cho nơi gửi.");
    assertThat(officer.get(WORK + "?q=chuyen+vien").body()).doesNotContain(path + "\"");
    assertThat(officer.get(WORK + "?show=finished&lang=en").body())
        .contains(path + "\"")
        .contains("Finished");
    assertThat(signIn("vanthu.G22").get(path + "/trace?status=06").body()).contains("Quảng Bình");
  }

  @Test
  void theSecondClerkSeesWhatChangedAndKeepsTheOwnWords() {
    var id = registered("Hai văn thư cùng phân công");
    var first = signIn("vanthu.H46");
    var second = signIn("vanthu.H46");
    var page = second.get(path(id) + "/assign").body();
    assign(first, id, "Ý kiến của người thứ nhất", "");

    var late =
        second.submit(path(id) + "/assign", filled(page, id, "Ý kiến của người thứ hai", ""));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Người khác vừa thay đổi phân công này.")
        .contains("Ý kiến của người thứ nhất")
        .contains("Ý kiến của người thứ hai");

    var again = PageForm.of(late.body(), path(id) + "/assign");
    assertThat(again.value("note")).isEqualTo("Ý kiến của người thứ hai");
    assertThat(second.submit(path(id) + "/assign", again).body())
        .contains("Ý kiến của người thứ hai")
        .contains("Diễn biến (2 bước)");
  }

  @Test
  void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() {
    var id = registered("Thiếu người chủ trì");
    var clerk = signIn("vanthu.H46");
    var form =
        PageForm.of(clerk.get(path(id) + "/assign").body(), path(id) + "/assign")
            .fill("days", "400")
            .fill("note", "Đã gõ");
    var page = clerk.submit(path(id) + "/assign", form);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("href=\"#lead\"").contains("Đã gõ");

    var tooLong = clerk.submit(path(id) + "/assign", filled(page.body(), id, "Đã gõ", "400"));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("href=\"#days\"").contains("từ 0 đến 365 ngày");
  }

  @Test
  void anOfficerMayNotAssign() {
    var id = registered("Chuyên viên không phân công");
    assign(signIn("vanthu.H46"), id, "", "");
    var officer = signIn("chuyenvien.H46");
    assertThat(officer.get(path(id)).statusCode()).isEqualTo(200);
    assertThat(officer.get(path(id) + "/assign").statusCode()).isEqualTo(403);
  }

  private UUID registered(String subject) {
    var id = sent(subject, "000.00.00.H46");
    step(signIn("vanthu.H46"), path(id), "/accept");
    return id;
  }

  private static HttpResponse<String> assign(DeskBrowser clerk, UUID id, String note, String days) {
    var page = clerk.get(path(id) + "/assign").body();
    return clerk.submit(path(id) + "/assign", filled(page, id, note, days));
  }

  private static PageForm filled(String page, UUID id, String note, String days) {
    var officer = OFFICER.matcher(page);
    assertThat(officer.find()).as(page).isTrue();
    return PageForm.of(page, path(id) + "/assign")
        .fill("lead", officer.group(1))
        .fill("note", note)
        .fill("days", days);
  }

  private static HttpResponse<String> step(DeskBrowser browser, String path, String step) {
    return browser.submit(path + step, PageForm.of(browser.get(path).body(), path + step));
  }

  private static String path(UUID id) {
    return "/exchange/documents/" + id;
  }
}
