package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.Patiently;

class DeskPagesTests extends DeskNode {
  @Test
  void theDailyWorkOfAClerkStandsFirstInTheMenu() {
    assertThat(signIn("vanthu.H46").get("/help").body())
        .containsSubsequence(
            "href=\"/exchange/inbox\"", "href=\"/exchange/work\"", "href=\"/directory\"");
  }

  @Test
  void aLetterToAllProvincesArrivesIsAcceptedAndTraced() {
    var sender = signIn("vanthu.G22");
    var number = nextNumber();
    var letter =
        aLetter(sender, number, "Kiểm soát thủ tục hành chính quý I").fill("group", "PROVINCE");
    var done = send(sender, letter, new DeskBrowser.Chosen("Công văn số 1.pdf", aPdf()));
    var id = idOf(done);
    assertThat(done.body()).contains("đến 63 nơi nhận").contains(id.toString());

    var trace = "/exchange/documents/" + id + "/trace";
    Patiently.await()
        .untilAsserted(
            () -> assertThat(sender.get(trace + "?status=01").body()).contains("Quảng Bình"));

    var receiver = signIn("vanthu.H46");
    var found = receiver.get("/exchange/inbox?q=" + number + "%2Fvpcp").body();
    assertThat(found)
        .contains("Từ 1 đến 1 trong số 1 kết quả")
        .contains("lt-desk__row--new")
        .contains("/exchange/documents/" + id + "\"");
    assertThat(receiver.get("/exchange/inbox?q=thu+tuc+hanh+chinh").body()).contains(number + "/");

    var page = receiver.get("/exchange/documents/" + id);
    assertThat(page.body())
        .contains("Công văn số 1.pdf")
        .contains("<iframe class=\"lt-document__frame\" src=\"/exchange/documents/" + id)
        .contains("63 nơi nhận");
    assertThat(receiver.get("/exchange/inbox?q=" + number).body())
        .doesNotContain("lt-desk__row--new");

    var accepted =
        receiver.submit(
            "/exchange/documents/" + id + "/accept",
            PageForm.of(page.body(), "/exchange/documents/" + id + "/accept"));
    assertThat(accepted.statusCode()).isEqualTo(200);
    assertThat(accepted.uri().getPath()).isEqualTo("/exchange/documents/" + id);
    assertThat(accepted.body())
        .contains("Đã tiếp nhận văn bản và báo cho nơi gửi.")
        .doesNotContain("/accept\"");
    assertThat(sender.get(trace + "?status=03").body())
        .contains("Quảng Bình")
        .contains("Hiện 1 trong số 63 nơi nhận");
    assertThat(sender.get(trace).body()).contains("63 nơi nhận: 1 đã đến, 1 đã tiếp nhận");
    assertThat(sender.get("/exchange/outbox?q=" + number).body())
        .contains("63 nơi nhận: 1 đã đến, 1 đã tiếp nhận");
  }

