package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.WorkbookParts;

/** The books on the screen, on paper and as a workbook. */
class BookPagesTests extends DeskNode {
  private static final String ARRIVALS = "/exchange/books/arrivals";
  private static final String DEPARTURES = "/exchange/books/departures";
  private static final Pattern PROPOSED = Pattern.compile("\\(dự kiến (\\d+)\\)");

  @Test
  void theNumberProposedWhileWritingIsTheNumberOfTheLetterSent() {
    var clerk = signIn("vanthu.H46");
    var letter =
        aLetter(clerk, "", "Để sổ cấp số")
            .fill("recipient", "000.00.00.H01")
            .fill("type", "Tờ trình");
    var saved = clerk.submit(COMPOSE, letter.fill("action", "upload"));
    var proposed = PROPOSED.matcher(saved.body());
    assertThat(proposed.find()).isTrue();
    var check = clerk.submit(COMPOSE, letter.fill("action", "check"));
    assertThat(check.body())
        .contains("Số tiếp theo trong sổ, dự kiến " + proposed.group(1) + "/VPCP-KSTT");

    var form = PageForm.of(check.body(), COMPOSE).fill("action", "send");
    var sent = clerk.submit(COMPOSE, form);
    assertThat(sent.body()).contains(proposed.group(1) + "/VPCP-KSTT");
    assertThat(idOf(clerk.submit(COMPOSE, form)))
        .as("the same form sent once more, after going back")
        .isEqualTo(idOf(sent));
    assertThat(clerk.get(DEPARTURES + "?q=de+so+cap+so").body())
        .contains("Từ 1 đến 1 trong số 1 kết quả")
        .contains(proposed.group(1) + "/VPCP-KSTT");
  }

  @Test
  void aTypedNumberThatIsTakenComesBackToItsField() {
    var clerk = signIn("vanthu.G22");
    var number = nextNumber();
    send(clerk, aLetter(clerk, number, "Đã gửi").fill("recipient", "000.00.00.H46"));
    var again =
        send(
            clerk, aLetter(clerk, "0" + number, "Văn bản khác").fill("recipient", "000.00.00.H46"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("href=\"#number\"")
        .contains("Số 0" + number + " của năm")
        .contains("Văn bản khác");
  }

  @Test
  void anAcceptedDocumentStandsInTheBookOfArrivals() throws IOException {
    var id = sent("Vào sổ =1+1 Đắk Lắk", "000.00.00.H46");
    var clerk = signIn("vanthu.H46");
    var path = "/exchange/documents/" + id;
    assertThat(clerk.get(path).body()).doesNotContain("Số đến");
    var accept = PageForm.of(clerk.get(path).body(), path + "/accept");
    assertThat(clerk.submit(path + "/accept", accept).body())
        .contains("Số đến")
        .contains(", vào sổ ngày ");

    var query = "?q=" + URLEncoder.encode("ĐẮK LẮK", StandardCharsets.UTF_8);
    assertThat(clerk.get(ARRIVALS + query).body()).contains(path + "\"").contains("Ngày đến");
    assertThat(clerk.get(ARRIVALS + "/print" + query).body())
        .contains("Sổ văn bản đến năm")
        .contains("Vào sổ =1+1 Đắk Lắk")
        .contains("Ctrl+P");
    var export = clerk.bytes(ARRIVALS + "/export" + query);
    assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains("so van ban den");
    assertThat(WorkbookParts.text(export.body()))
        .contains("Vào sổ =1+1 Đắk Lắk")
        .contains("Văn phòng Chính phủ");
  }

  @Test
  void booksSpeakEnglishToo() {
    var clerk = signIn("vanthu.H46");
    assertThat(clerk.get(DEPARTURES + "?lang=en&year=1999").body())
        .contains("Book of departures")
        .contains("Nothing in the book of 1999 yet");
  }

  @Test
  void nobodyOpensABookThatIsNoneOrNotTheirs() {
    var clerk = signIn("vanthu.H46");
    assertThat(clerk.get("/exchange/books/secret").statusCode()).isEqualTo(404);
    var foreign = clerk.get(ARRIVALS + "?agency=000.00.00.G22");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.body()).contains("EX-0162");
    for (var way : new String[] {"/export", "/print"}) {
      assertThat(clerk.get(ARRIVALS + way + "?agency=000.00.00.G22").statusCode()).isEqualTo(403);
    }
  }
}
