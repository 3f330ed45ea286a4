package vn.lienthong.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.documents.OneStopForm;
import vn.lienthong.documents.OneStopForm.Component;
import vn.lienthong.documents.OneStopForms;

/** The seven forms of a one-stop desk. */
class FormTests {
  private static final Instant WHEN = Instant.parse("2026-03-05T02:15:00Z");
  private static final OneStopForms FORMS =
      new FormService(
          new HtmlPdf(), TemplateEngine.createPrecompiled(ContentType.Html), new ZxingQrCodes());

  static Stream<OneStopForm> all() {
    return AForm.all();
  }

  @Test
  void everyFormHasATemplateAndIsTriedHere() {
    var kinds = OneStopForm.class.getPermittedSubclasses();
    assertThat(kinds).hasSize(7);
    assertThat(FormService.TEMPLATES.keySet()).isEqualTo(Set.of(kinds));
    assertThat(AForm.all().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(kinds));
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesAndPlacesAreOnThePaperLetterByLetterAndNoGlyphIsABox(OneStopForm form)
      throws IOException {
    try (var document = printed(form)) {
      var glyphs = Glyphs.of(document);
      assertThat(glyphs.text.replaceAll("\\s+", " "))
          .contains("Nguyễn Thị Lấp Lánh Ánh", "Đà Nẵng, ngày 05 tháng 3 năm 2026")
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ TƯ PHÁP", AForm.PROCEDURE)
          .contains(form.head().model());
      assertThat(Normalizer.isNormalized(glyphs.text, Normalizer.Form.NFC)).isTrue();
      assertThat(glyphs.seen).isGreaterThan(300);
      assertThat(glyphs.missing).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void thePaperIsA5AndTheRegisterA4AcrossAndNothingStandsInTheMargins(OneStopForm form)
      throws IOException {
    boolean across = form instanceof OneStopForm.Register;
    float width = across ? 297 : 148;
    float height = 210;
    try (var document = printed(form)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      var box = document.getPage(0).getMediaBox();
      assertThat(Glyphs.mm(box.getWidth())).isBetween(width - 0.5f, width + 0.5f);
      assertThat(Glyphs.mm(box.getHeight())).isBetween(height - 0.5f, height + 0.5f);
      assertInside(Glyphs.of(document), width, height);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyFontIsEmbeddedAndTheFileIsTaggedArchivableAndVietnamese(OneStopForm form)
      throws IOException {
    try (var document = printed(form)) {
      for (var name : document.getPage(0).getResources().getFontNames()) {
        var font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+Tinos.*");
      }
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfaid", "2026-03-05T09:15:00+07:00");
      assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameFormGivesTheSameBytes(OneStopForm form) {
    assertThat(FORMS.render(form, WHEN)).isEqualTo(FORMS.render(form, WHEN));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aCameraReadsTheCodeOfEveryDossierFromThePaperAndNoImageIsInTheFile(OneStopForm form)
      throws Exception {
    try (var document = printed(form)) {
      var wanted =
          form instanceof OneStopForm.Register register
              ? register.entries().stream().map(OneStopForm.Entry::dossier).toList()
              : List.of(AForm.DOSSIER);
      assertThat(Camera.read(document, 0)).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void decomposedNamesArePrintedComposed() throws IOException {
    var name = Normalizer.normalize("Nguyễn Thị Lấp Lánh Ánh", Normalizer.Form.NFD);
    var form = AForm.receipt(AForm.applicant(name), AForm.PAPERS);
    assertThat(text(form)).isEqualTo(text(AForm.receipt()));
  }

  @Test
  void thirtyPapersAndAVeryLongNameFlowOnToFurtherPages() throws IOException {
    var papers =
        IntStream.rangeClosed(1, 30)
            .mapToObj(n ->
                new Component(
                    "Giấy tờ thứ " + n + " xyz, bản sao có chứng thực của cơ quan có thẩm quyền",
                    "Bản sao",
                    n))
            .toList();
    var name = "Công ty " + "Trách nhiệm hữu hạn Một thành viên ".repeat(12) + "Ngọc Ánh";
    try (var document = printed(AForm.receipt(AForm.applicant(name), papers))) {
      assertThat(document.getNumberOfPages()).isBetween(2, 4);
      var glyphs = Glyphs.of(document);
      var text = glyphs.text.replaceAll("\\s+", " ");
      assertThat(text).contains(name, "NGƯỜI TIẾP NHẬN HỒ SƠ", "Lê Văn Dũng");
      for (int n = 1; n <= 30; n++) {
        assertThat(text).contains("Giấy tờ thứ " + n + " xyz,");
      }
      assertThat(text.split("Tên giấy tờ", -1).length - 1).as("heads of the table").isBetween(2, 3);
      assertThat(text).contains("Trang 1/" + document.getNumberOfPages());
      assertInside(glyphs, 148, 210);
    }
  }

  @Test
  void manyWishesFlowOnWithTheSignatureBehindThem() throws IOException {
    var wanted =
        IntStream.rangeClosed(1, 40).mapToObj(n -> "Giấy tờ thứ " + n + " có chứng thực").toList();
    var few = AForm.supplement();
    var form =
        new OneStopForm.SupplementRequest(
            few.head(),
            few.applicant(),
            few.procedure(),
            wanted,
            few.reason(),
            few.contact(),
            few.officer());
    try (var document = printed(form)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      var glyphs = Glyphs.of(document);
      var text = glyphs.text.replaceAll("\\s+", " ");
      for (int n = 1; n <= 40; n++) {
        assertThat(text).contains(n + ". " + wanted.get(n - 1));
      }
      assertThat(text.indexOf("NGƯỜI HƯỚNG DẪN")).isGreaterThan(text.indexOf("40. Giấy tờ"));
      assertInside(glyphs, 148, 210);
    }
  }

  @Test
  void aWordWithoutEndIsBrokenAndNotCut() throws IOException {
    var word = "nghiêng".repeat(60);
    var papers = List.of(new Component(word, "Bản chính", 1));
    try (var document = printed(AForm.receipt(AForm.applicant(word), papers))) {
      var glyphs = Glyphs.of(document);
      assertThat(glyphs.text.replaceAll("\\s+", "")).contains(word + "Địachỉ");
      assertInside(glyphs, 148, 210);
    }
  }

  @Test
  void longSlipsAndRegistersRepeatTheirHeadOnEveryPageAndKeepEveryRow() throws Exception {
    try (var slip = printed(AForm.control(25));
        var register = printed(AForm.register(30))) {
      var rows = Glyphs.of(slip).text.replaceAll("\\s+", " ");
      for (int n = 1; n <= 25; n++) {
        assertThat(rows).contains("Phòng Hộ tịch số " + n + ", Ngô Ủy");
      }
      assertThat(rows.split("Giao, nhận", -1).length - 1).isEqualTo(slip.getNumberOfPages());
      var codes = new ArrayList<String>();
      for (int page = 0; page < register.getNumberOfPages(); page++) {
        codes.addAll(Camera.read(register, page));
      }
      assertThat(codes)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, 30).mapToObj(AForm::dossier).toList());
      assertInside(Glyphs.of(register), 297, 210);
    }
  }

  @Test
  void whatIsEmptyLeavesNoEmptyLine() throws IOException {
    var bare =
        new OneStopForm.Receipt(
            new OneStopForm.Head("", "Sở Tư pháp", "", "", "", AForm.DOSSIER, ""),
            new OneStopForm.Applicant("Hồ Ăn", "", "", ""),
            AForm.PROCEDURE,
            List.of(),
            1,
            AForm.receipt().terms(),
            "",
            "",
            "",
            "",
            new OneStopForm.Contact("", ""));
    assertThat(text(bare))
        .contains("Hồ Ăn")
        .doesNotContain("email", "điện thoại", "Địa chỉ", "Phí, lệ phí", "Vào Sổ", "liên hệ")
        .doesNotContain("Số:", "Mẫu số", "Tên giấy tờ");
  }

  @Test
  void markupInATextIsText() throws IOException {
    var form = AForm.receipt(AForm.applicant("<b>A & B</b> \"&amp;\" 'x'"), AForm.PAPERS);
    assertThat(text(form)).contains("<b>A & B</b> \"&amp;\" 'x'");
  }

  /** Who cannot see the drawing hears what it is. */
  @Test
  void theCodeHasAnAlternativeText() throws IOException {
    try (var document = printed(AForm.receipt())) {
      assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot()))
          .containsExactly("Mã QR của hồ sơ " + AForm.DOSSIER);
    }
  }

  private static List<String> alternatives(PDStructureNode node) {
    var found = new ArrayList<String>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          found.add(element.getAlternateDescription());
        }
        found.addAll(alternatives(element));
      }
    }
    return found;
  }

  private static void assertInside(Glyphs glyphs, float width, float height) {
    assertThat(glyphs.leftInMm()).isGreaterThanOrEqualTo(9.9f);
    assertThat(glyphs.rightInMm()).isLessThanOrEqualTo(width - 9.9f);
    assertThat(glyphs.bottomInMm()).isLessThanOrEqualTo(height - 4);
  }

  private static String text(OneStopForm form) throws IOException {
    try (var document = printed(form)) {
      return Glyphs.of(document).text;
    }
  }

  private static PDDocument printed(OneStopForm form) throws IOException {
    return Loader.loadPDF(FORMS.render(form, WHEN));
  }
}
