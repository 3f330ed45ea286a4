package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import vn.lienthong.exchange.Figures;
import vn.lienthong.exchange.Statistics.OverTime;
import vn.lienthong.exchange.Statistics.WithAgency;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.shared.Page;
import vn.lienthong.testing.SaidFrame;
import vn.lienthong.testing.WorkbookParts;

/** What stands in the cells: numbers, dates, and texts that nothing runs. */
class StatisticsWorkbookTests {
  private static final Figures FIGURES = new Figures(1234, 1, 2, 3, 4, 5, 6, 7, 8);

  private static Map<String, String> workbook(LocalDate from, LocalDate to) throws IOException {
    var evil = new WithAgency("=1+1", "=HYPERLINK(\"http://x\",\"a\")", FIGURES);
    var view =
        new StatisticsView(
            "+Cơ quan",
            new StatisticsPeriod(from, to),
            List.of(new OverTime(from, FIGURES)),
            new Page<>(List.of(evil, new WithAgency("x", "@Đắk Lắk", Figures.NONE)), 1, 10, 2),
            Instant.EPOCH);
    var out = new ByteArrayOutputStream();
    StatisticsWorkbook.write(view, SaidFrame.frame(), out);
    return WorkbookParts.of(out.toByteArray());
  }

  private static String sheet(Map<String, String> parts, int number) {
    return parts.getOrDefault("xl/worksheets/sheet" + number + ".xml", "");
  }

  @Test
  void numbersAreNumbersAndDatesAreDates() throws IOException {
    var parts = workbook(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 12));
    assertThat(sheet(parts, 1)).contains("<v>1234</v>").contains("<v>43862");
    assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy");
    var months = workbook(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 2, 12));
    assertThat(months.get("xl/styles.xml")).contains("\"mm/yyyy\"");
    assertThat(sheet(months, 1)).contains("<v>43800");
  }

  @Test
  void noTextIsAFormulaWhateverItBeginsWith() throws IOException {
    var parts = workbook(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 12));
    for (int sheet = 1; sheet <= 3; sheet++) {
      assertThat(sheet(parts, sheet)).isNotEmpty().doesNotContain("<f>").doesNotContain("<f ");
    }
    var texts = HtmlUtils.htmlUnescape(String.join("", parts.values()));
    assertThat(texts)
        .contains("=HYPERLINK(\"http://x\",\"a\")")
        .contains("@Đắk Lắk")
        .contains("+Cơ quan");
    assertThat(sheet(parts, 2)).as("by type").containsPattern("t=\"(s|inlineStr)\"");
  }

  @Test
  void everyFigureIsNamedAndItsMeaningStandsOnASheetOfItsOwn() throws IOException {
    var text =
        HtmlUtils.htmlUnescape(
            String.join(
                "", workbook(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 12)).values()));
    for (var column : StatisticsView.columns()) {
      assertThat(text)
          .contains("exchange.statistics." + column.key() + "<")
          .contains("exchange.statistics." + column.key() + ".meaning<");
    }
  }
}
