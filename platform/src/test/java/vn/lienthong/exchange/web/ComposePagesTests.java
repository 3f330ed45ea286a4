package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposePagesTests extends DeskNode {
  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
    var clerk = signIn("vanthu.G22");
    var form =
        aLetter(clerk, "12/VPCP", "Giữ lại \"mọi thứ\" <đã gõ>")
            .fill("notation", " ")
            .date("date", 30, 2, 2020)
            .fill("action", "check");
    var page = clerk.submit(COMPOSE, form, new DeskBrowser.Chosen("Tờ trình.pdf", aPdf()));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("<title>Lỗi: Soạn và gửi văn bản")
        .contains("href=\"#number\"")
        .contains("href=\"#notation\"")
        .contains("href=\"#date\"")
        .contains("href=\"#recipients\"")
        .doesNotContain("href=\"#subject\"");
    var kept = PageForm.of(page.body(), COMPOSE);
    assertThat(kept.value("subject")).isEqualTo("Giữ lại \"mọi thứ\" <đã gõ>");
    assertThat(kept.value("date-day")).isEqualTo("30");
    assertThat(kept.all("file")).hasSize(1);
    assertThat(page.body()).contains("Tờ trình.pdf");

    var mended =
        kept.fill("number", nextNumber())
            .fill("notation", "VPCP-KSTT")
            .date("date", 12, 2, 2020)
            .fill("recipient", "000.00.00.H46");
    var done = send(clerk, mended);
    assertThat(clerk.get("/exchange/documents/" + idOf(done)).body()).contains("Tờ trình.pdf");
  }

  @Test
  void recipientsAreFoundAddedAndRemovedWithoutScripts() {
    var clerk = signIn("vanthu.G22");
    var form = aLetter(clerk, nextNumber(), "Chọn nơi nhận");
    var found = clerk.submit(COMPOSE, form.fill("q", "quang binh").fill("action", "search")).body();
    assertThat(found).contains("value=\"add:000.00.00.H46\"").contains("Quảng Bình");

    var added =
        clerk.submit(COMPOSE, PageForm.of(found, COMPOSE).fill("action", "add:000.00.00.H46"));
    var more = PageForm.of(added.body(), COMPOSE);
    assertThat(more.all("recipient")).containsExactly("000.00.00.H46");
    assertThat(more.value("subject")).isEqualTo("Chọn nơi nhận");

    var byShortCode = clerk.submit(COMPOSE, more.fill("action", "add:H01")).body();
    var both = PageForm.of(byShortCode, COMPOSE);
    assertThat(both.all("recipient")).containsExactly("000.00.00.H46", "000.00.00.H01");
    var less = clerk.submit(COMPOSE, both.fill("action", "remove:000.00.00.H46")).body();
    assertThat(PageForm.of(less, COMPOSE).all("recipient")).containsExactly("000.00.00.H01");
  }

  @Test
  void theEnterKeySearchesWhileTheSearchFieldHoldsSomething() {
    var clerk = signIn("vanthu.G22");
    var form = aLetter(clerk, nextNumber(), "Phím Enter").fill("recipient", "000.00.00.H46");
    var searched = clerk.submit(COMPOSE, form.fill("q", "G12").fill("action", "enter")).body();
    assertThat(searched).contains("value=\"add:000.00.00.G12\"");
    var checked =
        clerk.submit(COMPOSE, PageForm.of(searched, COMPOSE).fill("q", "").fill("action", "enter"));
    assertThat(checked.body()).contains("Văn bản sẽ được gửi đến 1 nơi nhận.");
  }

  @Test
  void theSearchAsOneTypesIsThePageItself() {
    var page = signIn("vanthu.G22").get(COMPOSE + "?q=H46").body();
    assertThat(page)
        .contains("hx-get=\"/exchange/compose\"")
        .contains("value=\"add:000.00.00.H46\"")
        .contains("Hiện 1 trong số 1 cơ quan tìm thấy");
    assertThat(signIn("vanthu.G22").get(COMPOSE + "?q=W00").body())
        .contains("Không tìm thấy cơ quan nào");
  }

  @Test
  void groupsAndSingleAgenciesAreCountedOnceAndTheSenderIsLeftOut() {
    var clerk = signIn("vanthu.G22");
    var form =
        aLetter(clerk, nextNumber(), "Gửi các bộ và địa phương")
            .fill("group", "PROVINCE", "MINISTRY")
            .fill("recipient", "000.00.00.H46")
            .fill("action", "check");
    assertThat(clerk.submit(COMPOSE, form).body())
        .contains("Văn bản sẽ được gửi đến 84 nơi nhận.")
        .contains("Văn bản chưa có tệp đính kèm.");
  }

  @Test
  void sendingTwiceGivesOneDocument() {
    var clerk = signIn("vanthu.G22");
    var form =
        aLetter(clerk, nextNumber(), "Bấm hai lần")
            .fill("recipient", "000.00.00.H46")
            .fill("action", "check");
    var check = clerk.submit(COMPOSE, form, new DeskBrowser.Chosen("a.pdf", aPdf())).body();
    var send = PageForm.of(check, COMPOSE).fill("action", "send");
    var first = idOf(clerk.submit(COMPOSE, send));
    assertThat(idOf(clerk.submit(COMPOSE, send))).isEqualTo(first);
  }

  @Test
  void aNumberUsedForAnotherDocumentIsAnErrorAtTheNumber() {
    var clerk = signIn("vanthu.G22");
    var number = nextNumber();
    send(clerk, aLetter(clerk, number, "Bản đầu").fill("recipient", "000.00.00.H46"));
    var again =
        send(clerk, aLetter(clerk, number, "Nội dung khác").fill("recipient", "000.00.00.H46"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("href=\"#number\"").contains("đã dùng cho một văn bản khác");
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefusedWithItsName() {
    var clerk = signIn("vanthu.G22");
    var form = aLetter(clerk, nextNumber(), "Tệp lạ").fill("action", "upload");
    var page =
        clerk.submit(
            COMPOSE,
            form,
            new DeskBrowser.Chosen("ảnh.png", aPdf()),
            new DeskBrowser.Chosen("đúng.pdf", aPdf()));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Tệp “ảnh.png” không được nhận").contains("đúng.pdf");
    assertThat(PageForm.of(page.body(), COMPOSE).all("file")).hasSize(1);
  }

  @Test
  void aFileOfAnotherSessionCannotBeAttached() {
    var clerk = signIn("vanthu.G22");
    var form = aLetter(clerk, nextNumber(), "Tệp của tôi").fill("recipient", "000.00.00.H46");
    var page =
        clerk.submit(
            COMPOSE, form.fill("action", "upload"), new DeskBrowser.Chosen("mật.pdf", aPdf()));
    var token = PageForm.of(page.body(), COMPOSE).value("file");

    var other = signIn("vanthu.H01");
    var stolen =
        aLetter(other, nextNumber(), "Thử")
            .fill("recipient", "000.00.00.H46")
            .fill("file", token)
            .fill("action", "check");
    var refused = other.submit(COMPOSE, stolen);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#files\"").doesNotContain("mật.pdf");
  }
}
