package vn.lienthong.bench.axis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;

/** A letter with one large drawing, of an exact size in bytes. */
final class LargeLetter {
  private final long attachment;

  LargeLetter(long attachment) {
    this.attachment = attachment;
  }

  /** Bytes of such a letter under a number of five characters, with room for small differences. */
  long size() throws IOException {
    var file = Files.createTempFile("letter", ".edxml");
    try {
      write(file, "00000");
      return Files.size(file) + 1_000;
    } finally {
      Files.delete(file);
    }
  }

  /** Writes one of exactly that size; what is missing are blanks behind it. */
  void write(Path target, String number, long size) throws IOException {
    write(target, number);
    var blanks = " ".repeat((int) (size - Files.size(target)));
    Files.writeString(target, blanks, StandardOpenOption.APPEND);
  }

  private void write(Path target, String number) throws IOException {
    var date = new EdxmlDate("2020/02/12");
    var header =
        new HeaderDraft(
                Organization.of(Letters.SENDER, "Văn phòng Chính phủ"),
                List.of(Organization.of(Letters.RECIPIENT, "UBND tỉnh Quảng Bình")))
            .documentId(Letters.SENDER + "," + date.raw() + "," + number + "/VPCP-LIMIT")
            .code(number, "VPCP-LIMIT")
            .promulgated("Hà Nội", date)
            .kind(DocumentKind.named("Công văn"))
            .subject("Đo giới hạn dung lượng, văn bản số " + number)
            .steeringType(0)
            .business(Business.newDocument())
            .build();
    try (var out = Files.newOutputStream(target)) {
      var file = OutgoingFile.of("ban-ve.pdf", () -> new Drawing(attachment));
      EdxmlWriter.write(header, List.of(file), out);
    } catch (EdxmlRefused e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file that begins like a PDF and goes on with a pattern. */
  private static final class Drawing extends InputStream {
    private static final byte[] HEAD = {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n'};
    private final long size;
    private long position;

    private Drawing(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      if (position == size) {
        return -1;
      }
      long at = position++;
      return at < HEAD.length ? HEAD[(int) at] : (int) (at * 31 % 251);
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(length, size - position);
      for (int i = 0; i < count; i++) {
        target[offset + i] = (byte) read();
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
