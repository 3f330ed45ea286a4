package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.jdbc.core.simple.JdbcClient;

class DraftPagesTests extends DeskNode {
  private static final String CHECK = COMPOSE + "/check";
  private static final DeskBrowser.Chosen FILE = new DeskBrowser.Chosen("tờ trình.pdf", aPdf());

  @Autowired private JdbcClient db;

  @Test
  void aLetterSentAfterTheIdleLockIsKeptAndSignInLeadsBackToIt() throws Exception {
    var clerk = signIn("vanthu.H46");
    var letter =
        aLetter(clerk, nextNumber(), "Viết rất lâu")
            .fill("recipient", "000.00.00.H01")
            .fill("action", "check");
    everybodyRests(Duration.ofMinutes(16));

    var locked = clerk.submit(COMPOSE, letter, FILE);
    assertThat(locked.uri().getPath()).isEqualTo("/sign-in");
    assertThat(locked.body()).contains("phiên làm việc đã khóa", "Bản nháp vẫn được giữ");

    var back = clerk.signIn(locked.body(), "vanthu.H46");
    assertThat(back.uri().getPath()).isEqualTo(COMPOSE);
    var kept = PageForm.of(back.body(), COMPOSE);
    assertThat(kept.value("subject")).isEqualTo("Viết rất lâu");
    assertThat(kept.all("recipient")).containsExactly("000.00.00.H01");
    assertThat(back.body()).contains("tờ trình.pdf");
    assertThat(clerk.submit(COMPOSE, kept.fill("action", "check")).uri().getPath())
        .isEqualTo(CHECK);
  }

  @Test
  void aSessionThatIsOverIsToldAndTheDraftAsLastSavedIsThere() {
    var clerk = signIn("vanthu.H46");
    var letter = aLetter(clerk, nextNumber(), "Lưu lần cuối").fill("action", "edit");
    clerk.submit(COMPOSE, letter);
    db.sql("delete from identity.spring_session").update();

    var over = clerk.submit(COMPOSE, letter.fill("subject", "Sau khi hết phiên"));
    assertThat(over.uri().getPath()).isEqualTo("/sign-in");
    assertThat(over.body()).contains("Phiên làm việc đã hết");
    var back = clerk.signIn(over.body(), "vanthu.H46");
    assertThat(PageForm.of(back.body(), COMPOSE).value("subject")).isEqualTo("Lưu lần cuối");
  }

  @Test
  void anotherLanguageKeepsWhatWasTyped() {
    var clerk = signIn("vanthu.H46");
    var letter = aLetter(clerk, nextNumber(), "Đổi ngôn ngữ").fill("action", "language:en");
    var english = clerk.submit(COMPOSE, letter);
    assertThat(english.body())
        .contains("lang=\"en\"", "value=\"language:vi\"", "Draft saved at")
        .doesNotContain("href=\"/exchange/compose?lang=vi\"");
    assertThat(PageForm.of(english.body(), COMPOSE).value("subject")).isEqualTo("Đổi ngôn ngữ");
    clerk.get("/?lang=vi");
  }

  @Test
  void everyStepIsAPageOfItsOwnThatGoingBackShowsAgain() {
    var clerk = signIn("vanthu.H46");
    var letter = aLetter(clerk, nextNumber(), "Từng bước").fill("recipient", "000.00.00.H01");
    var check = clerk.submit(COMPOSE, letter.fill("action", "check"), FILE);
    assertThat(check.uri().getPath()).isEqualTo(CHECK);
    assertThat(check.previousResponse()).isPresent();
    assertThat(clerk.get(CHECK).body()).contains("Từng bước", "tờ trình.pdf");
    assertThat(clerk.get(COMPOSE).body()).contains("Từng bước", "Bản nháp đã lưu lúc");
  }

  /** A browser presses the first button of the form, wherever on the page it stands. */
  @Test
  void theEnterKeyDoesNotChangeTheLanguage() {
    assertThat(signIn("vanthu.H46").get(COMPOSE).body())
        .containsSubsequence("value=\"enter\"", "value=\"language:en\"", "<form id=\"letter\"");
  }

