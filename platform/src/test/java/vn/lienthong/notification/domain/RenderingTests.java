package vn.lienthong.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.TemplateKey;

class RenderingTests {
  private static final String LONG = "Thiếu bản vẽ hoàn công có chứng thực. ".repeat(10).strip();

  private static Rendering of(NoticeChannel channel, boolean plain, String reason) {
    var key = new TemplateKey(NoticeTemplates.DOSSIER_REFUSED, channel, "vi");
    return Rendering.of(key, "Về {reason}", "Lý do: {reason}", plain, Map.of("reason", reason));
  }

  @Test
  void aLetterHoldsTheWholeValueWithItsLines() {
    var letter = of(NoticeChannel.EMAIL, false, "một\nhai " + LONG);
    assertThat(letter.body()).isEqualTo("Lý do: một\nhai " + LONG);
    assertThat(letter.parts()).isZero();
  }

  /** A line end in a subject would begin a header. */
  @Test
  void aSubjectIsOneLine() {
    assertThat(of(NoticeChannel.EMAIL, false, "một\r\n Bcc: hai").subject())
        .isEqualTo("Về một Bcc: hai");
  }

  @Test
  void anSmsIsOneLineAndCutsLongValuesAtAWord() {
    var sms = of(NoticeChannel.SMS, false, LONG);

    assertThat(sms.subject()).isEmpty();
    assertThat(sms.body()).startsWith("Lý do: Thiếu bản vẽ").endsWith("…");
    assertThat(sms.body().length()).isLessThanOrEqualTo("Lý do: ".length() + 90);
    assertThat(LONG).startsWith(sms.body().replace("Lý do: ", "").replace("…", ""));
    assertThat(of(NoticeChannel.SMS, false, "một\nhai").body()).isEqualTo("Lý do: một hai");
  }

  @Test
  void aLongValueIsCutBetweenWholeCharacters() {
    var body = of(NoticeChannel.SMS, false, "😀".repeat(91)).body();
    assertThat(body).isEqualTo("Lý do: " + "😀".repeat(89) + "…");
    assertThat(of(NoticeChannel.SMS, false, "😀".repeat(90)).body()).doesNotContain("…");
  }

  @Test
  void withoutDiacriticsItIsShorterAndCountedSo() {
    var marked = of(NoticeChannel.SMS, false, LONG);
    var plain = of(NoticeChannel.SMS, true, LONG);

    assertThat(plain.body()).startsWith("Ly do: Thieu ban ve hoan cong").endsWith("...");
    assertThat(marked.parts()).isEqualTo(2);
    assertThat(plain.parts()).isEqualTo(1);
  }

  @Test
  void onlyAnSmsLosesItsDiacritics() {
    assertThat(of(NoticeChannel.EMAIL, true, "Đà Nẵng").body()).contains("Đà Nẵng");
  }

  @Test
  void vietnameseWithoutDiacriticsIsPlainAscii() {
    assertThat(PlainText.of("Nguyễn Thị Lấp Lánh Ánh – ĐẮK LẮK “đường” số 5…"))
        .isEqualTo("Nguyen Thi Lap Lanh Anh - DAK LAK \"duong\" so 5...");
    assertThat(PlainText.of("ý ữ ỡ ặ ổ Ậ\u00a0ỹ")).isEqualTo("y u o a o A y");
  }
}
