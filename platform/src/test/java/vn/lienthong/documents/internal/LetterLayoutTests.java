package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.documents.Letter;
import vn.lienthong.documents.LetterPdf;

/** The paper of Decree 30/2020/NĐ-CP, annex I, part I: A4 and its margins. */
class LetterLayoutTests {
  private static final LetterPdf LETTERS =
      new LetterService(new HtmlPdf(), TemplateEngine.createPrecompiled(ContentType.Html));

  static Stream<Letter> letters() {
    var word = "nghiêng".repeat(60);
    return Stream.of(
        ALetter.standard(),
        ALetter.about("về " + "việc rất dài ".repeat(60), "Thành phố Hồ Chí Minh", "Đỗ Ánh"),
        ALetter.about(word, "Huế", "Tôn Nữ Thị Ninh Hoàng Diệu Linh Chi"),
        with(List.of(word), List.of("Bộ Tư pháp")),
        with(
            Collections.nCopies(60, "Đoạn văn."), Collections.nCopies(40, "Ủy ban nhân dân tỉnh")));
  }

  private static Letter with(List<String> paragraphs, List<String> addressees) {
    var standard = ALetter.standard();
    return new Letter(
        standard.head(), standard.subject(), addressees, paragraphs, addressees, standard.signer());
  }

  @ParameterizedTest
  @MethodSource("letters")
  void thePaperIsA4AndNothingStandsInItsMargins(Letter letter) throws IOException {
    try (var document = Loader.loadPDF(LETTERS.render(letter))) {
      for (var page : document.getPages()) {
        assertThat(Glyphs.mm(page.getMediaBox().getWidth())).isBetween(209.5f, 210.5f);
        assertThat(Glyphs.mm(page.getMediaBox().getHeight())).isBetween(296.5f, 297.5f);
      }
      var glyphs = Glyphs.of(document);
      assertThat(glyphs.leftInMm()).as("left, 30 to 35 mm").isBetween(29.9f, 35f);
      assertThat(glyphs.rightInMm()).as("right, 15 to 20 mm").isLessThanOrEqualTo(195.1f);
      assertThat(glyphs.bottomInMm()).as("bottom, 20 to 25 mm").isLessThanOrEqualTo(277.1f);
    }
  }

  @Test
  void theSignerAndTheRecipientsAreOnTheLastPageHoweverLongTheLetter() throws IOException {
    var letter = with(Collections.nCopies(80, "Đoạn văn."), List.of("Bộ Tư pháp"));
    try (var document = Loader.loadPDF(LETTERS.render(letter))) {
      var stripper = new PDFTextStripper();
      stripper.setStartPage(document.getNumberOfPages());
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      assertThat(stripper.getText(document)).contains("Nơi nhận:", letter.signer().name());
    }
  }

  @Test
  void aLetterWithoutSuperiorAgencyAuthorityOrRecipientsHasNoEmptyFrames() throws IOException {
    var bare =
        new Letter(
            new Letter.Head("", "Bộ Tư pháp", "7/BTP", "Hà Nội", LocalDate.of(2020, 3, 2), ""),
            "một việc",
            List.of("Bộ Nội vụ"),
            List.of("Nội dung."),
            List.of(),
            new Letter.Signer("", "BỘ TRƯỞNG", "Lê Văn Dũng"));
    var lines = text(bare).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    assertThat(lines).noneMatch(line -> line.matches("[-;,.:]+"));
    assertThat(String.join(" ", lines)).contains("BỘ TƯ PHÁP", "Bộ Nội vụ", "Lê Văn Dũng");
  }

  @Test
  void everyAddresseeParagraphAndRecipientIsPrinted() throws IOException {
    var addressees = new ArrayList<String>();
    var paragraphs = new ArrayList<String>();
    for (int n = 1; n <= 30; n++) {
      addressees.add("Cơ quan thứ " + n + " xyz");
      paragraphs.add("Đoạn thứ " + n + " xyz");
    }
    var text = text(with(paragraphs, addressees)).replaceAll("\\s+", " ");
    assertThat(text).contains(addressees).contains(paragraphs);
    assertThat(text.split("Cơ quan thứ 17 xyz", -1)).as("addressee and recipient").hasSize(3);
  }

  @Test
  void whatIsPrintedIsTheCleanFormOfWhatWasGiven() throws IOException {
    var letter = ALetter.about(" \u00d0ề a\u0301n\u00a0", "  Hue\u0302\u0301 ", "\tÐỗ Ánh\n");
    assertThat(letter.subject()).isEqualTo("Đề án");
    assertThat(text(letter)).contains("V/v Đề án", "Huế, ngày", "Đỗ Ánh");
  }

  private static String text(Letter letter) throws IOException {
    try (var document = Loader.loadPDF(LETTERS.render(letter))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
