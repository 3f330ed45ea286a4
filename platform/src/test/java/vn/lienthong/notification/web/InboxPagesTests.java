package vn.lienthong.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.identity.Role;
import vn.lienthong.notification.Recipient;
import vn.lienthong.testing.PageSlice;

class InboxPagesTests extends NoticePages {
  @Test
  void noticesToThePersonAndToThePostAreShownWithTheirPage() {
    tell("e1", Recipient.inside("Hoa", clerk.principal()), "H26-1");
    tell("e2", Recipient.inside("Hoa", office.post(clerk)), "H26-2");
    tell("e3", Recipient.inside("Nam", "somebody else"), "H26-3");

    var page = get("/notices");

    found(page, "Đã tiếp nhận hồ sơ H26-1", "Đã tiếp nhận hồ sơ H26-2", "href=\"/dossiers/1\"");
    assertThat(page).doesNotContain("H26-3");
  }

  @Test
  void theNavigationCountsWhatIsUnread() {
    assertThat(get("/notices")).doesNotContain("thông báo chưa đọc");
    tell("e1", Recipient.inside("Hoa", clerk.principal()));
    tell("e2", Recipient.inside("Hoa", clerk.principal()));
    assertThat(get("/procedures")).contains("2 thông báo chưa đọc");

    var answer = post("/notices/read", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/notices");
    var page = get("/notices");
    assertThat(page)
        .contains("Đã tiếp nhận hồ sơ")
        .doesNotContain("thông báo chưa đọc", ">Mới<", "Đánh dấu đã đọc tất cả");
  }

  @Test
  void whatAnotherPersonReadsStaysUnreadForMe() {
    tell("e1", Recipient.inside("Hoa", clerk.principal()));
    PageSlice.signIn(office.person("Lê Văn Dũng", Role.OFFICER));
    post("/notices/read", Map.of());
    PageSlice.signIn(clerk);

    assertThat(get("/notices")).contains("1 thông báo chưa đọc", ">Mới<");
  }

  @Test
  void emptyAndPagedListsSayWhatIsThere() {
    found(get("/notices"), "Chưa có thông báo nào");
    found(get("/notices?lang=en"), "No notices yet", "Sample mailbox");
    for (int i = 0; i < 26; i++) {
      tell("e" + i, Recipient.inside("Hoa", clerk.principal()));
    }
    found(get("/notices"), "26 kết quả", "page=2");
    assertThat(status("/notices?page=2")).isEqualTo(200);
    assertThat(status("/notices?page=9")).isEqualTo(303);
  }
}
