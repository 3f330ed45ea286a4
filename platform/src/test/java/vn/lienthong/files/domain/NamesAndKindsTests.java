package vn.lienthong.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.files.ContentKind;
import vn.lienthong.files.FileName;

class NamesAndKindsTests {
  private final MagicBytes magic = new MagicBytes();

  @ParameterizedTest
  @EnumSource(ContentKind.class)
  void aNameMayEndInItsOwnKindAndInNoOther(ContentKind kind) {
    for (var other : ContentKind.values()) {
      for (var extension : other.extensions()) {
        var allowed = other == kind || (kind == ContentKind.XML && extension.equals("txt"));
        assertThat(magic.agrees(FileName.of("Tờ khai." + extension), kind))
            .as("%s named .%s", kind, extension)
            .isEqualTo(allowed);
      }
    }
  }

  /** Whoever double-clicks such a name runs it, whatever its bytes are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exe", "com", "scr", "bat", "CMD", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk",
        "msi", "jar", "reg", "url", "sh", "svg"
      })
  void aNameThatAComputerWouldRunIsNoNameOfADocument(String extension) {
    assertThat(magic.agrees(FileName.of("Giấy mời.pdf." + extension), ContentKind.TEXT)).isFalse();
    assertThat(magic.agrees(FileName.of("Giấy mời." + extension), ContentKind.PDF)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tờ khai", "bản 1.2 cuối", ".pdf", "Số 12.QĐ-UBND", "a.", "v1.exempt"})
  void aNameThatClaimsNothingAgreesWithEverything(String name) {
    assertThat(magic.agrees(FileName.of(name), ContentKind.PDF)).isTrue();
    assertThat(magic.agrees(FileName.of(name), ContentKind.ZIP)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "474946383761, GIF",
    "474946383961, GIF",
    "4d4d002a00000008, TIFF",
    "255044462d, PDF",
    "ffd8ff, JPEG"
  })
  void aSignatureAloneIsEnough(String head, ContentKind kind) {
    assertThat(magic.kindOf(HexFormat.of().parseHex(head))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "89504e470d0a1a", // a PNG cut by one byte
        "7f454c46020101", // a program of Linux
        "4d5a9000", // a program of Windows
        "cafebabe00000034", // a Java class
        "1f8b0800", // gzip
        "00" // nothing
      })
  void bytesOfNoKnownKindAreNone(String head) {
    assertThat(magic.kindOf(HexFormat.of().parseHex(head))).isEmpty();
  }

  @Test
  void aSignatureFurtherInsideIsNotTheKind() {
    assertThat(magic.kindOf(bytes(" %PDF-1.7", StandardCharsets.UTF_8))).contains(ContentKind.TEXT);
    assertThat(magic.kindOf(bytes("x\u0000%PDF-", StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'<!DOCTYPE HTML><p>x', HTML",
    "'\n  <HTML lang=vi>', HTML",
    "'<?xml version=\"1.0\"?><html xmlns=\"x\"/>', HTML",
    "'<a href=\"x\" ><svg onload=alert(1)>', HTML",
    "'<edXML:Envelope xmlns:edXML=\"x\">', XML",
    "'<a/>', XML",
    "'<_x>', XML",
    "'< 5 hồ sơ', TEXT",
    "'<5 ngày>', TEXT",
    "'a < b > c', TEXT",
    "'STT;Họ và tên;Ngày sinh\r\n1;Đỗ Thị Ánh;29/02/1996\f', TEXT"
  })
  void whatABrowserWouldRunIsNotTakenForText(String text, ContentKind kind) {
    assertThat(magic.kindOf(bytes(text, StandardCharsets.UTF_8))).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void aTextOfWindowsIsReadInItsOwnWidth(String charset) {
    var mark = charset.equals("UTF-16") ? "" : "\ufeff";
    var wide = Charset.forName(charset);
    assertThat(magic.kindOf(bytes(mark + "Sở Nội vụ", wide))).contains(ContentKind.TEXT);
    assertThat(magic.kindOf(bytes(mark + "<html><script>", wide))).contains(ContentKind.HTML);
  }

  /** TCVN3 and VNI texts cannot be shown as UTF-8; better refused than received as rubbish. */
  @Test
  void aTextInAnOldCharsetIsRefused() {
    assertThat(magic.kindOf(new byte[] {'S', (byte) 0xeb, ' ', 'N', (byte) 0xe9, 'i'})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(chars = {0, 1, 7, 8, 27, 31})
  void aTextWithControlCharactersIsNoText(char control) {
    assertThat(magic.kindOf(bytes("abc" + control + "def", StandardCharsets.UTF_8))).isEmpty();
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
