package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many documents of an inbox answered at once, without scripts. */
class BulkPagesTests extends DeskNode {
  private static final String INBOX = "/exchange/inbox";
  private static final String ANSWERS = INBOX + "/answers";
  private static final String REFUSE = ANSWERS + "/refuse";

  @Test
  void whatIsChosenIsAcceptedAndTheReportSaysWhatWasNot() {
    var first = sent("Loạt thứ nhất", "000.00.00.H01");
    var second = sent("Loạt thứ hai", "000.00.00.H01");
    var foreign = sent("Không gửi cho tôi", "000.00.00.H46");
    var clerk = signIn("vanthu.H01");
    assertThat(clerk.get(INBOX).body()).contains("value=\"" + first + "\"");

    var form =
        answers(clerk, "accept").fill("document", text(first), text(second), text(foreign), "x");
    var report = clerk.submit(ANSWERS, form);
    assertThat(report.uri().getPath()).isEqualTo(ANSWERS + "/report");
    assertThat(report.body())
        .contains("Đã tiếp nhận 2 trong số 3 văn bản")
        .contains("Không tìm thấy văn bản " + foreign);
    assertThat(clerk.get(INBOX + "?status=03").body())
        .contains(text(first))
        .contains(text(second))
        .as("nothing left to answer")
        .doesNotContain("name=\"action\" value=\"accept\"");

    assertThat(clerk.submit(ANSWERS, form).body())
        .contains("Đã tiếp nhận 0 trong số 3 văn bản")
        .contains("Văn bản đã được trả lời trước đó.");
    assertThat(clerk.get("/exchange/books/arrivals?q=loat").body())
        .contains("Từ 1 đến 2 trong số 2 kết quả");
    assertThat(clerk.get(ANSWERS + "/report").uri().getPath()).isEqualTo(INBOX);
  }

  @Test
  void oneReasonRefusesAll() {
    var first = sent("Gửi nhầm một", "000.00.00.H01");
    var second = sent("Gửi nhầm hai", "000.00.00.H01");
    var clerk = signIn("vanthu.H01");
    var asked =
        clerk.submit(ANSWERS, answers(clerk, "refuse").fill("document", text(first), text(second)));
    assertThat(asked.body()).contains("Từ chối 2 văn bản");

    var missing = clerk.submit(REFUSE, PageForm.of(asked.body(), REFUSE));
    assertThat(missing.statusCode()).isEqualTo(422);
    var tooLong =
        clerk.submit(REFUSE, PageForm.of(missing.body(), REFUSE).fill("reason", "x".repeat(1001)));
    assertThat(tooLong.statusCode()).isEqualTo(422);

    var report =
        clerk.submit(
            REFUSE, PageForm.of(tooLong.body(), REFUSE).fill("reason", "Gửi nhầm địa chỉ"));
    assertThat(report.body()).contains("Đã từ chối 2 trong số 2 văn bản");
    for (var id : new UUID[] {first, second}) {
      assertThat(signIn("vanthu.G22").get("/exchange/documents/" + id + "/trace").body())
          .contains("Gửi nhầm địa chỉ");
    }
  }

  @Test
  void nothingChosenIsSaidAndNothingIsDone() {
    var clerk = signIn("vanthu.H01");
    sent("Để có nút", "000.00.00.H01");
    var page = clerk.submit(ANSWERS, answers(clerk, "accept"));
    assertThat(page.uri().getPath()).isEqualTo(INBOX);
    assertThat(page.body())
        .contains("Chưa chọn văn bản nào")
        .as("nothing succeeded")
        .doesNotContain("govuk-notification-banner--success");
    assertThat(clerk.get(REFUSE).body()).contains("Chưa chọn văn bản nào");
    var empty = PageForm.of(clerk.get(INBOX).body(), ANSWERS);
    for (var reason : new String[] {"", "Gửi nhầm"}) {
      assertThat(clerk.submit(REFUSE, empty.fill("reason", reason)).body())
          .contains("Chưa chọn văn bản nào");
    }
  }

  @Test
  void anOfficerAnswersNothing() {
    var officer = signIn("chuyenvien.H46");
    var token = PageForm.of(officer.get("/exchange/work").body(), "/sign-out");
    assertThat(officer.submit(ANSWERS, token).statusCode()).isEqualTo(403);
    assertThat(officer.submit(REFUSE, token.fill("reason", "x")).statusCode()).isEqualTo(403);
    assertThat(officer.get(REFUSE).statusCode()).isEqualTo(403);
  }

  private static PageForm answers(DeskBrowser clerk, String action) {
    return PageForm.of(clerk.get(INBOX).body(), ANSWERS).fill("action", action);
  }

  private static String text(UUID id) {
    return id.toString();
  }
}
