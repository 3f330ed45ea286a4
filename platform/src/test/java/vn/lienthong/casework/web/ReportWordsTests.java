package vn.lienthong.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.IndexTotal;
import vn.lienthong.casework.PunctualityReport;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportLine;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.documents.TableCell;
import vn.lienthong.documents.TableWriter;
import vn.lienthong.testing.SaidFrame;
import vn.lienthong.web.PageFrame;

/** What reports say: names, rates, and that every number is explained in both languages. */
class ReportWordsTests {
  private static final PageFrame FRAME = SaidFrame.frame();
  private static final ReportPeriod PERIOD =
      new ReportPeriod(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 12));

  private static ReportFigures judged(long early, long onTime, long late) {
    return new ReportFigures(
        Map.of(ReportColumn.EARLY, early, ReportColumn.ON_TIME, onTime, ReportColumn.LATE, late));
  }

  /** Field case O2: 100 means all, and nothing is no rate. */
  @ParameterizedTest
  @CsvSource({
    "199000, 999, 1, 99.9",
    "1, 1, 1, 66.6",
    "0, 0, 3, 0.0",
    "2, 1, 0, 100.0",
    "0, 0, 0, "
  })
  void rateIsRoundedDown(long early, long onTime, long late, BigDecimal rate) {
    assertThat(ReportWords.percent(judged(early, onTime, late))).isEqualTo(rate);
  }

  @Test
  void linesAreCalledByWhatTheyStandFor() {
    assertThat(ReportWords.name(FRAME, Grouping.MONTH, "2020-02", "")).isEqualTo("02/2020");
    assertThat(ReportWords.name(FRAME, Grouping.PERSON, "", ""))
        .isEqualTo("casework.reports.nobody");
    assertThat(ReportWords.name(FRAME, Grouping.PERSON, "post-1", "Đỗ An")).isEqualTo("Đỗ An");
    assertThat(ReportWords.name(FRAME, Grouping.CHANNEL, "POST", ""))
        .isEqualTo("casework.channel.POST");
    assertThat(ReportWords.name(FRAME, Grouping.PROCEDURE, "1.001193", "")).isEqualTo("1.001193");
    assertThat(ReportWords.name(FRAME, Grouping.STEP, "Thẩm định", "")).isEqualTo("Thẩm định");
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void addressThatNoLineHasIsShownAsItIs(Grouping by) {
    var cell = new ReportCell(PERIOD, ReportColumn.LATE, by, "2020-99");

    assertThat(ReportWords.line(FRAME, cell, List.of())).isEqualTo("2020-99");
    assertThat(ReportWords.line(FRAME, ReportCell.total(PERIOD, ReportColumn.LATE), List.of()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_en"})
  void everyNumberIsNamedAndExplained(String language) {
    var texts = texts(language);
    for (var column : ReportColumn.values()) {
      assertThat(texts)
          .containsKey("casework.reports.column." + column.key())
          .containsKey("casework.reports.meaning." + column.key());
    }
    for (var column : ReportWords.happened(Grouping.STEP)) {
      assertThat(texts).containsKey("casework.reports.step." + column.key());
    }
    for (var column : ReportWords.stands(Grouping.STEP)) {
      assertThat(texts).containsKey("casework.reports.step." + column.key());
    }
    for (var by : Grouping.values()) {
      assertThat(texts).containsKey("casework.reports.by." + by.key());
    }
    for (var grade : IndexTotal.Grade.values()) {
      assertThat(texts).containsKey("casework.indices.grade." + grade);
    }
    for (var index : ServiceIndex.values()) {
      assertThat(texts)
          .containsKey("casework.indices." + index.number())
          .containsKey("casework.indices.article." + index.number());
      assertThat(texts.containsKey("casework.indices.rule." + index.number()))
          .isEqualTo(!index.computed());
    }
  }

  private static Properties texts(String language) {
    var name = "/i18n/casework-reports" + language + ".properties";
    var stream = Objects.requireNonNull(ReportWordsTests.class.getResourceAsStream(name));
    var texts = new Properties();
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportColumn.class)
  void columnIsFoundByTheNameThatAddressesHave(ReportColumn column) {
    assertThat(ReportColumn.of(column.key())).contains(column);
    assertThat(ReportColumn.of(column.name())).isEmpty();
    assertThat(ReportColumn.of(column.kind())).contains(column);
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  void groupingIsFoundByTheNameThatAddressesHave(Grouping by) {
    assertThat(Grouping.of(by.key())).contains(by);
    assertThat(Grouping.of(by.name())).isEmpty();
  }

  private static List<List<TableCell>> rows(Grouping by, String key) {
    var report =
        new PunctualityReport(
            PERIOD,
            by,
            List.of(new ReportLine(key, "", judged(1, 1, 1))),
            judged(2, 2, 2),
            List.of(),
            LocalDate.of(2020, 2, 13),
            Instant.EPOCH);
    var rows = new ArrayList<List<TableCell>>();
    var table = new PunctualityTable(report, "UBND", FRAME);
    var columns = table.head().columns().size();
    table.write(
        new TableWriter() {
          @Override
          public void row(List<TableCell> cells) {
            assertThat(cells).hasSize(columns);
            rows.add(cells);
          }

          @Override
          public void close() {
            // nothing is open
          }
        });
    return rows;
  }

  @Test
  void tableHasALineForEachAndTheirTotal() {
    var rows = rows(Grouping.CHANNEL, "POST");

    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).startsWith(TableCell.of("casework.channel.POST"));
    assertThat(rows.get(1)).startsWith(TableCell.of("casework.reports.total"));
    assertThat(rows.get(1)).endsWith(TableCell.of(new BigDecimal("66.6")));
    assertThat(rows.get(0)).doesNotContain(TableCell.EMPTY);
  }

  @Test
  void whatIsOnItsWayIsAnEmptyCellInAMonthAndNotNought() {
    var rows = rows(Grouping.MONTH, "2020-02");

    assertThat(rows.get(0).stream().filter(TableCell.EMPTY::equals)).hasSize(4);
    assertThat(rows.get(1)).doesNotContain(TableCell.EMPTY);
  }

  @Test
  void stepsAreNotSummedUp() {
    var rows = rows(Grouping.STEP, "Thẩm định");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).hasSize(12);
  }
}
