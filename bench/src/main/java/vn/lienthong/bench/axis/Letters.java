package vn.lienthong.bench.axis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;

/** Letters from Văn phòng Chính phủ, each under its own number; about 100 kB unless told. */
public final class Letters {
  public static final String SENDER = "000.00.00.G22";
  static final String RECIPIENT = "000.00.00.H46";

  /** An agency of the sample country that has a system and no desk at the node. */
  public static final String COMMUNE = "000.01.31.H46";

  /** With its header and in Base64 a letter of about 100 kB. */
  static final int ATTACHMENT = 72_000;

  private static final int SIZE = 128 * 1024;

  private final byte[] attachment;

  Letters() {
    this(ATTACHMENT);
  }

  /** Letters with a file of so many bytes. */
  public Letters(int bytes) {
    this.attachment = new byte[bytes];
    new Random(1).nextBytes(attachment);
    System.arraycopy(new byte[] {'%', 'P', 'D', 'F', '-'}, 0, attachment, 0, 5);
  }

  void write(String number, Path target) throws IOException {
    write(number, List.of(RECIPIENT), target);
  }

  void write(String number, List<String> recipients, Path target) throws IOException {
    try (var out = Files.newOutputStream(target)) {
      write(number, recipients, out);
    }
  }

  /** The same in memory. */
  public byte[] letter(String number, String recipient) throws IOException {
    return letter(number, List.of(recipient));
  }

  byte[] letter(String number, List<String> recipients) throws IOException {
    var out = new ByteArrayOutputStream(SIZE);
    write(number, recipients, out);
    return out.toByteArray();
  }

  private void write(String number, List<String> recipients, OutputStream out) throws IOException {
    var date = new EdxmlDate("2020/02/12");
    var header =
        new HeaderDraft(
                Organization.of(SENDER, "Văn phòng Chính phủ"),
                recipients.stream()
                    .map(code -> Organization.of(code, "Cơ quan nhận " + code))
                    .toList())
            .documentId(SENDER + "," + date.raw() + "," + number + "/VPCP-BENCH")
            .code(number, "VPCP-BENCH")
            .promulgated("Hà Nội", date)
            .kind(DocumentKind.named("Công văn"))
            .subject("Đo tải trục liên thông, văn bản số " + number)
            .content("Đo tải trục liên thông")
            .steeringType(0)
            .business(Business.newDocument())
            .build();
    try {
      var file = OutgoingFile.of("van-ban.pdf", () -> new ByteArrayInputStream(attachment));
      EdxmlWriter.write(header, List.of(file), out);
    } catch (EdxmlRefused e) {
      throw new IllegalStateException(e);
    }
  }
}
