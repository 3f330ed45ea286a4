package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The console of the axis, without scripts. */
class ConsolePagesTests extends DeskNode {
  private static final String CONSOLE = "/administration/exchange";
  private static final String STUCK = CONSOLE + "/dead-letters";
  private static final Pattern REF = Pattern.compile("name=\"one\" value=\"(delivery:[0-9a-f-]{36})\"");

  @Autowired JdbcClient db;

  private String failed(UUID document) {
    db.sql("update exchange.delivery set state = 'fail', attempts = 2 where document = ?")
        .param(document)
        .update();
    var id =
        db.sql("select id::text from exchange.delivery where document = ?")
            .param(document)
            .query(String.class)
            .single();
    return "delivery:" + id;
  }

  private String state(UUID document) {
    return db.sql("select state from exchange.delivery where document = ?")
        .param(document)
        .query(String.class)
        .single();
  }

  @Test
  void anOperatorSeesWhatIsStuckWithItsReasonAndSendsItAgainWithOneButton() {
    var document = sent("Nội dung không ai ở trục được đọc", "000.00.00.H46");
    var ref = failed(document);
    var operator = signIn("quantri.nut");

    var page = operator.get(STUCK).body();
    assertThat(page)
        .contains("Hệ thống của cơ quan nhận báo lỗi khi nhận văn bản")
        .contains("EX-0170")
        .contains("Đã lỗi 2 lần")
        .contains(document.toString())
        .doesNotContain("không ai ở trục");
    assertThat(REF.matcher(page).results().map(found -> found.group(1))).contains(ref);

    var report = operator.submit(STUCK, PageForm.of(page, STUCK).fill("one", ref));
    assertThat(report.uri().getPath()).isEqualTo(STUCK + "/report");
    assertThat(report.body()).contains("Đã cho gửi lại 1 trong số 1 mục");
    assertThat(state(document)).isEqualTo("initial");
    assertThat(operator.get(STUCK + "/report").uri().getPath()).isEqualTo(STUCK);
  }

  @Test
  void severalAtOnceAreReportedEachAndTwiceIsOnce() {
    var first = failed(sent("Kẹt một", "000.00.00.H46"));
    var second = failed(sent("Kẹt hai", "000.00.00.H46"));
    var operator = signIn("quantri.nut");
    var form =
        PageForm.of(operator.get(STUCK).body(), STUCK)
            .fill("action", "chosen")
            .fill("letter", first, second, "delivery:" + UUID.randomUUID(), "nonsense");

    assertThat(operator.submit(STUCK, form).body())
        .contains("Đã cho gửi lại 2 trong số 3 mục")
        .contains("EX-0175");
    failed(sent("Kẹt ba", "000.00.00.H46"));
    assertThat(operator.submit(STUCK, form).body()).contains("Đã cho gửi lại 0 trong số 3 mục");
  }

  @Test
  void nothingChosenIsSaid() {
    failed(sent("Để có nút", "000.00.00.H46"));
    var operator = signIn("quantri.nut");
    var page = operator.submit(STUCK, PageForm.of(operator.get(STUCK).body(), STUCK).fill("action", "chosen"));
    assertThat(page.uri().getPath()).isEqualTo(STUCK);
    assertThat(page.body()).contains("Chưa chọn mục nào");
  }

  @Test
  void theOverviewSaysHowTheAxisDoesInWordsAndBars() {
    sent("Đang chờ", "000.00.00.H46");
    var page = signIn("quantri.nut").get(CONSOLE).body();
    assertThat(page)
        .contains("Vận hành trục liên thông")
        .contains("Chờ nơi nhận lấy")
        .contains("Dưới 1 giờ")
        .contains("<svg class=\"lt-bar lt-ages__bar\"")
        .containsPattern("Bình thường|Cần chú ý|Báo động");
  }

  @Test
  void nobodyButAnAdministratorOfTheNodeComesIn() {
    for (var login : new String[] {"vanthu.G22", "quantri.H46", "chuyenvien.H46"}) {
      var stranger = signIn(login);
      for (var path : new String[] {CONSOLE, STUCK, STUCK + "/report"}) {
        assertThat(stranger.get(path).statusCode()).as(login + path).isEqualTo(403);
      }
      var token = PageForm.of(stranger.get("/account").body(), "/sign-out");
      assertThat(stranger.submit(STUCK, token.fill("one", "x:y")).statusCode()).isEqualTo(403);
      assertThat(stranger.get("/account").body()).doesNotContain(CONSOLE);
    }
    assertThat(signIn("quantri.nut").get("/account").body()).contains(CONSOLE);
  }
}
