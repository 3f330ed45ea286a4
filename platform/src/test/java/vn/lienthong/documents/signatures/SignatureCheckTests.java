package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.documents.signatures.ASignedPdf.NOON;
import static vn.lienthong.documents.signatures.ASignedPdf.WALL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSignature.CertificateState;
import vn.lienthong.documents.PdfSignature.Conclusion;
import vn.lienthong.documents.PdfSignature.Content;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.shared.TimeStampAuthority;
import vn.lienthong.testing.TestCa;

/** What a reader is told about the signatures of a PDF; made and checked without any network. */
class SignatureCheckTests {
  private static final TestCa CA = TestCa.named("CN=Gốc chứng thực thử,O=Liên Thông");
  private static final TestCa.Holder CHAIRMAN =
      CA.signer("CN=Nguyễn Đức Ẩn,O=UBND tỉnh Quảng Bình");
  private static final TestCa.Holder AGENCY = CA.signer("CN=UBND tỉnh Quảng Bình");

  @TempDir Path trust;
  private BoundedCheck check;

  @BeforeEach
  void trustTheRoot() {
    CA.trustedIn(trust, "root.pem");
    var settings = ASignedPdf.settings(trust);
    check = new BoundedCheck(settings, new TrustFolder(settings), WALL);
  }

  @Test
  void aFreshSignatureIsValidAndNamesItsSigner() throws Exception {
    var signature = only(ASignedPdf.signedBy(CHAIRMAN));

    assertThat(signature.signer()).isEqualTo("Nguyễn Đức Ẩn");
    assertThat(signature.subject()).contains("O=UBND tỉnh Quảng Bình");
    assertThat(signature.issuer()).contains("Gốc chứng thực thử");
    assertThat(signature.claimedAt()).isEqualTo(NOON);
    assertThat(signature.stampedAt()).isNull();
    assertThat(signature.content()).isEqualTo(Content.WHOLE);
    assertThat(signature.certificate()).isEqualTo(CertificateState.REVOCATION_UNKNOWN);
    assertThat(signature.trusted()).isTrue();
    assertThat(signature.conclusion()).isEqualTo(Conclusion.VALID);
  }

  @Test
  void aFileWithoutSignaturesHasNone() throws Exception {
    assertThat(signatures(ASignedPdf.unsigned())).isEmpty();
  }

  @Test
  void aFlippedByteBreaksTheSignature() throws Exception {
    var pdf = ASignedPdf.signedBy(CHAIRMAN);
    pdf[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("/MediaBox")] ^= 1;

    assertThat(only(pdf).content()).isEqualTo(Content.BROKEN);
    assertThat(only(pdf).conclusion()).isEqualTo(Conclusion.BROKEN);
  }

  /** The personal signature, then that of the agency: neither disturbs the other. */
  @Test
  void aSecondSignatureLeavesTheFirstWhole() throws Exception {
    var twice =
        ASignedPdf.signed(ASignedPdf.signedBy(CHAIRMAN), ASignedPdf.key(AGENCY), Level.BASIC, null);

    var found = signatures(twice);
    assertThat(found)
        .extracting(PdfSignature::signer)
        .containsExactly("Nguyễn Đức Ẩn", "UBND tỉnh Quảng Bình");
    assertThat(found)
        .extracting(PdfSignature::content)
        .containsExactly(Content.SIGNED_AGAIN, Content.WHOLE);
    assertThat(found).allMatch(one -> one.conclusion() == Conclusion.VALID);
  }

  @Test
  void aNoteLaidOverTheSignedPageIsSeen() throws Exception {
    var changed =
        later(
            ASignedPdf.signedBy(CHAIRMAN),
            page -> {
              var note = new PDAnnotationText();
              note.setContents("Đã duyệt");
              page.setItem(
                  COSName.ANNOTS, new org.apache.pdfbox.cos.COSArray(List.of(note.getCOSObject())));
              page.setNeedToBeUpdated(true);
            });

    assertThat(only(changed).content()).isEqualTo(Content.CHANGED_LATER);
    assertThat(only(changed).conclusion()).isEqualTo(Conclusion.CHANGED_LATER);
  }

  @Test
  void anotherPageSizeAfterTheSignatureIsSeen() throws Exception {
    var changed =
        later(
            ASignedPdf.signedBy(CHAIRMAN),
            page -> {
              page.setInt(COSName.ROTATE, 90);
              page.setNeedToBeUpdated(true);
            });

    assertThat(only(changed).content()).isEqualTo(Content.CHANGED_LATER);
  }

  @Test
  void bytesBehindTheSignedOnesAreSeen() throws Exception {
    var pdf = ASignedPdf.signedBy(CHAIRMAN);
    var more = Arrays.copyOf(pdf, pdf.length + 20);

    assertThat(only(more).content()).isEqualTo(Content.CHANGED_LATER);
  }

