package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.lienthong.documents.Letter;
import vn.lienthong.documents.LetterPdf;

class LetterPdfTests {
  private static final LetterPdf LETTERS =
      new LetterService(new HtmlPdf(), TemplateEngine.createPrecompiled(ContentType.Html));

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void everyLetterOfANameIsOnThePaperWhicheverWayItWasTyped() throws IOException {
    for (var form : Normalizer.Form.values()) {
      var letter =
          ALetter.about(
              Normalizer.normalize("ỰẪỖ ểữợ", form),
              Normalizer.normalize("Đà Nẵng", form),
              Normalizer.normalize("Nguyễn Thị Lấp Lánh Ánh", form));
      assertThat(text(LETTERS.render(letter)))
          .contains("Nguyễn Thị Lấp Lánh Ánh", "Đà Nẵng, ngày 05 tháng 02 năm 2020", "ỰẪỖ ểữợ");
    }
  }

  @Test
  void thePartsStandWhereTheDecreePutsThem() throws IOException {
    var text = text(LETTERS.render(ALetter.standard())).replaceAll("\\s+", " ");
    assertThat(text)
        .contains(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
            "Số: 123/STTTT-CNTT",
            "V/v báo cáo gửi, nhận văn bản điện tử",
            "Kính gửi:",
            "Nơi nhận:",
            "PHÓ GIÁM ĐỐC");
    assertThat(text.indexOf("Kính gửi:")).isLessThan(text.indexOf("Trân trọng./."));
    assertThat(text.indexOf("Trân trọng./.")).isLessThan(text.indexOf("Nơi nhận:"));
  }

  @Test
  void aTitledDocumentHasItsTitleAboveItsSubject() throws IOException {
    var head =
        new Letter.Head(
            "", "Bộ Tư pháp", "7/BC-BTP", "Hà Nội", LocalDate.of(2020, 12, 31), "BÁO CÁO");
    var text =
        text(
            LETTERS.render(
                new Letter(
                    head,
                    "Công tác tư pháp năm 2020",
                    List.of(),
                    List.of("Nội dung."),
                    List.of("Lưu: VT"),
                    new Letter.Signer("", "BỘ TRƯỞNG", "Lê Văn Dũng"))));
    assertThat(text)
        .contains("BÁO CÁO", "Hà Nội, ngày 31 tháng 12 năm 2020")
        .doesNotContain("V/v", "Kính gửi");
  }

  @Test
  void markupInATextIsText() throws IOException {
    var letter = ALetter.about("<b>&amp; \"nháy\"</b> & 'đơn'", "Huế", "A & B");
    assertThat(text(LETTERS.render(letter))).contains("<b>&amp; \"nháy\"</b> & 'đơn'", "A & B");
  }

  @Test
  void aLetterThatVietnameseDoesNotKnowIsPrintedToo() throws IOException {
    var letter = ALetter.about("hệ số α, β và tệp Ω", "Huế", "Phạm Ánh");
    assertThat(text(LETTERS.render(letter))).contains("hệ số α, β và tệp Ω");
  }

  @Test
  void everyFontIsEmbeddedAndNoLetterIsABox() throws IOException {
    try (var document = Loader.loadPDF(LETTERS.render(ALetter.standard()))) {
      for (var page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+Tinos.*");
        }
      }
      var glyphs = Glyphs.of(document);
      assertThat(glyphs.seen).isGreaterThan(500);
      assertThat(glyphs.missing).isZero();
    }
  }

  @Test
  void theFileSaysItIsTaggedArchivableAndVietnamese() throws IOException {
    try (var document = Loader.loadPDF(LETTERS.render(ALetter.standard()))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(catalog.getOutputIntents()).hasSize(1);
      var metadata =
          new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfaid", "pdfuaid").contains("2020-02-05T00:00:00+07:00");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("123/STTTT-CNTT báo cáo gửi, nhận văn bản điện tử");
    }
  }

  @Test
  void theSameLetterGivesTheSameBytesAndFewOfThem() {
    var pdf = LETTERS.render(ALetter.standard());
    assertThat(LETTERS.render(ALetter.standard())).isEqualTo(pdf);
    assertThat(pdf.length).isLessThan(80_000);
  }

  @Test
  void aLongLetterNumbersItsPagesFromTheSecond() throws IOException {
    var paragraphs = java.util.Collections.nCopies(40, ALetter.standard().paragraphs().get(0));
    var standard = ALetter.standard();
    var letter =
        new Letter(
            standard.head(),
            standard.subject(),
            standard.addressees(),
            paragraphs,
            standard.recipients(),
            standard.signer());
    try (var document = Loader.loadPDF(LETTERS.render(letter))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(firstLine(document, 2)).isEqualTo("2");
      assertThat(firstLine(document, 1)).isNotEqualTo("1");
    }
  }

  private static String firstLine(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.setSortByPosition(true);
    return stripper.getText(document).strip().lines().findFirst().orElse("").strip();
  }
}
