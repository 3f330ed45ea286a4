package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.documents.signatures.ASignedPdf.NOON;
import static vn.lienthong.documents.signatures.ASignedPdf.WALL;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.PdfSignature.Conclusion;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.SignatureMark;
import vn.lienthong.documents.SignatureMark.Place;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.testing.TestCa;

/** Signing with the keys a node can have, and where the signature is seen. */
class SigningTests {
  private static final float POINTS = 72 / 25.4f;
  private static final TestCa.Holder SIGNER = TestCa.named("CN=Gốc").signer("CN=Văn thư");

  @TempDir Path folder;

  /** Decree 30/2020/NĐ-CP, annex I: name of the agency and the time with its zone (ISO 8601). */
  @Test
  void theMarkStandsInTheTopRightCornerOfTheFirstPage() throws Exception {
    var pdf = ASignedPdf.signedBy(SIGNER);

    assertThat(textIn(pdf, new Rectangle(375, 10, 210, 65)))
        .contains("Ủy ban nhân dân tỉnh Quảng Bình")
        .contains("2026-02-12T12:00:00+07:00");
    assertThat(textIn(pdf, new Rectangle(0, 80, 595, 760))).isBlank();
  }

  @Test
  void theMarkStandsWhereTheCallerWantsIt() throws Exception {
    var place = new Place(1, 100, 200, 80, 20);
    var pdf = sign(new SignatureMark("Sở Y tế", place, null));

    var box =
        new Rectangle(
            (int) (100 * POINTS), (int) (200 * POINTS), (int) (80 * POINTS), (int) (20 * POINTS));
    assertThat(textIn(pdf, box)).contains("Sở Y tế");
  }

  @Test
  void furtherLinesStandBetweenNameAndTime() throws Exception {
    var pdf = sign(SignatureMark.topRight("Sở Y tế", "Số: 12/SYT-VP", "Ngày 12/02/2020"));

    assertThat(textIn(pdf, new Rectangle(375, 10, 210, 65)).lines())
        .containsExactly(
            "Sở Y tế", "Số: 12/SYT-VP", "Ngày 12/02/2020", "2026-02-12T12:00:00+07:00");
  }

  /** Between post and name, as on paper; the page that the file has it on is found. */
  @Test
  void aPersonsMarkStandsOverTheOwnNameWhereverThatIs() throws Exception {
    var place = new Place(1, 10, 10, 60, 14, "Nguyễn Văn Đức");
    var pdf = sign(aLetterSignedBy("Nguyễn Văn Đức"), new SignatureMark("N. V. Đức", place, null));

    // the name begins 300 points from the left on the line 600 points from the top
    assertThat(textIn(pdf, 1, new Rectangle(250, 545, 250, 42))).contains("N. V. Đức");
    assertThat(textIn(pdf, 0, new Rectangle(0, 0, 595, 842))).doesNotContain("N. V. Đức");
  }

  @Test
  void whereTheNameIsNotFoundTheMarkStandsAtItsPlaceCountedFromTheEnd() throws Exception {
    var place = new Place(-1, 10, 10, 60, 14, "Trần Thị Không Có");
    var pdf = sign(aLetterSignedBy("Nguyễn Văn Đức"), new SignatureMark("T. T. K.", place, null));

    assertThat(textIn(pdf, 1, new Rectangle(20, 20, 200, 60))).contains("T. T. K.");
  }

