package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.codes;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.packetWith;
import static vn.lienthong.edxml.Packets.utf8;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Base64 as it really comes: wrapped, unpadded, in pieces, and what is none at all. */
class CrookedBase64Tests {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUJD                   | ABC",
        "'QUJD\r\nREVG\r\n'     | ABCDEF",
        "'Q U J D'              | ABC",
        "'\tQU\nJD\t'           | ABC",
        "QQ==                   | A",
        "'QQ= ='                | A",
        "'QQ=\r\n='             | A",
        "QUI=                   | AB",
        "Q&#85;JD               | ABC",
        "<![CDATA[QUJD]]>       | ABC",
        "QU<!-- x -->JD         | ABC",
        "QU<?x y?>JD            | ABC",
        "QUJD&#10;&#13;REVG     | ABCDEF"
      })
  void whatMeansTheSameIsReadTheSameWithoutAWord(String text, String content) {
    var packet = utf8(packetWith(attachment("a.txt", "", text)));
    assertThat(codes(document(packet))).containsExactly(EdxCode.ATTACHMENT_WITHOUT_REFERENCE);
    assertThat(Packets.content(packet, 0)).isEqualTo(utf8(content));
  }

  @ParameterizedTest
  @CsvSource({"QQ, A", "QUI, AB", "QUJDRA, ABCD", "QUJDREU, ABCDE"})
  void missingPaddingIsAddedAndReported(String text, String content) {
    var packet = utf8(packetWith(attachment("a.txt", "", text)));
    assertThat(codes(document(packet))).contains(EdxCode.BASE64_UNPADDED);
    assertThat(document(packet).attachments().get(0).damaged()).isFalse();
    assertThat(Packets.content(packet, 0)).isEqualTo(utf8(content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${file}              | $",
        "QUJ_                 | _",
        "QU-D                 | -",
        "QUJD.                | .",
        "Q                    | =",
        "QUJDR                | =",
        "QQ=                  | =",
        "QQ===                | =",
        "=QUJ                 | =",
        "QQ==QUJD             | Q",
        "QU=JD                | J",
        "QUJD====             | =",
        "QUJDđ                | U+0111",
        "QUJD\u00A0QUJD       | U+00A0",
        "QUJD\u200B           | U+200B",
        "\uFEFFQUJD           | U+FEFF",
        "QUJD<b/>             | <",
        "data:text/plain,QUJD | :"
      })
  void whatIsNoneIsDamagedAndTheFirstForeignCharacterIsNamed(String text, String offender) {
    var read = document(packetWith(attachment("a.txt", "", text)));
    assertThat(read.attachments()).singleElement().matches(Attachment::damaged);
    assertThat(read.facts().findings().stream().filter(f -> f.code() == EdxCode.BASE64_INVALID))
        .singleElement()
        .satisfies(finding -> assertThat(finding.args()).containsExactly(offender));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t ", "<!-- x -->", "&#32;"})
  void nothingButWhiteSpaceIsAnEmptyAttachment(String text) {
    var read = document(packetWith(attachment("a.txt", "", text)));
    assertThat(codes(read))
        .contains(EdxCode.ATTACHMENT_EMPTY)
        .doesNotContain(EdxCode.BASE64_INVALID);
    assertThat(read.attachments().get(0).damaged()).isTrue();
    assertThat(read.attachments().get(0).size()).isZero();
  }

  @Test
  void aSelfClosedContentIsEmptyAndItsRangeHoldsNothing() {
    var packet =
        packetWith("<Attachment><ContentTransferEncoded/></Attachment>")
            .replace("<AttachmentEncoded>", "<AttachmentEncoded>\n");
    var read = document(packet);
    assertThat(codes(read)).contains(EdxCode.ATTACHMENT_EMPTY);
    assertThat(read.attachments().get(0).base64().length()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 19, 60, 64, 76, 77, 4000})
  void linesOfAnyLengthGiveTheSameBytes(int length) {
    var content = new byte[20_000];
    new Random(length).nextBytes(content);
    var text = Base64.getMimeEncoder(4 * ((length + 3) / 4), utf8("\r\n")).encodeToString(content);
    var packet = utf8(packetWith(attachment("a.bin", "", text)));
    assertThat(document(packet).attachments().get(0).sha256())
        .isEqualTo(Hashes.hex(Hashes.sha256().digest(content)));
    assertThat(Packets.content(packet, 0)).isEqualTo(content);
  }

  @Test
  void aDamageDeepInALongTextLeavesWhatStandsBeforeItReadable() throws Exception {
    var content = new byte[30_000];
    new Random(3).nextBytes(content);
    var text = Base64.getEncoder().encodeToString(content);
    var packet = utf8(packetWith(attachment("a.bin", "", text.substring(0, 36_000) + "*" + text)));
    var damaged = document(packet).attachments().get(0);

    assertThat(damaged.damaged()).isTrue();
    assertThat(damaged.size()).isEqualTo(27_000);
    assertThat(damaged.sha256())
        .isEqualTo(Hashes.hex(Hashes.sha256().digest(java.util.Arrays.copyOf(content, 27_000))));
  }

  /** Where the blocks of a file fall depends on its layout, which says nothing. */
  @ParameterizedTest
  @ValueSource(ints = {1, 100, 500, 1000, 2000, 4000, 7999})
  void theHashOfADamagedContentDoesNotDependOnTheLayoutBeforeIt(int spaces) {
    var text = "QUJD".repeat(2_500) + "***" + "REVG".repeat(2_500);
    var compact = packetWith(attachment("a.bin", "", text));
    var wide = compact.replace("<AttachmentEncoded>", " ".repeat(spaces) + "<AttachmentEncoded>");
    assertThat(document(wide).facts().contentHash())
        .isEqualTo(document(compact).facts().contentHash());
  }

  @Test
  void damagedContentsThatDifferAnywhereHaveDifferentHashes() {
    var one = "QUJD".repeat(5_000) + "*" + "QUJD".repeat(5_000);
    var before = "REVG" + one.substring(4);
    var behind = one.substring(0, one.length() - 4) + "REVG";
    assertThat(
            java.util.stream.Stream.of(one, before, behind)
                .map(text -> document(packetWith(attachment("a.bin", "", text))))
                .map(read -> read.facts().contentHash())
                .distinct())
        .hasSize(3);
  }
}
