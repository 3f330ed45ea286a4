package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names from outside never leave their folder, their line or their spelling. */
class FileNamesTests {
  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, passwd",
    "..\\..\\win.ini, win.ini",
    "/a/b/c.pdf, c.pdf",
    "C:\\tam\\c.pdf, c.pdf",
    "'  c.pdf ', c.pdf",
    "c.pdf., c.pdf",
    "a:b*c?.pdf, a_b_c_.pdf",
    "con.pdf, _con.pdf",
    "Giấy khai sinh – Nguyễn Đức Ấn.pdf, Giấy khai sinh – Nguyễn Đức Ấn.pdf",
    "'', tep-dinh-kem-3",
    "'../..', tep-dinh-kem-3",
    "'..', tep-dinh-kem-3"
  })
  void namesAreMadeSafe(String original, String safe) {
    assertThat(FileNames.safe(original, 2)).isEqualTo(safe);
  }

  @Test
  void lineEndsAndTurnedTextCannotHide() {
    assertThat(FileNames.safe("a\r\nSet-Cookie: x.pdf", 0)).isEqualTo("a__Set-Cookie_ x.pdf");
    assertThat(FileNames.safe("a\u202Efdp.exe", 0)).isEqualTo("a_fdp.exe");
    assertThat(FileNames.safe("a\u0000.pdf", 0)).isEqualTo("a_.pdf");
  }

  @Test
  void bothSpellingsOfANameAreOneName() {
    var decomposed =
        new String(
            HexFormat.of().parseHex("546fcc9bcc80206b6861692e706466"), StandardCharsets.UTF_8);
    var composed =
        new String(HexFormat.of().parseHex("54e1bb9d206b6861692e706466"), StandardCharsets.UTF_8);
    assertThat(FileNames.safe(decomposed, 0)).isEqualTo(composed);
    var names = new FileNames();
    assertThat(names.unique(composed, 0)).isEqualTo("Tờ khai.pdf");
    assertThat(names.unique(decomposed, 1)).isEqualTo("Tờ khai (2).pdf");
    assertThat(names.unique("TỜ KHAI.PDF", 2)).isEqualTo("TỜ KHAI (3).PDF");
    assertThat(names.unique("không đuôi", 3)).isEqualTo("không đuôi");
    assertThat(names.unique("không đuôi", 4)).isEqualTo("không đuôi (2)");
  }

  @Test
  void longNamesKeepTheirExtension() {
    var name = FileNames.safe("ế".repeat(300) + ".docx", 0);
    assertThat(name).hasSize(180).endsWith(".docx");
  }
}