  /** Two pages; post and name stand on the second, written letter by letter. */
  private static byte[] aLetterSignedBy(String name) throws IOException {
    try (var document = new PDDocument();
        var font =
            Objects.requireNonNull(
                SigningTests.class.getResourceAsStream("/documents/fonts/Tinos-Regular.ttf"))) {
      document.addPage(new PDPage(PDRectangle.A4));
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.setFont(PDType0Font.load(document, font), 14);
        content.beginText();
        content.newLineAtOffset(60, 842 - 600);
        content.showText("Nơi nhận:");
        content.newLineAtOffset(240, 0);
        content.showText(name);
        content.endText();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void onlyAPdfThatCanBeReadAndChangedIsSignable() throws Exception {
    var signing = new DssSigning(ASignedPdf.settings(folder), Optional.empty(), WALL);

    assertThat(signing.signable(ASignedPdf.unsigned())).isTrue();
    for (var text : new String[] {"", "xin chào", "%PDF-1.7\n%%EOF"}) {
      assertThat(signing.signable(text.getBytes(StandardCharsets.UTF_8))).as(text).isFalse();
    }
    assertThat(signing.signable(locked())).isFalse();
    assertThat(signing.strongest()).isEqualTo(Level.BASIC);
  }

  private static byte[] locked() throws IOException {
    try (var document = Loader.loadPDF(ASignedPdf.unsigned())) {
      document.protect(new StandardProtectionPolicy("chủ", "", new AccessPermission()));
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void theKeyOfTheSampleIsMadeOnceAndTrusted() throws Exception {
    var key = new LazyKey(new SampleKey(folder, folder, WALL));
    assertThat(folder).isEmptyDirectory();
    var pdf = ASignedPdf.signed(ASignedPdf.unsigned(), key, Level.BASIC, null);
    var kept = Files.readAllBytes(folder.resolve("sample-signing.p12"));

    var again = new LazyKey(new SampleKey(folder, folder, WALL));
    assertThat(again.chain()).isEqualTo(key.chain());
    assertThat(folder.resolve("sample-signing.p12")).hasBinaryContent(kept);
    assertThat(Files.getPosixFilePermissions(folder.resolve("sample-signing.p12")))
        .allMatch(right -> right.name().startsWith("OWNER_"));
    assertThat(conclusion(pdf)).isEqualTo(Conclusion.VALID);
  }

  @Test
  void aKeyInAPkcs12FileSigns() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var chain = new Certificate[] {SIGNER.certificate()};
    store.setKeyEntry("van-thu", SIGNER.key(), "bí mật".toCharArray(), chain);
    var file = folder.resolve("key.p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, "bí mật".toCharArray());
    }
    TestCa.write(SIGNER.certificate(), folder.resolve("signer.pem"));
    var key = KeyConfiguration.open(settings(file.toString(), "PKCS12", "bí mật", ""));

    assertThat(conclusion(ASignedPdf.signed(ASignedPdf.unsigned(), key, Level.BASIC, null)))
        .isEqualTo(Conclusion.VALID);
    assertThatThrownBy(
            () -> KeyConfiguration.open(settings(file.toString(), "PKCS12", "bí mật", "other")))
        .hasMessageContaining("other");
  }

  @Test
  void aKeyThatCannotBeOpenedIsSaidWithItsCode() {
    var missing = settings(folder.resolve("none.p12").toString(), "PKCS12", "x", "");

    refused(new LazyKey(() -> KeyConfiguration.open(missing)), DocumentsError.KEY_UNUSABLE);
    refused(
        new LazyKey(() -> KeyConfiguration.open(settings("none.cfg", "PKCS11", "1", ""))),
        DocumentsError.KEY_UNUSABLE);
  }

  @Test
  void anExpiredCertificateDoesNotSign() {
    var expired =
        TestCa.named("CN=Gốc")
            .signer("CN=Cũ", Instant.parse("2020-01-01T00:00:00Z"), NOON.minusSeconds(1));

    refused(ASignedPdf.key(expired), DocumentsError.KEY_UNUSABLE);
  }

  @Test
  void whatIsNoPdfIsNotSigned() {
    for (var text : new String[] {"", "xin chào", "%PDF-1.7\n%%EOF"}) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThatThrownBy(() -> ASignedPdf.signed(bytes, ASignedPdf.key(SIGNER), Level.BASIC, null))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("DO-0101");
    }
  }

  @Test
  void withoutATimeStampNothingIsCalledTimeStamped() {
    TimeStampAuthority away =
        sha256 -> {
          throw new IOException("away");
        };
    for (var authority : new TimeStampAuthority[] {null, away}) {
      assertThatThrownBy(() ->
              ASignedPdf.signed(
                  ASignedPdf.unsigned(), ASignedPdf.key(SIGNER), Level.TIME_STAMPED, authority))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("DO-0103");
    }
  }

  private static void refused(SigningKey key, DocumentsError error) {
    assertThatThrownBy(() -> ASignedPdf.signed(ASignedPdf.unsigned(), key, Level.BASIC, null))
        .isInstanceOf(RuleViolated.class)
        .hasMessageContaining(error.code());
  }

  private static byte[] sign(SignatureMark mark) throws IOException {
    return sign(ASignedPdf.unsigned(), mark);
  }

  private static byte[] sign(byte[] pdf, SignatureMark mark) {
    return new DssSigning(ASignedPdf.settings(Path.of("x")), Optional.empty(), WALL)
        .sign(pdf, ASignedPdf.key(SIGNER), Level.BASIC, mark);
  }

  private DocumentsSettings settings(String store, String type, String pin, String alias) {
    return new DocumentsSettings(
        false,
        folder,
        folder,
        DataSize.ofMegabytes(1),
        DataSize.ofMegabytes(1),
        Duration.ofSeconds(60),
        store,
        type,
        pin,
        alias,
        70,
        16,
        8,
        8);
  }

  private Conclusion conclusion(byte[] pdf) throws IOException {
    var settings = ASignedPdf.settings(folder);
    var check = new BoundedCheck(settings, new TrustFolder(settings), WALL);
    return ((Checked) check.check(ASignedPdf.Source.of(pdf))).signatures().get(0).conclusion();
  }

  /** Text inside a box of a page, forms drawn into it included. */
  private static String textIn(byte[] pdf, Rectangle box) throws IOException {
    return textIn(pdf, 0, box);
  }

  private static String textIn(byte[] pdf, int page, Rectangle box) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      document.getDocumentCatalog().getAcroForm().flatten();
      var stripper = new PDFTextStripperByArea();
      stripper.addRegion("box", box);
      stripper.extractRegions(document.getPage(page));
      return stripper.getTextForRegion("box");
    }
  }
}
