package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** What the page says before a letter is sent, and what keeps it from being sent. */
class PreflightPagesTests extends DeskNode {
  private static final AgencyCode LOCKED = new AgencyCode("000.00.00.H03");
  private static final String SEND = "value=\"send\"";

  @Autowired AgencyAdministration agencies;

  private static HttpResponse<String> check(
      DeskBrowser clerk, PageForm letter, DeskBrowser.Chosen... files) {
    return clerk.submit(COMPOSE, letter.fill("action", "check"), files);
  }

  @Test
  void aSoundLetterIsSaidToBeSound() {
    var clerk = signIn("vanthu.G22");
    var letter =
        aLetter(clerk, nextNumber(), "V/v họp giao ban").fill("recipient", "000.00.00.H46");
    assertThat(check(clerk, letter, new DeskBrowser.Chosen("to-trinh.pdf", aPdf())).body())
        .contains("Gói tin đúng cấu trúc QCVN 102:2016")
        .contains("trong giới hạn")
        .contains("1 cơ quan sẵn sàng nhận")
        .contains("to-trinh.pdf")
        .contains(SEND)
        .doesNotContain("Phải sửa");
  }

  @Test
  void anAgencyThatNobodyHeardOfIsANoteThatStopsNothing() {
    var clerk = signIn("vanthu.G22");
    var letter = aLetter(clerk, nextNumber(), "V/v họp").fill("recipient", "000.00.00.H02");
    assertThat(check(clerk, letter).body())
        .contains("chưa từng nhận văn bản qua trục")
        .contains(SEND);
  }

  @Test
  void aRecipientThatIsNoMoreStopsTheSendingAndNamesTheWayOut() {
    var clerk = signIn("vanthu.G22");
    var letter =
        aLetter(clerk, nextNumber(), "V/v họp").fill("recipient", "000.00.00.H46", "000.00.99.X99");
    var page = check(clerk, letter);
    assertThat(page.body())
        .contains("Không có cơ quan nào mang mã 000.00.99.X99")
        .contains("Chưa gửi được: còn 1 mục phải sửa")
        .contains("href=\"/exchange/compose#recipients\"")
        .doesNotContain(SEND);

    var stubborn = PageForm.of(page.body(), COMPOSE).fill("action", "send");
    var back = clerk.submit(COMPOSE, stubborn);
    assertThat(back.uri().getPath()).isEqualTo("/exchange/compose/check");
    assertThat(back.body()).contains("Chưa gửi được");

    var mended = PageForm.of(clerk.get(COMPOSE).body(), COMPOSE);
    assertThat(mended.all("recipient")).containsExactly("000.00.00.H46");
    assertThat(idOf(send(clerk, mended))).isNotNull();
  }

  @Test
  void stateSecretsAreStoppedWithWhatToDoInstead() {
    var clerk = signIn("vanthu.G22");
    var letter = aLetter(clerk, nextNumber(), "V/v họp").fill("recipient", "000.00.00.H46");
    var ticked = check(clerk, letter.fill("secret", "secret"));
    assertThat(ticked.statusCode()).isEqualTo(422);
    assertThat(ticked.body()).contains("href=\"#secret\"").contains("cơ quan cơ yếu");
    var marked = check(clerk, letter.fill("secret").fill("subject", "V/v diễn tập (Tối mật)"));
    assertThat(marked.statusCode()).isEqualTo(422);
    assertThat(marked.body()).contains("href=\"#subject\"").contains("Tối mật");
    var ordinary = check(clerk, letter.fill("subject", "V/v đổi mật khẩu"));
    assertThat(ordinary.statusCode()).isEqualTo(200);
  }

  @Test
  void aLockedAgencyIsSaidToBeLocked() {
    var clerk = signIn("vanthu.G22");
    var letter =
        aLetter(clerk, nextNumber(), "V/v họp").fill("recipient", "000.00.00.H46", LOCKED.value());
    assertThat(check(clerk, letter).body()).contains(SEND);
    agencies.lock(LOCKED, "kiểm thử", Caller.node("test"));
    try {
      assertThat(check(clerk, letter).body()).contains("đang tạm khóa").doesNotContain(SEND);
    } finally {
      agencies.unlock(LOCKED, "kiểm thử", Caller.node("test"));
    }
  }
}
