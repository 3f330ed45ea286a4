package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Long texts are read in blocks; no character, reference or line end is cut in two. */
class TextAcrossBlocksTests {
  private static final List<String> PIECES =
      List.of(
          "ế",
          "\r\n",
          "\r",
          "&amp;",
          "&#x1EBF;",
          "]]",
          "😀",
          "a",
          "&gt;",
          "<![CDATA[<x]]>",
          "<!-- - -->",
          "\n");
  private static final List<String> MEANINGS =
      List.of("ế", "\n", "\n", "&", "ế", "]]", "😀", "a", ">", "<x", "", "\n");

  @Property(tries = 60)
  void everyPieceSurvivesAtEveryPlace(
      @ForAll long seed, @ForAll @IntRange(min = 500, max = 12000) int count) {
    var random = new Random(seed);
    var written = new StringBuilder("x");
    var meant = new StringBuilder("x");
    for (int i = 0; i < count; i++) {
      int piece = random.nextInt(PIECES.size());
      written.append(PIECES.get(piece)).append('x');
      meant.append(MEANINGS.get(piece)).append('x');
    }
    var xml =
        Packets.packet(
            Packets.MESSAGE + "<Content>" + written + "</Content>",
            "",
            Packets.attachment("a.pdf", "", Packets.PDF));
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      var packet = xml.replace("UTF-8", charset.name()).getBytes(charset);
      assertThat(Packets.document(packet).header().content()).isEqualTo(meant.toString());
      assertThat(Packets.content(packet, 0)).isEqualTo(Packets.PDF);
    }
  }

  @Test
  void columnsBehindALongTextOnTheSameLineAreTrue() {
    var xml =
        Packets.packetWith(
            Packets.attachment("a.pdf", "", new byte[90_000])
                + Packets.attachment("b.pdf", "", "***"));
    var finding =
        Packets.document(xml).facts().findings().stream()
            .filter(f -> f.code() == EdxCode.BASE64_INVALID)
            .findFirst()
            .orElseThrow();
    var line = xml.split("\n")[1];
    assertThat(finding.line()).isEqualTo(2);
    assertThat(line.substring(finding.column() - 1)).startsWith("<ContentTransferEncoded>***");
  }

  @Test
  void columnsCountCharactersInEveryEncoding() {
    var xml =
        Packets.packet(
            "<Content>Đặng Hữu Ước</Content>" + Packets.MESSAGE + "<DueDate>mai</DueDate>", "", "");
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      var packet = xml.replace("UTF-8", charset.name()).getBytes(charset);
      var finding =
          Packets.document(packet).facts().findings().stream()
              .filter(f -> f.code() == EdxCode.DATE_UNREADABLE)
              .findFirst()
              .orElseThrow();
      assertThat(finding.column()).isEqualTo(xml.split("\n")[1].indexOf("<DueDate>") + 1);
    }
    var refused = Packets.refusal(xml.replace("</DueDate>", "</DueDat>"));
    assertThat(refused.column())
        .isEqualTo(xml.split("\n")[1].indexOf("</DueDate>") + 1 + "</DueDate>".length());
  }
}
