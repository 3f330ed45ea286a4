package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSigning.Level;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.SigningKeys.Holder;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.TestCa;

/** Who signs with which key. */
class HolderKeysTests {
  private static final Holder LEADER = new Holder("11111111-0000", "Đặng Thị Ước");
  private static final Holder AGENCY = new Holder("000.00.00.G22", "Văn phòng Chính phủ");

  @TempDir Path folder;

  /** A leader first, the agency behind: what each signed stays whole. */
  @Test
  void inTheSampleEachHolderSignsWithAKeyOfItsOwnAndBothHold() throws Exception {
    var keys = new HolderKeys(ASignedPdf.settings(folder), ASignedPdf.WALL);
    var byLeader = sign(ASignedPdf.unsigned(), keys.of(LEADER));
    var byAgency = sign(byLeader, keys.of(AGENCY));

    assertThat(byAgency).startsWith(byLeader);
    assertThat(check(byAgency))
        .extracting(PdfSignature::signer, PdfSignature::conclusion, PdfSignature::content)
        .containsExactly(
            tuple(
                "Đặng Thị Ước (chữ ký mẫu – không có giá trị pháp lý)",
                PdfSignature.Conclusion.VALID,
                PdfSignature.Content.SIGNED_AGAIN),
            tuple(
                "Văn phòng Chính phủ (chữ ký mẫu – không có giá trị pháp lý)",
                PdfSignature.Conclusion.VALID,
                PdfSignature.Content.WHOLE));
  }

  @Test
  void aKeyOfTheSampleIsMadeOnceAndGuarded() throws Exception {
    var first = new HolderKeys(ASignedPdf.settings(folder), ASignedPdf.WALL).of(LEADER);
    assertThat(folder).isEmptyDirectory();
    var chain = first.chain();
    var file = folder.resolve("sample-signing-11111111-0000.p12");
    assertThat(Files.getPosixFilePermissions(file))
        .allMatch(right -> right.name().startsWith("OWNER_"));

    var again = new HolderKeys(ASignedPdf.settings(folder), ASignedPdf.WALL).of(LEADER);
    assertThat(again.chain()).isEqualTo(chain);
  }

  @Test
  void aKeyInTheStoreHasTheIdOfItsHolder() throws Exception {
    var signer = TestCa.named("CN=Gốc").signer("CN=Đặng Thị Ước");
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var chain = new Certificate[] {signer.certificate()};
    store.setKeyEntry(LEADER.id(), signer.key(), "pin".toCharArray(), chain);
    try (var out = Files.newOutputStream(folder.resolve("keys.p12"))) {
      store.store(out, "pin".toCharArray());
    }
    var keys = new HolderKeys(settings(folder.resolve("keys.p12").toString()), ASignedPdf.WALL);

    assertThat(check(sign(ASignedPdf.unsigned(), keys.of(LEADER))))
        .extracting(PdfSignature::signer)
        .containsExactly("Đặng Thị Ước");
    refused(() -> keys.of(AGENCY).chain());
  }

  @Test
  void aNodeWithoutKeysSaysWhoHasNone() {
    refused(() -> new HolderKeys(settings(""), ASignedPdf.WALL).of(AGENCY));
  }

  private static void refused(ThrowingCallable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call)
        .matches(broken -> broken.error() == DocumentsError.NO_KEY)
        .withMessageContaining("Văn phòng Chính phủ");
  }

  private byte[] sign(byte[] pdf, SigningKey key) {
    return new DssSigning(ASignedPdf.settings(folder), Optional.empty(), ASignedPdf.WALL)
        .sign(pdf, key, Level.BASIC, ASignedPdf.MARK);
  }

  private List<PdfSignature> check(byte[] pdf) throws IOException {
    var settings = ASignedPdf.settings(folder);
    var check = new BoundedCheck(settings, new TrustFolder(settings), ASignedPdf.WALL);
    return ((Checked) check.check(ASignedPdf.Source.of(pdf))).signatures();
  }

  private DocumentsSettings settings(String store) {
    var large = DataSize.ofMegabytes(1);
    var time = Duration.ofSeconds(60);
    return new DocumentsSettings(
        false, folder, folder, large, large, time, store, "PKCS12", "pin", "", 70, 16, 8, 8);
  }
}
