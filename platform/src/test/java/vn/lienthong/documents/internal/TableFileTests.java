package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;
import vn.lienthong.documents.TableCell;
import vn.lienthong.documents.TableFormat;
import vn.lienthong.documents.TableHead;
import vn.lienthong.shared.InertCell;
import vn.lienthong.testing.WorkbookParts;

/** What stands in the files: texts that nothing runs, numbers that sum up, letters that read. */
class TableFileTests {
  private static final Instant WHEN = Instant.parse("2020-02-12T01:00:00Z");
  private static final TableService FILES =
      new TableService(new HtmlPdf(), TemplateEngine.createPrecompiled(ContentType.Html));
  private static final String LINK = "=HYPERLINK(\"http://127.0.0.1/?\"&A1,\"x\")";
  private static final List<String> ACTIVE =
      List.of(LINK, "@SUM(1)", "+84912345678", "-2+3", "\tx", "\rx");
  private static final TableHead HEAD =
      new TableHead(
          "Báo cáo 02/2020: [đúng hạn] của Đắk Lắk và những nơi khác",
          List.of("Ủy ban nhân dân thành phố Đồng Hới", "Kỳ: 01/02/2020 – 29/02/2020"),
          List.of("=Tên", "Số", "Ngày"),
          "vi");

  private static byte[] file(TableFormat format, List<List<TableCell>> rows) {
    var out = new ByteArrayOutputStream();
    try (var table = FILES.open(format, HEAD, WHEN, out)) {
      rows.forEach(table::row);
    }
    return out.toByteArray();
  }

  private static List<TableCell> row(String text, long number) {
    return List.of(
        TableCell.of(text), TableCell.of(number), TableCell.of(LocalDate.of(2020, 2, 12)));
  }

  private static List<List<TableCell>> activeRows() {
    return ACTIVE.stream().map(text -> row(text, -5000)).toList();
  }

  @Test
  void csvBeginsWithTheMarkSoThatExcelReadsVietnamese() {
    var csv = file(TableFormat.CSV, List.of(row("Đắk Lắk", 1)));

    assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Đắk Lắk;1;12/02/2020");
  }

  @Test
  void csvTextsAreInertAndGiveTheOriginalBackWhileNegativeNumbersStayNumbers() {
    var csv = new String(file(TableFormat.CSV, activeRows()), StandardCharsets.UTF_8);

    assertThat(csv).startsWith("\ufeff'=Tên;Số;Ngày");
    for (var text : ACTIVE) {
      var inert = InertCell.write(text);
      assertThat(csv).contains("'" + text.replace("\"", "\"\""));
      assertThat(InertCell.read(inert)).isEqualTo(text);
    }
    assertThat(csv).contains(";-5000;").doesNotContain("'-5000");
  }

  @Test
  void workbookHoldsNoFormulaWhateverATextBeginsWith() throws IOException {
    var parts = WorkbookParts.of(file(TableFormat.XLSX, activeRows()));
    var sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");

    assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ").contains("t=\"inlineStr\"");
    assertThat(HtmlUtils.htmlUnescape(sheet)).contains(LINK, "@SUM(1)", "+84912345678", "-2+3");
    assertThat(sheet).contains("<v>-5000</v>");
  }

  @Test
  void workbookKeepsNumbersDatesAndEmptyCellsApart() throws IOException {
    var parts =
        WorkbookParts.of(
            file(
                TableFormat.XLSX,
                List.of(
                    List.of(
                        TableCell.of(new BigDecimal("1.5")),
                        TableCell.of((BigDecimal) null),
                        TableCell.of(LocalDate.of(2020, 2, 1))),
                    List.of(TableCell.of(0), TableCell.EMPTY, TableCell.of((LocalDate) null)))));
    var sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");

    assertThat(sheet).contains("<v>1.5</v>", "<v>0</v>", "<v>43862").doesNotContain("<v></v>");
    assertThat(parts.get("xl/styles.xml")).contains("dd/mm/yyyy");
    assertThat(sheet).contains("r=\"A5\"").doesNotContain("r=\"B5\"").doesNotContain("r=\"C6\"");
  }

  /** Field case R3: what looks like a number and is a name keeps its noughts. */
  @Test
  void identityAndDossierNumbersStayTexts() throws IOException {
    var row = List.of(TableCell.of("001099000123"), TableCell.of("000.00.01.H26-200131-0001"));

    assertThat(WorkbookParts.text(file(TableFormat.XLSX, List.of(row))))
        .contains(">001099000123<", ">000.00.01.H26-200131-0001<");
    assertThat(new String(file(TableFormat.CSV, List.of(row)), StandardCharsets.UTF_8))
        .contains("001099000123;000.00.01.H26-200131-0001");
  }

  @Test
  void csvWritesDecimalsAsExcelInVietNamReadsThem() {
    var row = List.of(TableCell.of(new BigDecimal("1.5")), TableCell.of((BigDecimal) null));

    assertThat(new String(file(TableFormat.CSV, List.of(row)), StandardCharsets.UTF_8))
        .endsWith("1,5;\r\n");
  }

  @Test
  void paperShowsTitleNotesAndRows() throws IOException {
    var pdf = file(TableFormat.PDF, List.of(row("Nguyễn Thị Lấp Lánh Ánh <b>", 1234)));

    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Báo cáo 02/2020", "Kỳ: 01/02/2020", "=Tên")
          .contains("Nguyễn Thị Lấp Lánh Ánh <b>", "1234", "12/02/2020");
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
    }
  }

  /** Rows leave as they come: the file grows while it is written. */
  @ParameterizedTest
  @EnumSource(
      value = TableFormat.class,
      names = {"XLSX", "CSV"})
  void longTablesAreNotKeptInMemory(TableFormat format) {
    var out = new ByteArrayOutputStream();
    try (var table = FILES.open(format, HEAD, WHEN, out)) {
      for (int number = 0; number < 20_000; number++) {
        table.row(row("Hồ sơ " + number + " " + "x".repeat(number % 50), number));
      }
      assertThat(out.size()).isGreaterThan(100_000);
    }
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void readerWhoHasGoneIsToldByTheExceptionOfStreams(TableFormat format) {
    var gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(
            () -> {
              try (var table = FILES.open(format, HEAD, WHEN, gone)) {
                table.row(row("a", 1));
              }
            })
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void formatIsKnownByItsExtension(TableFormat format) {
    assertThat(TableFormat.of(format.extension())).contains(format);
    assertThat(TableFormat.of("doc")).isEmpty();
    assertThat(format.mostRows()).isPositive();
  }
}