  @Test
  void whoeverSearchesReturnsToTheRecipients() {
    var clerk = signIn("vanthu.H46");
    var letter = aLetter(clerk, nextNumber(), "Tìm").fill("q", "H01").fill("action", "enter");
    assertThat(clerk.submit(COMPOSE, letter).uri())
        .hasPath(COMPOSE)
        .hasQuery("q=H01")
        .hasFragment("recipients");
  }

  @Test
  void theForemostAgenciesAreFoundFirstAndTheOthersOnDemand() {
    var clerk = signIn("vanthu.H46");
    var letter = aLetter(clerk, nextNumber(), "Tìm nhiều").fill("action", "edit");
    var found = clerk.submit(COMPOSE, letter).body();
    assertThat(found).contains("Nơi gửi: <strong>Ủy ban nhân dân tỉnh Quảng Bình</strong>");
    var page = clerk.get(COMPOSE + "?q=000");
    assertThat(page.body()).contains("Hiện 20 trong số").contains("value=\"more:60\"");
    var more = PageForm.of(page.body(), COMPOSE).fill("action", "more:60");
    var longer = clerk.submit(COMPOSE, more);
    assertThat(longer.body()).contains("Hiện 60 trong số");
    assertThat(longer.uri()).hasPath(COMPOSE).hasQuery("q=000&shown=60");
  }

  @Test
  void aLinkThatNoLongerWorksIsToldInItsOwnWords() {
    assertThat(signIn("vanthu.H46").get("/invitation?token=x").body())
        .contains("<h1 class=\"govuk-heading-l\">Liên kết không dùng được nữa</h1>")
        .doesNotContain("Dữ liệu đã thay đổi");
  }

  @Test
  void theHeadOfEveryPageNamesThePostInUse() {
    assertThat(signIn("vanthu.H46").get("/help").body()).contains("Văn thư, UBND tỉnh Quảng Bình");
  }

  @Test
  void aPageThatIsNoLongerThereLeadsToTheLast() {
    sent("Trang cuối", "000.00.00.H46");
    assertThat(signIn("vanthu.G22").get("/exchange/outbox?page=999&q=trang").uri().getQuery())
        .doesNotContain("page");
    assertThat(signIn("vanthu.G22").get("/directory?page=999").uri().getQuery()).contains("page=2");
  }

  @Test
  void aQuotationMarkInAFileNameIsNotShownAsPercentText() {
    var clerk = signIn("vanthu.H46");
    var letter = aLetter(clerk, nextNumber(), "Tên tệp").fill("recipient", "000.00.00.H01");
    var file = new DeskBrowser.Chosen("kế hoạch %22mật%22.pdf", aPdf());
    var id = idOf(send(clerk, letter, file));
    var header = clerk.bytes("/exchange/documents/" + id + "/files/0").headers();
    assertThat(header.firstValue("Content-Disposition").orElse(""))
        .startsWith("inline; filename=\"ke hoach _mat_.pdf\"")
        .contains("_m%E1%BA%ADt_.pdf");
  }

  @Test
  void aDraftIsItsWritersAndGoesWhenSentOrDiscarded() {
    var clerk = signIn("vanthu.H46");
    var letter = aLetter(clerk, nextNumber(), "Của riêng tôi").fill("recipient", "000.00.00.H01");
    clerk.submit(COMPOSE, letter.fill("action", "edit"));
    assertThat(signIn("vanthu.G22").get(COMPOSE).body()).doesNotContain("Của riêng tôi");
    assertThat(signIn("vanthu.H46").get(COMPOSE).body()).contains("Của riêng tôi");

    send(clerk, letter);
    assertThat(clerk.get(COMPOSE).body()).doesNotContain("Của riêng tôi", "Bản nháp đã lưu");
    clerk.submit(COMPOSE, letter.fill("action", "edit"));
    var discarded = clerk.submit(COMPOSE, letter.fill("action", "discard")).body();
    assertThat(discarded).contains("Đã xóa bản nháp.").doesNotContain("Của riêng tôi");
    assertThat(clerk.get(CHECK).uri().getPath()).isEqualTo(COMPOSE);
  }

  private void everybodyRests(Duration rest) throws Exception {
    var then = new DefaultSerializer().serializeToByteArray(Instant.now().minus(rest));
    db.sql(
            """
            update identity.spring_session_attributes set attribute_bytes = ?
            where attribute_name = 'identity.last-seen'\
            """)
        .param(then)
        .update();
  }
}
