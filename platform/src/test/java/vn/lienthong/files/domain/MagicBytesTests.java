package vn.lienthong.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.files.ContentCheck;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FileName;

class MagicBytesTests {
  private final MagicBytes magic = new MagicBytes();

  @ParameterizedTest
  @CsvSource({
    "255044462d312e37, PDF",
    "89504e470d0a1a0a0000, PNG",
    "ffd8ffe000104a46, JPEG",
    "49492a0008000000, TIFF",
    "d0cf11e0a1b11ae100, OLD_OFFICE",
    "7b5c72746631, RTF",
    "526172211a0700, RAR",
    "377abcaf271c0004, SEVEN_ZIP",
    "504b050600000000, ZIP"
  })
  void aKindIsKnownByItsFirstBytes(String head, ContentKind kind) {
    assertThat(magic.kindOf(HexFormat.of().parseHex(head))).contains(kind);
  }

  @Test
  void officeDocumentsAreToldFromOtherArchives() throws IOException {
    assertThat(magic.kindOf(zip("[Content_Types].xml", "word/document.xml")))
        .contains(ContentKind.DOCX);
    assertThat(magic.kindOf(zip("[Content_Types].xml", "xl/workbook.xml")))
        .contains(ContentKind.XLSX);
    assertThat(magic.kindOf(zip("Tờ khai.pdf"))).contains(ContentKind.ZIP);
  }

  @Test
  void textIsTextAndMarkupIsMarkup() {
    assertThat(magic.kindOf(utf8("Số,Ngày\n1,31/01/2020"))).contains(ContentKind.TEXT);
    assertThat(magic.kindOf(utf8("\ufeff<?xml version=\"1.0\"?><a/>"))).contains(ContentKind.XML);
    assertThat(magic.kindOf("<edXML:x >".getBytes(StandardCharsets.UTF_16)))
        .contains(ContentKind.XML);
    assertThat(magic.kindOf(utf8("<!DOCTYPE html><p>"))).contains(ContentKind.HTML);
    assertThat(magic.kindOf(utf8("<svg xmlns='x' onload='y'>"))).contains(ContentKind.HTML);
  }

  @Test
  void aProgramIsNothingWeKnow() {
    assertThat(magic.kindOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3})).isEmpty();
    assertThat(magic.kindOf(new byte[0])).isEmpty();
    assertThat(magic.kindOf(new byte[] {(byte) 0xc3, (byte) 0x28, 'a'})).isEmpty();
  }

  @Test
  void aLetterCutByTheEndOfTheHeadIsNoFault() {
    var text = utf8("a" + "ệ".repeat(ContentCheck.HEAD));
    var head = new byte[ContentCheck.HEAD];
    System.arraycopy(text, 0, head, 0, head.length);
    assertThat(magic.kindOf(head)).contains(ContentKind.TEXT);
  }

  @Test
  void aNameMayNotClaimAnotherKind() {
    assertThat(magic.agrees(FileName.of("Tờ khai.pdf"), ContentKind.PDF)).isTrue();
    assertThat(magic.agrees(FileName.of("Tờ khai.PDF"), ContentKind.PDF)).isTrue();
    assertThat(magic.agrees(FileName.of("Tờ khai.pdf"), ContentKind.ZIP)).isFalse();
    assertThat(magic.agrees(FileName.of("Tờ khai"), ContentKind.PDF)).isTrue();
    assertThat(magic.agrees(FileName.of("bản 1.2 cuối"), ContentKind.PDF)).isTrue();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8("nội dung"));
      }
    }
    return bytes.toByteArray();
  }
}
