package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Any bytes are read or refused with a code, and what is read keeps its promises. Runs the corpus
 * in ordinary builds; {@code JAZZER_FUZZ=1} searches for new inputs.
 */
class EdxmlFuzzTests {
  private static final Limits SMALL = new Limits(1 << 20, 8192, 4, 9000, 12, 1 << 20, 100);
  private static final TraceHeader HOP = new TraceHeader("000.00.00.G22", "2020/02/12 08:00:00");

  @FuzzTest(maxDuration = "45m")
  void anyBytesAreReadOrRefused(byte[] bytes) throws IOException {
    try {
      var packet = EdxmlReader.read(new ByteArrayInputStream(bytes), SMALL);
      assertThat(packet.facts().size()).isEqualTo(bytes.length);
      if (packet instanceof DocumentPacket document) {
        checkStamp(bytes, document);
        checkAttachments(bytes, document);
      }
    } catch (EdxmlRefused refused) {
      assertThat(refused.finding().line()).isPositive();
      assertThat(refused.finding().column()).isPositive();
    }
  }

  private static void checkStamp(byte[] bytes, DocumentPacket document) throws IOException {
    var stamp = new TraceHeaderStamp(document.slot(), HOP);
    var stamped = stamp.apply(new ByteArrayInputStream(bytes)).readAllBytes();
    int slot = (int) document.slot().offset();
    int rest = bytes.length - slot;
    assertThat(stamped).hasSize((int) stamp.length(bytes.length));
    assertThat(Arrays.copyOf(stamped, slot)).isEqualTo(Arrays.copyOf(bytes, slot));
    assertThat(Arrays.copyOfRange(stamped, stamped.length - rest, stamped.length))
        .isEqualTo(Arrays.copyOfRange(bytes, slot, bytes.length));
    try {
      var again =
          (DocumentPacket) EdxmlReader.read(new ByteArrayInputStream(stamped), Limits.standard());
      assertThat(again.header().trace()).hasSize(document.header().trace().size() + 1);
      assertThat(again.header().trace()).contains(HOP);
      assertThat(again.facts().contentHash()).isEqualTo(document.facts().contentHash());
    } catch (EdxmlRefused refused) {
      throw new AssertionError("stamped packet refused", refused);
    }
  }

  private static void checkAttachments(byte[] bytes, DocumentPacket document) throws IOException {
    for (var attachment : document.attachments()) {
      if (!attachment.damaged()) {
        var source = PacketSource.of(bytes);
        var charset = document.facts().charset();
        assertThat(hash(AttachmentContent.openDecoded(source, charset, attachment)))
            .isEqualTo(attachment.sha256());
        assertThat(hash(AttachmentContent.open(source, charset, attachment)))
            .isEqualTo(attachment.contentSha256());
      }
      assertThat(attachment.name()).isNotBlank().doesNotContain("/", "\\", "\n", "\r", "\0");
    }
  }

  private static String hash(InputStream content) throws IOException {
    try (content) {
      var all = new ByteArrayOutputStream();
      content.transferTo(all);
      return Hashes.hex(Hashes.sha256().digest(all.toByteArray()));
    }
  }
}
