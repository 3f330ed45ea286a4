package vn.lienthong.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.Recipient;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.PageSlice;

class OutboxPagesTests extends NoticePages {
  private static final String PATH = "/administration/notices";
  private static final Recipient DUC = Recipient.outside("Nguyễn Văn Đức", "0912 345 678", "duc@");

  private String idOf(String channel) {
    return db.sql("select id::text from notification.message where channel = :channel")
        .param("channel", channel)
        .query(String.class)
        .single();
  }

  @Test
  void administratorsSeeHowMessagesStandAndNotWhatTheySay() {
    tell("dossier-1", DUC);
    send();

    var page = get(PATH);

    found(
        page,
        "Giữ trong hộp thư mẫu",
        "Tiếp nhận hồ sơ",
        "dossier-1",
        "••••••••678",
        "2 phần",
        "Đã gửi",
        "Không gửi được",
        "Số điện thoại hoặc địa chỉ thư không đúng");
    assertThat(page).doesNotContain("912345", "đã được tiếp nhận", "Nguyễn Văn Đức");
  }

  @Test
  void theListIsFilteredInTheAddress() {
    tell("dossier-1", DUC);
    tell("dossier-2", Recipient.outside("Bé", "0988111222", ""));

    assertThat(get(PATH + "?state=failed")).contains("dossier-1").doesNotContain("dossier-2");
    assertThat(get(PATH + "?channel=sms&q=0988+111+222"))
        .contains("dossier-2")
        .doesNotContain(">dossier-1<");
    assertThat(get(PATH + "?q=dossier-1&lang=en")).contains("Dossier accepted");
    assertThat(get(PATH + "?q=nothing")).contains("Không có tin nào");
    assertThat(status(PATH + "?state=lost")).isEqualTo(400);
    assertThat(status(PATH + "?channel=pigeon")).isEqualTo(400);
    assertThat(status(PATH + "?page=7")).isEqualTo(303);
  }

  @Test
  void whatFailedIsSentAgainWithOneButton() {
    tell("dossier-1", DUC);
    db.sql(
            """
            update notification.message set state = 'FAILED', failure = 'UNANSWERED', detail = 'HTTP 504',
              settled_at = told_at where channel = 'SMS'\
            """)
        .update();
    found(get(PATH), "người nhận có thể đã nhận được tin", "HTTP 504", "Gửi lại");

    var answer = post(PATH + "/" + idOf("SMS") + "/replay", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    send();
    assertThat(get("/notices/captured?channel=sms")).contains("84912345678");
    assertThat(PageSlice.JOURNALED)
        .extracting(entry -> entry.type().type())
        .contains("notification.message-replayed", "notification.message-sent");
  }

  @Test
  void whatCannotBeSentAgainSaysWhy() {
    tell("dossier-1", DUC);

    assertThat(post(PATH + "/" + idOf("SMS") + "/replay", Map.of()).statusCode()).isEqualTo(409);
    assertThat(post(PATH + "/" + idOf("EMAIL") + "/replay", Map.of()).body()).contains("NT-0109");
    assertThat(post(PATH + "/" + Ids.next() + "/replay", Map.of()).statusCode()).isEqualTo(404);
    assertThat(post(PATH + "/x/replay", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void itIsForAdministratorsAlone() {
    PageSlice.allowed = false;

    assertThat(status(PATH)).isEqualTo(403);
    assertThat(post(PATH + "/" + Ids.next() + "/replay", Map.of()).statusCode()).isEqualTo(403);
    assertThat(get("/notices")).doesNotContain(PATH);
  }
}