  @Test
  void thePdfIsShownInOurPagesOnlyAndEveryOtherKindIsSaved() {
    var sender = signIn("vanthu.G22");
    var xml = "<?xml version=\"1.0\"?><a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var letter = aLetter(sender, nextNumber(), "Hai tệp").fill("recipient", "000.00.00.H46");
    var id =
        idOf(
            send(
                sender,
                letter,
                new DeskBrowser.Chosen("Quyết định (1).pdf", aPdf()),
                new DeskBrowser.Chosen("bảng.xml", xml)));
    var files = "/exchange/documents/" + id + "/files/";

    var pdf = sender.bytes(files + "0");
    assertThat(pdf.body()).isEqualTo(aPdf());
    assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("inline; filename=\"quyet dinh (1).pdf\"")
        .contains("filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh");
    assertThat(pdf.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'self'");

    var saved = sender.bytes(files + "1");
    assertThat(saved.body()).isEqualTo(xml);
    assertThat(saved.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;");
    assertThat(saved.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(saved.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'");
    assertThat(
            sender.bytes(files + "0?save").headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;");
    assertThat(sender.get(files + "7").statusCode()).isEqualTo(404);
  }

  @Test
  void theSecondClerkIsToldThatAnotherWasFirst() {
    var id = sent("Hai người cùng mở", "000.00.00.H46");
    var path = "/exchange/documents/" + id;
    var first = signIn("vanthu.H46");
    var second = signIn("vanthu.H46");
    var seen = second.get(path);
    first.submit(path + "/accept", PageForm.of(first.get(path).body(), path + "/accept"));

    var late = second.submit(path + "/accept", PageForm.of(seen.body(), path + "/accept"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Văn bản đã được xử lý").contains("Đã tiếp nhận");
    assertThat(second.get(path + "/refuse").statusCode()).isEqualTo(409);
  }

  @Test
  void aRefusalNeedsAReasonAndTheSenderReadsIt() {
    var id = sent("Sẽ bị từ chối", "000.00.00.H46");
    var path = "/exchange/documents/" + id;
    var clerk = signIn("vanthu.H46");
    var form = PageForm.of(clerk.get(path + "/refuse").body(), path + "/refuse");

    var empty = clerk.submit(path + "/refuse", form.fill("reason", "  "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body())
        .contains("<title>Lỗi: Từ chối văn bản")
        .contains("href=\"#reason\"")
        .contains("Hãy ghi lý do từ chối");
    assertThat(clerk.submit(path + "/refuse", form.fill("reason", "x".repeat(1001))).body())
        .contains("dài không quá 1000 ký tự");

    var refused = clerk.submit(path + "/refuse", form.fill("reason", "Không đúng thẩm quyền"));
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("Đã từ chối văn bản").contains("Từ chối</strong>");
    assertThat(signIn("vanthu.G22").get(path + "/trace").body())
        .contains("<span class=\"lt-trace__remark\">Không đúng thẩm quyền</span>");
  }

  @Test
  void whatIsNotMineIsNotFound() {
    var id = sent("Chỉ gửi Quảng Bình", "000.00.00.H46");
    var stranger = signIn("vanthu.H01");
    for (var part : new String[] {"", "/trace", "/files/0", "/refuse", "/sent"}) {
      var answer = stranger.get("/exchange/documents/" + id + part);
      assertThat(answer.statusCode()).as(part).isEqualTo(404);
      assertThat(answer.body()).contains("EX-0108");
    }
    assertThat(signIn("vanthu.H46").get("/exchange/documents/" + id + "/trace").statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("/exchange/documents/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(stranger.get("/exchange/documents/12").statusCode()).isEqualTo(400);
  }

  @Test
  void anOfficerWithoutWorkReadsNeitherListsNorDocumentsAndAnswersNothing() {
    var id = sent("Chuyên viên chưa được giao", "000.00.00.H46");
    var path = "/exchange/documents/" + id;
    var officer = signIn("chuyenvien.H46");
    assertThat(officer.get(path).statusCode()).isEqualTo(404);
    for (var closed : List.of("/exchange/inbox", "/exchange/outbox", path + "/refuse")) {
      assertThat(officer.get(closed).statusCode()).as(closed).isEqualTo(403);
    }
    var home = officer.get("/exchange/work").body();
    assertThat(home).doesNotContain("href=\"/exchange/outbox\"");
    var forged = officer.submit(path + "/accept", PageForm.of(home, "/sign-out"));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("SH-0001");
  }

  @Test
  void theListKeepsItsFiltersAndSaysWhatIsWrongWithThem() {
    var clerk = signIn("vanthu.H01");
    var wrong = clerk.get("/exchange/inbox?from-day=31&from-month=2&from-year=2020&q=abc").body();
    assertThat(wrong).contains("href=\"#from\"").contains("value=\"abc\"").contains("value=\"31\"");
    assertThat(clerk.get("/exchange/inbox?q=khongcogi").body())
        .contains("Không tìm thấy văn bản phù hợp");
    assertThat(clerk.get("/exchange/outbox?lang=en").body())
        .contains("Nothing has been sent yet")
        .contains("<title>Outbox – ");
  }

  @Test
  void oneRecipientIsOneInEnglishToo() {
    sent("Chỉ một nơi nhận", "000.00.00.H46");
    assertThat(signIn("vanthu.G22").get("/exchange/outbox?lang=en").body())
        .contains(">1 recipient: ")
        .doesNotContain(">1 recipients: ");
  }

  @Test
  void theNavigationCountsWhatWaits() {
    var clerk = signIn("vanthu.H01");
    sent("Một văn bản chờ", "000.00.00.H01");
    sent("Một văn bản chờ nữa", "000.00.00.H01");
    assertThat(clerk.get("/").body())
        .containsPattern(
            "Văn bản đến\\s*<span class=\"lt-count\" title=\"\\d+ văn bản chờ tiếp nhận\">")
        .contains("href=\"/exchange/compose\"");
  }
}
