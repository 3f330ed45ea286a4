package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.codes;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.fixture;
import static vn.lienthong.edxml.Packets.refusal;
import static vn.lienthong.edxml.Packets.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Encodings: the same document is the same whatever bytes carry it, and offsets are exact in all.
 */
class EncodingTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "21_utf8_bom.edxml",
        "22_utf16le.edxml",
        "23_utf16be_no_mark.edxml",
        "24_windows1258.edxml",
        "25_utf8_declared_utf16.edxml",
        "26_no_prefix.edxml",
        "27_other_prefix.edxml"
      })
  void theSameDocumentIsReadFromEveryEncodingAndPrefix(String file) {
    var plain = document(fixture("20_plain.edxml"));
    var other = document(fixture(file));
    assertThat(other.header()).isEqualTo(plain.header());
    assertThat(other.facts().contentHash()).isEqualTo(plain.facts().contentHash());
    assertThat(other.facts().sha256()).isNotEqualTo(plain.facts().sha256());
    assertThat(Packets.content(fixture(file), 0))
        .isEqualTo(Packets.content(fixture("20_plain.edxml"), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20_plain.edxml",
        "21_utf8_bom.edxml",
        "22_utf16le.edxml",
        "23_utf16be_no_mark.edxml",
        "24_windows1258.edxml"
      })
  void theRangeOfTheBase64IsExact(String file) {
    var packet = fixture(file);
    var document = document(packet);
    var range = document.attachments().get(0).base64();
    var text =
        new String(
            Arrays.copyOfRange(packet, (int) range.start(), (int) range.end()),
            document.facts().charset());
    assertThat(text).startsWith("JVBERi0").doesNotContain("<", ">");
    var before = Arrays.copyOfRange(packet, 0, (int) range.start());
    assertThat(new String(before, document.facts().charset())).endsWith("QCVN_102_2016\">");
  }

  @Test
  void encodingsAreReported() {
    assertThat(document(fixture("22_utf16le.edxml")).facts().charset())
        .isEqualTo(StandardCharsets.UTF_16LE);
    assertThat(codes(document(fixture("24_windows1258.edxml")))).contains(EdxCode.ENCODING_OTHER);
    assertThat(codes(document(fixture("25_utf8_declared_utf16.edxml"))))
        .contains(EdxCode.ENCODING_DECLARED_WRONG);
    assertThat(codes(document(fixture("21_utf8_bom.edxml"))))
        .doesNotContain(EdxCode.ENCODING_OTHER);
  }

  @Test
  void lettersBeyondTheBasicPlaneKeepTheOffsetsExact() {
    var subject = "Ký hiệu 𠀋𡃁 và 😀";
    var xml =
        Packets.packet(
            Packets.MESSAGE.replace("Kính gửi", subject),
            "",
            Packets.attachment("a.pdf", "", Packets.PDF));
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      var packet = xml.replace("UTF-8", charset.name()).getBytes(charset);
      assertThat(document(packet).header().subject()).isEqualTo(subject);
      assertThat(Packets.content(packet, 0)).isEqualTo(Packets.PDF);
    }
  }

  @Test
  void offsetsAreExactBehindManyBlocksOfText() {
    var padding = "đường ".repeat(20_000);
    var xml =
        Packets.packet(
            Packets.MESSAGE + "<Content>" + padding + "</Content>",
            "",
            Packets.attachment("a.pdf", "", Packets.PDF));
    assertThat(Packets.content(utf8(xml), 0)).isEqualTo(Packets.PDF);
    var wide = xml.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
    assertThat(Packets.content(wide, 0)).isEqualTo(Packets.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Shift_JIS", "UTF-7", "no-such-code", "IBM037", "GB18030", "x-COMPOUND_TEXT"})
  void otherEncodingsAreRefusedByName(String name) {
    var finding = refusal("<?xml version=\"1.0\" encoding=\"" + name + "\"?><edXML/>");
    assertThat(finding.code()).isEqualTo(EdxCode.ENCODING_UNSUPPORTED);
    assertThat(finding.args()).containsExactly(name);
  }

  @Test
  void wideCharactersOfFourBytesAreRefused() {
    var utf32 = "<?xml version=\"1.0\"?><edXML/>".getBytes(Charset.forName("UTF-32BE"));
    assertThat(refusal(utf32, Limits.standard()).code()).isEqualTo(EdxCode.ENCODING_UNSUPPORTED);
  }

  @Test
  void bytesThatAreNotOfTheEncodingAreRefused() {
    var broken = utf8(Packets.packet(Packets.MESSAGE.replace("Kính", "K?nh"), "", ""));
    for (int i = 0; i < broken.length; i++) {
      if (broken[i] == '?' && broken[i + 1] == 'n') {
        broken[i] = (byte) 0xED;
      }
    }
    assertThat(refusal(broken, Limits.standard()).code()).isEqualTo(EdxCode.ENCODING_BROKEN);
    var odd = Arrays.copyOf(fixture("22_utf16le.edxml"), fixture("22_utf16le.edxml").length + 1);
    assertThat(refusal(odd, Limits.standard()).code()).isEqualTo(EdxCode.ENCODING_BROKEN);
  }
}
