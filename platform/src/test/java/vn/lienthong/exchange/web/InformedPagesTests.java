package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A document forwarded inside the agency for information, on pages without scripts. */
class InformedPagesTests extends DeskNode {
  private static final String WORK = "/exchange/work";
  private static final Pattern POST =
      Pattern.compile(
          "name=\"lead\"[^>]*value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Trần Văn Bình");
  private static final Pattern OFFICER =
      Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>Võ Lệ Thủy");

  @Test
  void whoIsToldFindsItReadsItAndHasNoButton() {
    var path = "/exchange/documents/" + sent("Chuyển để biết", "000.00.00.H46");
    var clerk = signIn("vanthu.H46");
    clerk.submit(path + "/accept", PageForm.of(clerk.get(path).body(), path + "/accept"));
    var page = clerk.get(path + "/assign").body();
    var told =
        clerk.submit(
            path + "/assign",
            PageForm.of(page, path + "/assign")
                .fill("lead", found(POST, page))
                .fill("informed", found(OFFICER, page)));
    assertThat(told.body()).contains("Người nhận để biết").contains("Võ Lệ Thủy");
    var again = PageForm.of(clerk.get(path + "/assign").body(), path + "/assign");
    assertThat(again.all("informed")).containsExactly(found(OFFICER, page));
    assertThat(clerk.submit(path + "/assign", again.fill("note", "Nhắc lại")).body())
        .contains("để biết: Võ Lệ Thủy");

    var officer = signIn("chuyenvien.H46");
    assertThat(officer.get(WORK + "?q=de+biet").body()).doesNotContain(path);
    assertThat(officer.get(WORK + "?show=informed&q=de+biet").body())
        .contains(path + "\"")
        .contains("aria-current=\"page\"");
    assertThat(officer.get(WORK + "?show=informed&q=khong+co+gi").statusCode()).isEqualTo(200);
    assertThat(officer.get(path).body())
        .contains("Chuyển để biết")
        .doesNotContain(path + "/start")
        .doesNotContain(path + "/finish");
  }

  private static String found(Pattern pattern, String page) {
    var post = pattern.matcher(page);
    assertThat(post.find()).as(page).isTrue();
    return post.group(1);
  }
}
