package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Letters that an agency writes again and again. */
class TemplatePagesTests extends DeskNode {
  private static final String TEMPLATES = "/exchange/templates";
  private static final Pattern USE =
      Pattern.compile("action=\"(/exchange/templates/[0-9a-f-]+)/use");

  private static PageForm saved(DeskBrowser clerk, String name, String subject) {
    var letter =
        aLetter(clerk, nextNumber(), subject)
            .fill("recipient", "000.00.00.H46")
            .fill("priority", "2")
            .fill("template", name)
            .fill("action", "template");
    var page = clerk.submit(COMPOSE, letter, new DeskBrowser.Chosen("to-trinh.pdf", aPdf()));
    return PageForm.of(page.body(), COMPOSE);
  }

  /** Where the forms of the template with that name post to. */
  private static String place(String page, String name) {
    var use = USE.matcher(page.substring(page.indexOf(">" + name + "<")));
    assertThat(use.find()).as(page).isTrue();
    return use.group(1);
  }

  private static String post(DeskBrowser clerk, String page, String action) {
    return clerk.submit(action, PageForm.of(page, action)).body();
  }

  @Test
  void aTemplateKeepsTheLetterWithoutWhatIsNewEachTime() {
    var clerk = signIn("vanthu.G22");
    var draft = saved(clerk, "Giấy mời họp", "V/v mời họp giao ban");
    assertThat(draft.value("subject")).isEqualTo("V/v mời họp giao ban");
    assertThat(draft.value("template")).isEmpty();
    var number = draft.value("number");

    var list = clerk.get(TEMPLATES).body();
    assertThat(list).contains("Giấy mời họp").contains("Dùng mẫu sẽ thay bản nháp");
    var page = post(clerk, list, place(list, "Giấy mời họp") + "/use");
    var letter = PageForm.of(page, COMPOSE);
    assertThat(letter.value("subject")).isEqualTo("V/v mời họp giao ban");
    assertThat(letter.value("priority")).isEqualTo("2");
    assertThat(letter.all("recipient")).containsExactly("000.00.00.H46");
    assertThat(letter.value("number")).isEmpty();
    assertThat(letter.all("file")).isEmpty();
    assertThat(letter.value("request")).isNotEqualTo(draft.value("request"));
    assertThat(number).isNotEmpty();
  }

  @Test
  void namesAreTakenOnceAndCanBeChanged() {
    var clerk = signIn("vanthu.G22");
    saved(clerk, "Báo cáo tháng", "V/v báo cáo");
    saved(clerk, "Báo cáo quý", "V/v báo cáo");
    assertThat(clerk.submit(COMPOSE, unnamed(clerk, "BÁO CÁO QUÝ")).body())
        .contains("Cơ quan đã có mẫu tên “BÁO CÁO QUÝ”");
    assertThat(clerk.submit(COMPOSE, unnamed(clerk, " ")).body()).contains("Hãy đặt tên cho mẫu");

    var list = clerk.get(TEMPLATES).body();
    var place = place(list, "Báo cáo tháng");
    var rename = place + "/rename";
    var taken = clerk.submit(rename, PageForm.of(list, rename).fill("template", "Báo cáo quý"));
    assertThat(taken.statusCode()).isEqualTo(422);
    assertThat(taken.body()).contains("href=\"#template\"");
    var named = clerk.submit(rename, PageForm.of(list, rename).fill("template", "Báo cáo năm"));
    assertThat(named.body()).contains("Báo cáo năm").doesNotContain(">Báo cáo tháng<");

    assertThat(post(clerk, named.body(), place + "/remove")).doesNotContain(">Báo cáo năm<");
    var gone = clerk.submit(place + "/use", PageForm.of(named.body(), place + "/use"));
    assertThat(gone.statusCode()).isEqualTo(404);
  }

  private static PageForm unnamed(DeskBrowser clerk, String name) {
    return PageForm.of(clerk.get(COMPOSE).body(), COMPOSE)
        .fill("template", name)
        .fill("action", "template");
  }

  @Test
  void anotherAgencyHasItsOwn() {
    var clerk = signIn("vanthu.G22");
    saved(clerk, "Riêng của Văn phòng", "V/v riêng");
    var place = place(clerk.get(TEMPLATES).body(), "Riêng của Văn phòng");
    var stranger = signIn("vanthu.H46");
    assertThat(stranger.get(TEMPLATES).body()).doesNotContain("Riêng của Văn phòng");
    var form = PageForm.of(stranger.get(COMPOSE).body(), COMPOSE);
    assertThat(stranger.submit(place + "/use", form).statusCode()).isEqualTo(404);
    assertThat(stranger.submit(place + "/remove", form).statusCode()).isEqualTo(404);
    assertThat(signIn("lanhdao.G22").get(TEMPLATES).statusCode()).isEqualTo(403);
  }
}
