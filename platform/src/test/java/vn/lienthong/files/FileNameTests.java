package vn.lienthong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.shared.RuleViolated;

class FileNameTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đơn đề nghị (bản 2).pdf",
        "CCCD mặt trước & sau.jpg",
        "a+b=c;d.pdf",
        "Giấy khai sinh – Nguyễn Đức Ấn.pdf"
      })
  void namesOfPeopleStayAsTheyAre(String given) {
    assertThat(FileName.of(given).value()).isEqualTo(given);
  }

  @Test
  void aNameOf255BytesIsTakenAndOneMoreIsRefusedWithTheRule() {
    var longest = "ệ".repeat(83) + "ab.pdf";
    assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(255);
    assertThat(FileName.of(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> FileName.of("c" + longest))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> assertThat(broken.error()).isEqualTo(FilesError.NAME_TOO_LONG));
  }

  @Test
  void partsOfAPathAreDropped() {
    assertThat(FileName.of("..\\..\\x.pdf").value()).isEqualTo("x.pdf");
    assertThat(FileName.of("/etc/x.pdf").value()).isEqualTo("x.pdf");
    assertThat(FileName.of("C:\\Tài liệu\\Tờ khai.docx").value()).isEqualTo("Tờ khai.docx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "..", ".", "a/", "\r\n"})
  void whatLeavesNoNameIsRefused(String given) {
    assertThatThrownBy(() -> FileName.of(given))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> assertThat(broken.error()).isEqualTo(FilesError.NAME_MISSING));
  }

  @Test
  void bothSpellingsOfANameAreOneName() {
    var decomposed =
        new String(
            HexFormat.of().parseHex("546fcc9bcc80206b6861692e706466"), StandardCharsets.UTF_8);
    var composed =
        new String(HexFormat.of().parseHex("54e1bb9d206b6861692e706466"), StandardCharsets.UTF_8);
    assertThat(FileName.of(decomposed)).isEqualTo(FileName.of(composed));
    assertThat(FileName.of(decomposed).value()).isEqualTo(composed);
  }

  @Test
  void aDownloadKeepsItsNameAndHasAnAsciiFallback() {
    var name = FileName.of("Giấy khai sinh – Nguyễn Đức Ấn.pdf");
    var header = name.attachment();
    assertThat(header)
        .startsWith(
            "attachment; filename=\"giay khai sinh _ nguyen duc an.pdf\"; filename*=UTF-8''");
    assertThat(header).matches("[ -~]+");
    var encoded = header.substring(header.indexOf("''") + 2);
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name.value());
    assertThat(name.inline()).startsWith("inline; ");
  }

  @Test
  void aNameCannotAddAHeaderNorTurnItsOwnText() {
    assertThat(FileName.of("a\r\nSet-Cookie: x=1.pdf").attachment()).doesNotContain("\r", "\n");
    assertThat(FileName.of("a\"b.pdf").attachment()).contains("filename=\"a_b.pdf\"");
    assertThat(FileName.of("hoa\u202efdp.exe").value()).isEqualTo("hoafdp.exe");
  }
}
