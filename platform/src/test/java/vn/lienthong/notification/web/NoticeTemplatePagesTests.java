package vn.lienthong.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.notification.Recipient;
import vn.lienthong.testing.PageSlice;

class NoticeTemplatePagesTests extends NoticePages {
  private static final String PATH = "/administration/notices/templates";
  private static final String SMS = PATH + "/dossier-accepted/sms/vi";

  @AfterEach
  void shippedTextsAgain() {
    db.sql("delete from notification.template where version > 1").update();
  }

  private static Map<String, String> form(String... fields) {
    var form = new HashMap<String, String>();
    form.put("seen", "1");
    form.put("body", "Đã nhận hồ sơ {dossier}");
    form.put("from", "2020-02-12");
    form.put("action", "save");
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  @Test
  void allTextsInForceAreListed() {
    found(
        get(PATH),
        "Tiếp nhận hồ sơ",
        "href=\"" + SMS + "\"",
        "Hồ sơ {dossier} đã được tiếp nhận[, hẹn trả ngày {due}]",
        "Đã tiếp nhận hồ sơ {dossier}");
    found(get(PATH + "?lang=en"), "Texts of messages", "Opinion late");
  }

  @Test
  void aTextIsShownWithItsValuesAndVersions() {
    found(
        get(SMS),
        "Hồ sơ {dossier} đã được tiếp nhận[, hẹn trả ngày {due}]",
        "{due}",
        "ngày hẹn",
        "Gửi không dấu",
        "21/06/2018");
    assertThat(get(SMS)).doesNotContain("name=\"subject\"");
    assertThat(get(PATH + "/dossier-accepted/email/en?lang=en"))
        .contains("name=\"subject\"", "Dear {name}")
        .doesNotContain("Send without diacritics");
  }

  @Test
  void thePreviewCountsPartsAndKeepsNothing() {
    var marked = post(SMS, form("action", "preview")).body();
    var plain = post(SMS, form("action", "preview", "plain", "true")).body();

    found(marked, "39 ký tự, 1 phần tin nhắn (có dấu, UCS-2)");
    found(marked, "Đã nhận hồ sơ 000.00.01.H26-200131-0001");
    found(plain, "39 ký tự, 1 phần tin nhắn (không dấu, GSM-7)", "Da nhan ho so 000");
    assertThat(get(SMS)).doesNotContain("Đã nhận hồ sơ {dossier}");
  }

  @Test
  void aLetterIsPreviewedWithItsSubject() {
    var answer =
        post(
            PATH + "/dossier-refused/email/vi",
            form("subject", "Về {dossier}", "body", "Vì {reason}", "action", "preview"));

    found(answer.body(), "Về 000.00.01.H26-200131-0001", "Vì Thiếu bản vẽ hoàn công");
  }

  @Test
  void aSavedTextIsWhatIsSentNext() {
    var answer = post(SMS, form("plain", "true"));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(SMS);
    assertThat(get(SMS)).contains("Đã nhận hồ sơ {dossier}", "Phạm Thị Hoa", "checked");
    tell("e1", Recipient.outside("Đức", "0912345678", ""));
    send();
    assertThat(get("/notices/captured?channel=sms"))
        .contains("Da nhan ho so 000.00.01.H26-200131-0001");
  }

  @ParameterizedTest
  @CsvSource({
    "body, '', Hãy nhập nội dung",
    "body, Hồ sơ {ngay}, Mẫu tin này không có giá trị {ngay}",
    "body, Hồ sơ [x], Ngoặc vuông phải đi thành cặp",
    "from, 2020-02-11, Hãy chọn ngày áp dụng từ hôm nay trở đi",
    "from, hôm qua, Hãy chọn ngày áp dụng từ hôm nay trở đi",
    "seen, 0, Mẫu tin vừa được người khác sửa",
    "seen, x, Mẫu tin vừa được người khác sửa"
  })
  void whatIsWrongIsSaidAtItsFieldAndTheWordsStay(String field, String value, String error) {
    var answer = post(SMS, form("body", "Giữ lại {dossier}", field, value));

    assertThat(answer.statusCode()).isLessThan(500);
    found(answer.body(), error);
    assertThat(answer.body()).contains(field.equals("body") ? value : "Giữ lại {dossier}");
    assertThat(
            db.sql("select count(*) from notification.template where version > 1")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void whoComesSecondIsToldAndMayLookAtTheNewVersion() {
    post(SMS, form());

    var second = post(SMS, form("body", "Bản của tôi {dossier}"));

    assertThat(second.body())
        .contains("Mẫu tin vừa được người khác sửa", "Bản của tôi {dossier}")
        .contains("Đã nhận hồ sơ {dossier}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/weather/sms/vi",
        "/dossier-accepted/pigeon/vi",
        "/dossier-accepted/sms/fr",
        "/dossier-accepted/SMS/vi"
      })
  void whatThereIsNotIsNotFound(String place) {
    assertThat(status(PATH + place)).isEqualTo(404);
    assertThat(post(PATH + place, form()).statusCode()).isEqualTo(404);
  }

  @Test
  void theyAreForWhoMayEditThem() {
    PageSlice.only = "operate";

    assertThat(status(PATH)).isEqualTo(403);
    assertThat(status(SMS)).isEqualTo(403);
    assertThat(post(SMS, form()).statusCode()).isEqualTo(403);
    assertThat(post(SMS, form("action", "preview")).statusCode()).isEqualTo(403);
  }
}
