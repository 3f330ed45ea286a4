package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.identity.People;
import vn.lienthong.identity.PostView;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Many documents of an inbox given to the same handlers, without scripts. */
class BulkAssignPagesTests extends DeskNode {
  private static final String INBOX = "/exchange/inbox";
  private static final String ANSWERS = INBOX + "/answers";
  private static final String ASSIGN = ANSWERS + "/assign";
  private static final String WORK = "/exchange/work";
  private static final Pattern OFFICER =
      Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Võ Lệ Thủy");

  @Autowired People people;
  @Autowired BusinessClock clock;

  @Test
  void whatIsChosenIsAssignedAndTheReportSaysWhatWasNot() {
    var first = registered("Giao loạt một");
    var second = registered("Giao loạt hai");
    var fresh = sent("Giao loạt chưa tiếp nhận", "000.00.00.H46");
    var foreign = sent("Giao loạt nơi khác", "000.00.00.H01");
    var clerk = signIn("vanthu.H46");

    var page = chosen(clerk, first, second, fresh, foreign);
    assertThat(page).contains("Phân công xử lý 3 văn bản").doesNotContain("value=\"" + foreign);
    var form = filled(page, "Tham mưu chung", "3").fill("document", texts(first, second, fresh));
    var report = clerk.submit(ASSIGN, form);
    assertThat(report.uri().getPath()).isEqualTo(ANSWERS + "/report");
    assertThat(report.body())
        .contains("Đã phân công 2 trong số 3 văn bản")
        .contains("Văn bản chưa được tiếp nhận hoặc đã xử lý xong.")
        .as("what was entered is not lost")
        .contains("Tham mưu chung");

    var work = signIn("chuyenvien.H46").get(WORK + "?q=giao+loat").body();
    assertThat(work)
        .contains(first.toString())
        .contains(second.toString())
        .doesNotContain(fresh.toString())
        .contains("Tham mưu chung")
        .contains("Còn hạn");
    assertThat(signIn("vanthu.G22").get("/exchange/documents/" + first + "/trace?status=04").body())
        .contains("Quảng Bình");
  }

  @Test
  void whatAnotherClerkAssignedSinceStaysAsItIs() {
    var mine = registered("Cùng giao một");
    var both = registered("Cùng giao hai");
    var second = signIn("vanthu.H46");
    var page = chosen(second, mine, both);

    var first = signIn("vanthu.H46");
    first.submit(ASSIGN, filled(chosen(first, both), "Người thứ nhất", ""));
    var report = second.submit(ASSIGN, filled(page, "Người thứ hai", ""));
    assertThat(report.body())
        .contains("Đã phân công 1 trong số 2 văn bản")
        .contains("Phân công vừa được người khác thay đổi.")
        .contains("Người thứ hai");
    assertThat(second.get("/exchange/documents/" + both).body())
        .contains("Người thứ nhất")
        .doesNotContain("Người thứ hai");

    var anew = second.submit(ASSIGN, filled(chosen(second, both), "Giao lại", ""));
    assertThat(anew.body()).contains("Đã phân công 1 trong số 1 văn bản");
    assertThat(second.get("/exchange/documents/" + both).body()).contains("Diễn biến (2 bước)");
  }

  @Test
  void aStandInFindsTheWorkOfTheAbsentOne() {
    var id = registered("Giao cho người vắng");
    var by = Caller.node("test");
    var officer = people.findByLogin(by, "chuyenvien.H46");
    var post = officer.posts().stream().map(PostView::id).findFirst().orElseThrow();
    var clerk = signIn("vanthu.H46");
    clerk.submit(ASSIGN, filled(chosen(clerk, id), "", "2"));
    assertThat(clerk.get(WORK + "?q=nguoi+vang").body()).doesNotContain(id.toString());

    var deputy = people.findByLogin(by, "vanthu.H46").id();
    var standIn = people.nameStandIn(by, post, deputy, clock.today(), clock.today());
    try {
      assertThat(clerk.get(WORK + "?q=nguoi+vang").body()).contains(id.toString());
    } finally {
      people.endStandIn(by, standIn);
    }
  }

  @Test
  void whatIsWrongIsSaidBeforeAnythingIsDoneAndNothingIsLost() {
    var id = registered("Thiếu người xử lý loạt");
    var clerk = signIn("vanthu.H46");
    var page = chosen(clerk, id);
    var empty = PageForm.of(page, ASSIGN).fill("note", "Đã gõ").fill("days", "366");
    var refused = clerk.submit(ASSIGN, empty);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#lead\"")
        .contains("href=\"#days\"")
        .contains("Đã gõ");

    var stranger = filled(refused.body(), "x".repeat(1001), "");
    stranger.fill("lead", UUID.randomUUID().toString());
    assertThat(clerk.submit(ASSIGN, stranger).body())
        .contains("href=\"#lead\"")
        .contains("href=\"#note\"");
    assertThat(clerk.get("/exchange/documents/" + id).body())
        .as("nothing was done")
        .doesNotContain("Diễn biến");
    assertThat(clerk.submit(ASSIGN, filled(page, "", "").fill("document", "x")).body())
        .contains("Chưa chọn văn bản nào");
    assertThat(clerk.get(ASSIGN).body()).contains("Chưa chọn văn bản nào");
    var none = PageForm.of(clerk.get(INBOX).body(), ANSWERS).fill("action", "assign");
    assertThat(clerk.submit(ANSWERS, none).body()).contains("Chưa chọn văn bản nào");
  }

  @Test
  void aLeaderAssignsWithoutAnsweringAndAnOfficerDoesNeither() {
    var leader = signIn("lanhdao.G22");
    assertThat(leader.get(ASSIGN).statusCode()).isEqualTo(200);
    assertThat(leader.get(ANSWERS + "/refuse").statusCode()).isEqualTo(403);
    var officer = signIn("chuyenvien.H46");
    var token = PageForm.of(officer.get(WORK).body(), "/sign-out").fill("action", "assign");
    assertThat(officer.submit(ANSWERS, token).statusCode()).isEqualTo(403);
    assertThat(officer.submit(ASSIGN, token).statusCode()).isEqualTo(403);
    assertThat(officer.get(ASSIGN).statusCode()).isEqualTo(403);
  }

  private UUID registered(String subject) {
    var id = sent(subject, "000.00.00.H46");
    var clerk = signIn("vanthu.H46");
    var path = "/exchange/documents/" + id;
    clerk.submit(path + "/accept", PageForm.of(clerk.get(path).body(), path + "/accept"));
    return id;
  }

  /** The page that asks for the handlers of the chosen documents. */
  private static String chosen(DeskBrowser clerk, UUID... documents) {
    var inbox = PageForm.of(clerk.get(INBOX).body(), ANSWERS);
    return clerk
        .submit(ANSWERS, inbox.fill("action", "assign").fill("document", texts(documents)))
        .body();
  }

  private static PageForm filled(String page, String note, String days) {
    var officer = OFFICER.matcher(page);
    assertThat(officer.find()).as(page).isTrue();
    return PageForm.of(page, ASSIGN)
        .fill("lead", officer.group(1))
        .fill("note", note)
        .fill("days", days);
  }

  private static String[] texts(UUID... documents) {
    return Arrays.stream(documents).map(UUID::toString).toArray(String[]::new);
  }
}
