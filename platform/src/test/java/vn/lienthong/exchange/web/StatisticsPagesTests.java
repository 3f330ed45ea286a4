package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.WorkbookParts;

/** Figures on the screen, as a workbook and on paper, without scripts. */
class StatisticsPagesTests extends DeskNode {
  private static final String PATH = "/exchange/statistics";
  private static final Pattern EXCEL = Pattern.compile("href=\"(" + PATH + "/excel[^\"]*)\"");
  private static final Pattern PDF = Pattern.compile("href=\"(" + PATH + "/pdf[^\"]*)\"");

  private static final Pattern SHORTCUT = Pattern.compile("href=\"(" + PATH + "\\?from-[^\"]*)\"");

  @Test
  void thePageCountsWhatArrivedAndSaysWhatItCounts() {
    sent("Để thống kê", "000.00.00.H01");
    var clerk = signIn("vanthu.H01");
    var page = clerk.get(PATH).body();
    assertThat(page)
        .contains("Thống kê văn bản từ ")
        .contains("Văn phòng Chính phủ")
        .contains("Văn bản trục chuyển đến cơ quan trong kỳ")
        .contains("lt-chart__received")
        .contains("Theo cơ quan gửi, nhận");
    assertThat(clerk.get("/exchange/inbox").body()).contains("href=\"" + PATH + "\"");
    assertThat(clerk.get(PATH + "?lang=en").body())
        .contains("Statistics of documents")
        .contains("By agency");
  }

  @Test
  void thePeriodStandsInTheAddressAndIsTheSameInTheFiles() throws IOException {
    sent("Để tải về", "000.00.00.H01");
    var clerk = signIn("vanthu.H01");
    var page = clerk.get(PATH).body();
    assertThat(clerk.get(link(page, SHORTCUT)).body()).contains("aria-current=\"page\">Tháng này");

    var excel = clerk.bytes(link(page, EXCEL));
    assertThat(excel.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;")
        .contains(".xlsx");
    assertThat(WorkbookParts.text(excel.body()))
        .contains("Văn phòng Chính phủ")
        .contains("Thống kê văn bản từ ");

    var pdf = clerk.bytes(link(page, PDF));
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    try (var document = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Thống kê văn bản từ ")
          .contains("Văn phòng Chính phủ")
          .contains("Cách tính các chỉ tiêu");
    }
  }

  private static String link(String page, Pattern pattern) {
    var found = pattern.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void aPeriodWithoutDocumentsSaysSoAndAWrongOneAtItsField() {
    var clerk = signIn("vanthu.H01");
    var empty = PATH + period(1, 1, 1999, 31, 1, 1999);
    assertThat(clerk.get(empty).body()).contains("Không có văn bản trong kỳ này");

    for (var wrong :
        new String[] {
          period(31, 2, 2020, 1, 3, 2020),
          period(1, 2, 2020, 1, 1, 2020),
          period(1, 1, 2000, 1, 1, 2020),
          "?from-day=1"
        }) {
      var refused = clerk.get(PATH + wrong);
      assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
      assertThat(refused.body()).contains("href=\"#from\"");
    }
    assertThat(clerk.get(PATH + "/excel?from-day=x").statusCode()).isEqualTo(422);
    assertThat(clerk.get(PATH + "/pdf?from-day=x").statusCode()).isEqualTo(422);
  }

  private static String period(int day, int month, int year, int toDay, int toMonth, int toYear) {
    return "?from-day=%d&from-month=%d&from-year=%d&to-day=%d&to-month=%d&to-year=%d"
        .formatted(day, month, year, toDay, toMonth, toYear);
  }

  @Test
  void onlyReadersOfTheAgencySeeThem() {
    var clerk = signIn("vanthu.H01");
    for (var way : new String[] {"", "/excel", "/pdf"}) {
      var foreign = clerk.get(PATH + way + "?agency=000.00.00.G22");
      assertThat(foreign.statusCode()).isEqualTo(403);
      assertThat(foreign.body()).contains("EX-0231");
    }
    var officer = signIn("chuyenvien.H46");
    assertThat(officer.get(PATH).statusCode()).isEqualTo(403);
    assertThat(officer.get(PATH + "/excel").statusCode()).isEqualTo(403);
    assertThat(officer.get("/exchange/work").body()).doesNotContain("href=\"" + PATH + "\"");
  }
}
