package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.testing.Patiently;

/** The console of the axis, without scripts. */
class ConsolePagesTests extends DeskNode {
  private static final String CONSOLE = "/administration/exchange";
  private static final String STUCK = CONSOLE + "/dead-letters";
  private static final Pattern REF =
      Pattern.compile("name=\"one\" value=\"(delivery:[0-9a-f-]{36})\"");

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
    var page =
        operator.submit(
            STUCK, PageForm.of(operator.get(STUCK).body(), STUCK).fill("action", "chosen"));
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
      for (var path :
          new String[] {
            CONSOLE,
            STUCK,
            STUCK + "/report",
            CONSOLE + "/systems",
            CONSOLE + "/systems/rejected",
            CONSOLE + "/webhooks",
            CONSOLE + "/messages?q=VPCP",
            CONSOLE + "/messages/" + UUID.randomUUID()
          }) {
        assertThat(stranger.get(path).statusCode()).as(login + path).isEqualTo(403);
      }
      var token = PageForm.of(stranger.get("/account").body(), "/sign-out");
      assertThat(stranger.submit(STUCK, token.fill("one", "x:y")).statusCode()).isEqualTo(403);
      assertThat(stranger.get("/account").body()).doesNotContain(CONSOLE);
    }
    assertThat(signIn("quantri.nut").get("/account").body()).contains(CONSOLE);
  }

  @Test
  void aSystemIsShownWithItsLastCallAndWhyItWasRefused() throws Exception {
    var call =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ltvb/v1/getEdoc?docId=x"))
            .header("X-SystemId", "000.00.00.G22")
            .header("X-SecretKey", "wrong")
            .build();
    HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.ofString());
    var operator = signIn("quantri.nut");

    Patiently.await()
        .untilAsserted(() ->
            assertThat(operator.get(CONSOLE + "/systems?q=G22").body())
                .contains("Đang bị từ chối")
                .contains("Khóa bí mật từ")
                .contains("EX-0111"));
    assertThat(operator.get(CONSOLE + "/systems/rejected?system=000.00.00.G22").body())
        .contains("getEdoc")
        .contains("Sai mã hệ thống, khóa bí mật hoặc chữ ký");
    assertThat(operator.get(CONSOLE + "/systems/rejected").body())
        .contains("Cuộc gọi bị từ chối của bên gọi không rõ");
    assertThat(operator.get(CONSOLE + "/systems?q=khongco").body())
        .contains("Không có hệ thống nào");
    assertThat(operator.get(CONSOLE + "/webhooks").body())
        .contains("Chưa cơ quan nào đăng ký địa chỉ nhận sự kiện");
  }

  @Test
  void aMessageOfAnyAgencyIsFoundAndItsReceiptDownloaded() {
    var document = sent("Trích yếu kín", "000.00.00.H46");
    var operator = signIn("quantri.nut");

    assertThat(operator.get(CONSOLE + "/messages").body()).doesNotContain("kết quả");
    assertThat(operator.get(CONSOLE + "/messages?q=ab").body()).contains("ít nhất 3 ký tự");
    assertThat(operator.get(CONSOLE + "/messages?sender=G22&recipient=H46").body())
        .contains(document.toString())
        .contains("Bàn văn thư")
        .doesNotContain("Trích yếu kín");
    var page = operator.get(CONSOLE + "/messages/" + document).body();
    assertThat(page).contains("exchange.document-accepted").doesNotContain("Trích yếu kín");

    var link = Pattern.compile("/messages/[0-9a-f-]+/receipts/[0-9a-f-]{36}").matcher(page);
    assertThat(link.find()).isTrue();
    var receipt = operator.get("/administration/exchange" + link.group());
    assertThat(receipt.body()).contains("lienthong-receipt-1");
    assertThat(receipt.headers().firstValue("Content-Disposition").orElse("")).contains(".json");
    assertThat(operator.get(CONSOLE + "/messages/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }
}
