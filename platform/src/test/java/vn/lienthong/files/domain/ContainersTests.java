package vn.lienthong.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.ContentKind;

/** Kinds that are all ZIP files outside and differ by what they hold. */
class ContainersTests {
  private final MagicBytes magic = new MagicBytes();

  @ParameterizedTest
  @CsvSource({
    "word/document.xml, DOCX",
    "xl/workbook.xml, XLSX",
    "ppt/presentation.xml, PPTX",
    "content.xml, ZIP",
    "Word/document.xml, ZIP",
    "a/word/document.xml, ZIP",
    "wordpress.txt, ZIP",
    "../word/document.xml, ZIP"
  })
  void theFoldersOfAnOfficeDocumentTellItsKind(String entry, ContentKind kind) throws IOException {
    assertThat(magic.kindOf(zip(StandardCharsets.UTF_8, "[Content_Types].xml", entry)))
        .contains(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.oasis.opendocument.text, ODT",
    "application/vnd.oasis.opendocument.spreadsheet, ODS",
    "application/vnd.oasis.opendocument.graphics, ZIP",
    "application/epub+zip, ZIP",
    "application/vnd.oasis.opendocument.text-and-more, ZIP"
  })
  void anOpenDocumentSaysItsTypeInItsFirstEntry(String type, ContentKind kind) throws IOException {
    assertThat(magic.kindOf(openDocument(type))).contains(kind);
  }

  @Test
  void theSecondEntryIsFoundBehindALargeFirstOne() throws IOException {
    var zip = archive(new byte[50_000], "docProps/thumbnail.jpeg", "word/document.xml");
    assertThat(magic.kindOf(zip)).contains(ContentKind.DOCX);
  }

  @Test
  void aHeadThatEndsInsideAnEntryIsJudgedByTheNamesSoFar() throws IOException {
    var noise = new byte[2 * ContentCheck.HEAD];
    new Random(1).nextBytes(noise);
    var whole = archive(noise, "word/media/image1.png", "xl/workbook.xml");
    assertThat(magic.kindOf(Arrays.copyOf(whole, ContentCheck.HEAD))).contains(ContentKind.DOCX);
    assertThat(magic.kindOf(Arrays.copyOf(whole, 5))).contains(ContentKind.ZIP);
  }

  /** Archives of older Windows name their entries in another charset. */
  @Test
  void namesThatAreNoUtf8DoNotBreakTheCheck() throws IOException {
    var zip = zip(StandardCharsets.ISO_8859_1, "Tê khai.pdf", "word/document.xml");
    zip[6] = 0;
    zip[7] = 0;
    assertThat(magic.kindOf(zip)).contains(ContentKind.ZIP);
  }

  @Test
  void anArchiveOfGarbageIsAnArchiveAndNoFault() {
    var crooked = new byte[4_000];
    new Random(2).nextBytes(crooked);
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, crooked, 0, 4);
    assertThat(magic.kindOf(crooked)).contains(ContentKind.ZIP);
  }

  @Test
  void aBombIsNotBlownUp() throws IOException {
    var bomb = archive(new byte[60_000_000], "zeros.bin", "word/document.xml");
    assertThat(magic.kindOf(Arrays.copyOf(bomb, ContentCheck.HEAD))).isPresent();
  }

  private static byte[] zip(Charset charset, String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, charset)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] archive(byte[] first, String firstName, String secondName)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(firstName));
      zip.write(first);
      zip.putNextEntry(new ZipEntry(secondName));
    }
    return bytes.toByteArray();
  }

  private static byte[] openDocument(String type) throws IOException {
    var content = type.getBytes(StandardCharsets.US_ASCII);
    var entry = new ZipEntry("mimetype");
    var sum = new CRC32();
    sum.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.putNextEntry(new ZipEntry("content.xml"));
    }
    return bytes.toByteArray();
  }
}
