package vn.lienthong.documents.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.documents.signatures.ASignedPdf.WALL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.documents.SignatureReport.NotChecked;
import vn.lienthong.documents.SignatureReport.Reason;
import vn.lienthong.documents.signatures.ASignedPdf.Source;
import vn.lienthong.testing.TestCa;

/** A check costs what the configuration allows and no more, whatever the file is. */
class BoundedCheckTests {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path trust;

  @Test
  void anUnsignedFileIsReadOnceAndNotAgain() throws Exception {
    var check = check(DataSize.ofMegabytes(1), LONG);
    var pdf = Source.of(ASignedPdf.unsigned());

    assertThat(check.check(pdf)).isEqualTo(new Checked(List.of()));
    assertThat(check.check(pdf)).isEqualTo(new Checked(List.of()));
    assertThat(pdf.opened()).hasValue(1);
  }

  @Test
  void theReportOfASignedFileIsRememberedToo() throws Exception {
    var check = check(DataSize.ofMegabytes(1), LONG);
    var pdf = Source.of(ASignedPdf.signedBy(TestCa.named("CN=Gốc").signer("CN=Đỗ Thị Hà")));

    var first = check.check(pdf);
    int opened = pdf.opened().get();

    assertThat(check.check(pdf)).isEqualTo(first);
    assertThat(pdf.opened()).hasValue(opened);
  }

  @Test
  void aFileOverTheLimitIsNotOpened() throws Exception {
    var pdf = Source.of(ASignedPdf.unsigned());

    assertThat(check(DataSize.ofBytes(pdf.size() - 1), LONG).check(pdf))
        .isEqualTo(new NotChecked(Reason.TOO_LARGE));
    assertThat(pdf.opened()).hasValue(0);
    assertThat(check(DataSize.ofBytes(pdf.size()), LONG).check(pdf)).isInstanceOf(Checked.class);
  }

  @Test
  void aCheckThatTakesTooLongIsGivenUp() throws Exception {
    var pdf = Source.of(ASignedPdf.signedBy(TestCa.named("CN=Gốc").signer("CN=Đỗ Thị Hà")));

    assertThat(check(DataSize.ofMegabytes(1), Duration.ZERO).check(pdf))
        .isEqualTo(new NotChecked(Reason.TOO_SLOW));
  }

  @Test
  void whoLooksAtSeveralFilesBeginsNoneAfterHalfOfThatTime() {
    assertThat(check(DataSize.ofMegabytes(1), LONG).patience()).isEqualTo(LONG.dividedBy(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%PDF-1.7\n/ByteRange [0 1 2 3]",
        "/ByteRange",
        "%PDF-1.7\n1 0 obj<</ByteRange[0 99999999999999999999 1 1]/Contents<00>>>endobj\n%%EOF"
      })
  void aFileThatOnlyLooksSignedGivesNoSignature(String text) throws Exception {
    var report = check(DataSize.ofMegabytes(1), LONG).check(source(text));

    assertThat(report).isIn(new NotChecked(Reason.UNREADABLE), new Checked(List.of()));
  }

  /** 60 kB that unpack to 60 MB, and the same packed once more into a few hundred bytes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aBombIsNotUnpacked(int times) throws Exception {
    var packed = new byte[60 * MEGABYTE];
    for (int i = 0; i < times; i++) packed = deflated(packed);

    assertThat(report(packed)).isEqualTo(new NotChecked(Reason.TOO_LARGE));
  }

  @Test
  void manyStreamsCountTogether() {
    var one = deflated(new byte[MEGABYTE]);
    var four = pdf(one, one, one, one);
    var five = pdf(one, one, one, one, one);

    assertThat(Unpacking.within(four, 4 * MEGABYTE)).isTrue();
    assertThat(Unpacking.within(four, 4 * MEGABYTE - 1)).isFalse();
    assertThat(Unpacking.within(five, 4 * MEGABYTE)).isFalse();
    assertThat(Unpacking.within(pdf(new byte[] {1, 2, 3}), 0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_526, 65_530, 65_535, 65_536, 200_000})
  void theFirstLookFindsTheNameAnywhere(int before) throws Exception {
    var text = "/".repeat(before) + "/Byte/ByteRange";

    assertThat(FirstLook.maySign(in(text))).isTrue();
    assertThat(FirstLook.maySign(in(text.substring(0, text.length() - 1)))).isFalse();
  }

  private SignatureReport report(byte[] packed) throws IOException {
    var bomb = new String(pdf(packed), StandardCharsets.ISO_8859_1) + "/ByteRange";
    return check(DataSize.ofMegabytes(1), LONG)
        .check(Source.of(bomb.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static byte[] pdf(byte[]... streams) {
    var pdf = new ByteArrayOutputStream();
    pdf.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
    for (var stream : streams) {
      pdf.writeBytes("1 0 obj<<>>stream\r\n".getBytes(StandardCharsets.US_ASCII));
      pdf.writeBytes(stream);
      pdf.writeBytes("\nendstream\n".getBytes(StandardCharsets.US_ASCII));
    }
    return pdf.toByteArray();
  }

  private static byte[] deflated(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  private static Source source(String text) {
    return Source.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private BoundedCheck check(DataSize size, Duration time) {
    var settings = ASignedPdf.settings(trust, size, time);
    return new BoundedCheck(settings, new TrustFolder(settings), WALL);
  }
}