  @Test
  void aSignerOfAnotherRootIsNotTrustedUntilTheRootIs() throws Exception {
    var stranger = TestCa.named("CN=Gốc chứng thực thử,O=Liên Thông");
    var pdf = ASignedPdf.signedBy(stranger.signer("CN=Trần Văn Bảo"));

    assertThat(only(pdf).conclusion()).isEqualTo(Conclusion.UNTRUSTED);
    stranger.trustedIn(trust, "other.cer");
    assertThat(only(pdf).conclusion()).isEqualTo(Conclusion.VALID);
  }

  /** Whoever has a certificate of a trusted root could otherwise sign in any name. */
  @Test
  void aSignerCannotIssueCertificates() throws Exception {
    var forger = new TestCa(CHAIRMAN.key(), CHAIRMAN.certificate());
    var forged = forger.signer("CN=Bộ trưởng");
    var key = ASignedPdf.key(forged, CHAIRMAN.certificate(), CA.certificate());
    var pdf = ASignedPdf.signed(ASignedPdf.unsigned(), key, Level.BASIC, null);

    assertThat(only(pdf).content()).isEqualTo(Content.WHOLE);
    assertThat(only(pdf).conclusion()).isEqualTo(Conclusion.UNTRUSTED);
  }

  @Test
  void aBrokenFileInTheTrustFolderHurtsNoOther() throws Exception {
    Files.writeString(trust.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nxx\n");

    assertThat(only(ASignedPdf.signedBy(CHAIRMAN)).trusted()).isTrue();
  }

  /** The signature is of 12/02/2026, noon in Hà Nội; the last day counts. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-12, 2026-02-12, true",
    "'', '', true",
    "2026-02-13, '', false",
    "'', 2026-02-11, false",
    "2020-01-01, 2026-02-12, true"
  })
  void aRootIsTrustedForItsDaysOnly(String from, String until, boolean trusted) throws Exception {
    Files.writeString(
        trust.resolve("trust.csv"), "file,from,until\nroot.pem," + from + "," + until + "\n");

    assertThat(only(ASignedPdf.signedBy(CHAIRMAN)).trusted()).isEqualTo(trusted);
  }

  @ParameterizedTest
  @CsvSource({"'file,from,until\nroot.pem,12/02/2026,\n'", "'file\nroot.pem\n'"})
  void daysThatCannotBeReadTrustNobody(String csv) throws Exception {
    Files.writeString(trust.resolve("trust.csv"), csv);

    assertThat(only(ASignedPdf.signedBy(CHAIRMAN)).conclusion()).isEqualTo(Conclusion.UNTRUSTED);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01T00:00:00Z, 2026-02-12T04:59:59Z, EXPIRED",
    "2026-02-12T05:00:01Z, 2030-01-01T00:00:00Z, NOT_YET"
  })
  void aCertificateOutsideItsDatesIsSaidSo(Instant from, Instant until, CertificateState state)
      throws Exception {
    var signature = only(ASignedPdf.carelesslySignedBy(CA.signer("CN=Lê Thị Ánh", from, until)));

    assertThat(signature.certificate()).isEqualTo(state);
    assertThat(signature.trusted()).isTrue();
    assertThat(signature.conclusion()).isEqualTo(Conclusion.CERTIFICATE);
  }

  @Test
  void aTimeStampOfATrustedAuthorityIsTheTimeOfTheSignature(@TempDir Path elsewhere)
      throws Exception {
    var stamped =
        ASignedPdf.signed(
            ASignedPdf.unsigned(), ASignedPdf.key(CHAIRMAN), Level.TIME_STAMPED, stamps(elsewhere));

    assertThat(only(stamped).stampedAt()).isNull();
    Files.copy(elsewhere.resolve("sample-time-stamps.pem"), trust.resolve("tsa.pem"));
    assertThat(only(stamped).stampedAt()).isEqualTo(NOON);
    assertThat(only(stamped).conclusion()).isEqualTo(Conclusion.VALID);
  }

  /** A certificate names addresses; whoever wrote the file would choose whom the node calls. */
  @Test
  void noAddressInACertificateIsCalled() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/ca.crt");
      only(ASignedPdf.signedBy(CA.signerPointingTo("CN=Nguyễn Văn Ân", address)));

      server.setSoTimeout(1);
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static TimeStampAuthority stamps(Path folder) {
    return vn.lienthong.journal.remote.TestAuthority.honest(folder);
  }

  /** What happens to a page after the file was signed. */
  interface Change {
    void make(COSDictionary page);
  }

  private static byte[] later(byte[] pdf, Change change) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var page = document.getPage(0).getCOSObject();
      change.make(page);
      var bytes = new ByteArrayOutputStream();
      document.saveIncremental(bytes);
      return bytes.toByteArray();
    }
  }

  private PdfSignature only(byte[] pdf) throws IOException {
    var found = signatures(pdf);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<PdfSignature> signatures(byte[] pdf) throws IOException {
    var report = check.check(ASignedPdf.Source.of(pdf));
    assertThat(report).isInstanceOf(Checked.class);
    return ((Checked) report).signatures();
  }
}
