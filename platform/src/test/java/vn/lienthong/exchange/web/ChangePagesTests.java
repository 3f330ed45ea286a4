package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A recall as the clerks of both sides see it. */
class ChangePagesTests extends DeskNode {
  private static final Pattern DOCUMENT =
      Pattern.compile("href=\"(/exchange/documents/[0-9a-f-]{36})\"");

  /** The recall of a letter that its recipient opened, as that recipient finds it. */
  private String recalled(DeskBrowser sender, DeskBrowser receiver, String subject) {
    var letter = "/exchange/documents/" + sent(subject, "000.00.00.H46");
    receiver.get(letter);
    var form = sender.get(letter + "/recall");
    assertThat(form.body()).contains("Nơi chưa nhận sẽ không bao giờ thấy văn bản");
    var path = letter + "/recall";
    var trace =
        sender.submit(
            path, PageForm.of(form.body(), path).fill("reason", "Ban hành nhầm " + subject));
    assertThat(trace.uri().getPath()).isEqualTo(letter + "/trace");
    assertThat(trace.body()).contains("Đã gửi yêu cầu thu hồi văn bản.");

    var found =
        DOCUMENT.matcher(receiver.get("/exchange/inbox?status=asked&q=" + q(subject)).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String q(String subject) {
    return subject.replace(' ', '+');
  }

  @Test
  void aClerkRecallsALetterAndTheRecipientAgrees() {
    var sender = signIn("vanthu.G22");
    var receiver = signIn("vanthu.H46");
    var recall = recalled(sender, receiver, "thu hoi mot");
    var page = receiver.get(recall);
    assertThat(page.body())
        .contains("Đề nghị thu hồi văn bản")
        .contains("Lý do: Ban hành nhầm thu hoi mot")
        .doesNotContain(recall + "/accept");

    var agreed = receiver.submit(recall + "/agree", PageForm.of(page.body(), recall + "/agree"));
    assertThat(agreed.body()).contains("Đã trả lời đồng ý").contains("Đã đồng ý");
    assertThat(sender.get(recall + "/trace").body()).contains("Quảng Bình");

    var late = receiver.submit(recall + "/agree", PageForm.of(page.body(), recall + "/agree"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(receiver.get(recall + "/decline").statusCode()).isEqualTo(409);
  }

  @Test
  void aRecipientDeclinesWithAReasonOnly() {
    var receiver = signIn("vanthu.H46");
    var recall = recalled(signIn("vanthu.G22"), receiver, "thu hoi hai");
    var path = recall + "/decline";
    var form = PageForm.of(receiver.get(path).body(), path);

    var empty = receiver.submit(path, form.fill("reason", " "));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Hãy ghi lý do không đồng ý");
    var long1001 = receiver.submit(path, form.fill("reason", "x".repeat(1001)));
    assertThat(long1001.statusCode()).isEqualTo(422);

    var declined = receiver.submit(path, form.fill("reason", "Đã thực hiện xong"));
    assertThat(declined.body())
        .contains("Đã trả lời không đồng ý")
        .contains("Trả lời: Đã thực hiện xong");
  }

  @Test
  void onlyTheSenderRecallsAndOnlyALetterWithAReason() {
    var letter = "/exchange/documents/" + sent("thu hoi ba", "000.00.00.H46");
    var path = letter + "/recall";
    var sender = signIn("vanthu.G22");

    assertThat(signIn("vanthu.H46").get(path).statusCode()).isEqualTo(404);
    var empty = sender.submit(path, PageForm.of(sender.get(path).body(), path).fill("reason", ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("Hãy ghi lý do thu hồi");
  }
}
