package vn.lienthong.client.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;

/** Packet texts for tests. */
final class SamplePacket {
  private SamplePacket() {}

  /** A good letter with one attachment. */
  static String good() {
    byte[] pdf = "%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII);
    var date = EdxmlDate.of(LocalDate.of(2020, 2, 12));
    var header =
        new HeaderDraft(
                Organization.of("000.00.00.G22", "Văn phòng Chính phủ"),
                List.of(Organization.of("000.00.00.H46", "UBND tỉnh Quảng Bình")))
            .documentId("000.00.00.G22,2020/02/12,1/VPCP")
            .code("1", "VPCP")
            .promulgated("Hà Nội", date)
            .kind(DocumentKind.named("Công văn"))
            .subject("V/v nghỉ tết")
            .build();
    var out = new ByteArrayOutputStream();
    try {
      EdxmlWriter.write(
          header, List.of(OutgoingFile.of("a.pdf", () -> new ByteArrayInputStream(pdf))), out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (EdxmlRefused wrongFixture) {
      throw new AssertionError(wrongFixture);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The same letter with an attachment that is no base64. */
  static String damaged() {
    return good().replaceAll("(<[^<>]*ContentTransferEncoded[^<>]*>)[^<]+", "$1\\${placeholder}");
  }
}
