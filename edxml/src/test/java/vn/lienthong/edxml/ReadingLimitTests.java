package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.packet;
import static vn.lienthong.edxml.Packets.packetWith;
import static vn.lienthong.edxml.Packets.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each limit from both sides: at the limit a packet is read, one more is refused with the limit.
 */
class ReadingLimitTests {
  private static final long BYTES = 3_000;
  private static final int FEW = 5;

  /** Sizes at which others have lost documents, and those around our own blocks. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 2, 3, 1023, 1024, 1025, 3999, 4000, 4001, 6143, 6144, 6145, 8191, 8192, 8193, 65537
      })
  void anAttachmentOfAnySizeArrivesWhole(int size) {
    var content = new byte[size];
    new Random(size).nextBytes(content);
    var packet = utf8(packetWith(attachment("a.bin", "", content)));

    var read = Packets.document(packet).attachments().get(0);

    assertThat(read.size()).isEqualTo(size);
    assertThat(read.damaged()).isFalse();
    assertThat(read.sha256()).isEqualTo(Hashes.hex(Hashes.sha256().digest(content)));
    assertThat(Packets.content(packet, 0)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1023, 1024, 1025, 3999, 4000, 4001, 65537})
  void aTextOfAnySizeArrivesWhole(int size) {
    var text = "Ấ".repeat(size);
    var read = Packets.document(packet(MESSAGE + "<Content>" + text + "</Content>", "", ""));
    assertThat(read.header().content()).isEqualTo(text);
  }

  static Stream<Arguments> edges() {
    var limits = new Limits(BYTES, 1_000, FEW, 1_500, 10, 40_000, 100);
    return Stream.of(
        Arguments.of(
            "packet",
            limits,
            EdxCode.PACKET_TOO_BIG,
            BYTES,
            (Grown)
                n -> {
                  var empty = packetWith("");
                  return empty + " ".repeat((int) n - utf8(empty).length);
                }),
        Arguments.of(
            "attachment",
            limits,
            EdxCode.ATTACHMENT_TOO_BIG,
            1_000L,
            (Grown) n -> packetWith(attachment("a.bin", "", new byte[(int) n]))),
        Arguments.of(
            "attachments",
            limits,
            EdxCode.TOO_MANY_ATTACHMENTS,
            (long) FEW,
            (Grown) n -> packetWith(attachment("a", "", "QUJD").repeat((int) n))),
        Arguments.of(
            "references",
            limits,
            EdxCode.TOO_MANY_ATTACHMENTS,
            (long) FEW,
            (Grown)
                n ->
                    packetWith("")
                        .replace(
                            "</edXMLEnvelope>",
                            "<edXMLBody><Manifest>"
                                + "<Reference/>".repeat((int) n)
                                + "</Manifest></edXMLBody></edXMLEnvelope>")),
        Arguments.of(
            "depth",
            limits,
            EdxCode.TOO_DEEP,
            10L,
            (Grown)
                n -> {
                  int deeper = (int) n - 4;
                  return packet(MESSAGE + "<x>".repeat(deeper) + "</x>".repeat(deeper), "", "");
                }),
        Arguments.of(
            "unzipped",
            limits,
            EdxCode.UNZIP_TOO_BIG,
            40_000L,
            (Grown)
                n ->
                    packetWith(
                        attachment("a.txt", "", Packets.zip("a.txt", "0".repeat((int) n))))));
  }

  interface Grown {
    String to(long size);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edges")
  void theLimitIsStillReadAndOneMoreIsRefused(
      String what, Limits limits, EdxCode code, long limit, Grown file) throws IOException {
    assertThat(refusal(file.to(limit - 1), limits)).isEmpty();
    assertThat(refusal(file.to(limit), limits)).isEmpty();
    var refused = refusal(file.to(limit + 1), limits).orElseThrow();
    assertThat(refused.code()).isEqualTo(code);
    if (code != EdxCode.UNZIP_TOO_BIG) {
      assertThat(refused.args()).containsExactly(String.valueOf(limit));
    }
  }

  @Test
  void theHeaderIsCountedInCharactersAndPerElement() throws IOException {
    var limits = new Limits(100_000, 1_000, FEW, 2_000, 10, 1, 1);
    int used = 2_000;
    while (refusal(content(used), limits).isPresent()) {
      used--;
    }
    assertThat(refusal(content(used + 1), limits).orElseThrow().code())
        .isEqualTo(EdxCode.HEADER_TOO_BIG);
    // letters of three bytes are one character each
    assertThat(refusal(content(used).replace("x".repeat(used), "ế".repeat(used)), limits))
        .isEmpty();
    assertThat(refusal(content(used).replace("</Content>", "</Content><a/>"), limits)).isPresent();
  }

  @Test
  void manyEmptyElementsAreTooMuchHeaderAsWell() throws IOException {
    var flood = packet(MESSAGE + "<a/>".repeat(300_000), "", "");
    assertThat(refusal(flood, Limits.standard()).orElseThrow().code())
        .isEqualTo(EdxCode.HEADER_TOO_BIG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<Subject>", "<Content>", "<a>"})
  void whatIsTooLongIsRefusedInsideItsElement(String element) throws IOException {
    var limits = new Limits(100_000, 1_000, FEW, 2_000, 10, 1, 1);
    var end = element.replace("<", "</");
    var file = packet("\n" + element + "\n" + "x".repeat(2_000) + end + MESSAGE, "", "");
    var refused = refusal(file, limits).orElseThrow();
    assertThat(refused.code()).isEqualTo(EdxCode.HEADER_TOO_BIG);
    assertThat(refused.line()).isGreaterThanOrEqualTo(3);
    assertThat(refused.path()).isEqualTo(element.substring(1, element.length() - 1));
  }

  @Test
  void theRatioIsLookedAtOnlyAfterEightMebibytes() throws IOException {
    int eight = 8 << 20;
    assertThat(refusal(bomb(eight), Limits.standard())).isEmpty();
    var refused = refusal(bomb(eight + 20_000), Limits.standard()).orElseThrow();
    assertThat(refused.code()).isEqualTo(EdxCode.UNZIP_RATIO);
    assertThat(refused.path()).isEqualTo("AttachmentEncoded/Attachment");
    assertThat(refusal(bomb(eight + 20_000), Limits.standard().withUnzipping(1L << 30, 5_000)))
        .isEmpty();
  }

  @Test
  void anEndlessPacketIsRefusedWithoutBeingReadToItsEnd() {
    var endless =
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(utf8(Packets.HEAD + "<AttachmentEncoded><Attachment>")),
            new Endless());
    var refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            EdxmlRefused.class,
            () -> EdxmlReader.read(endless, Limits.standard().withMaxPacketBytes(1 << 20)));
    assertThat(refused.code()).isEqualTo(EdxCode.PACKET_TOO_BIG);
  }

  @Test
  void aTagOfOneMebibyteIsTheLongest() throws IOException {
    assertThat(refusal(withName(1_000_000), Limits.standard())).isEmpty();
    var refused = refusal(withName(1_100_000), Limits.standard()).orElseThrow();
    assertThat(refused.code()).isEqualTo(EdxCode.TOKEN_TOO_LONG);
    assertThat(refused.args()).containsExactly("1048576");
  }

  private static String withName(int length) {
    return packetWith("")
        .replace("</edXMLEnvelope>", "</edXMLEnvelope><!--" + "x".repeat(length) + "-->");
  }

  private static String bomb(int size) {
    return packetWith(attachment("a.txt", "", Packets.zip("a.txt", "0".repeat(size))));
  }

  private static String content(int length) {
    return packet(MESSAGE + "<Content>" + "x".repeat(length) + "</Content>", "", "");
  }

  private static Optional<Finding> refusal(String file, Limits limits) throws IOException {
    try {
      EdxmlReader.read(new ByteArrayInputStream(utf8(file)), limits);
      return Optional.empty();
    } catch (EdxmlRefused refused) {
      return Optional.of(refused.finding());
    }
  }

  /** More base64 than any disk holds. */
  private static final class Endless extends java.io.InputStream {
    @Override
    public int read() {
      return ' ';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      java.util.Arrays.fill(target, offset, offset + length, (byte) ' ');
      return length;
    }
  }
}
