package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.packetWith;
import static vn.lienthong.edxml.Packets.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attachment is taken out of a stored packet by its place, whatever stands around it. */
class StoredAttachmentTests {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258", "ISO-8859-1"})
  void eachOfSeveralIsFoundInEveryEncoding(String charset) throws IOException {
    var contents = new byte[4][];
    var files = new StringBuilder();
    for (int i = 0; i < contents.length; i++) {
      contents[i] = new byte[1 + i * 9_001];
      new Random(i).nextBytes(contents[i]);
      files.append(attachment("tep-" + i, "", contents[i]));
    }
    var text = packetWith(files.toString()).replace("UTF-8", charset).replace("Kính gửi", "Gui");
    var packet = Files.write(folder.resolve("p.edxml"), text.getBytes(Charset.forName(charset)));
    var read = document(Files.readAllBytes(packet));

    for (int i = contents.length - 1; i >= 0; i--) {
      var each = read.attachments().get(i);
      try (var in = AttachmentContent.open(PacketSource.of(packet), read.facts().charset(), each)) {
        assertThat(in.readAllBytes()).isEqualTo(contents[i]);
      }
    }
  }

  @Test
  void bytesComeTheSameOneByOneAndInPiecesOfAnySize() throws IOException {
    var content = new byte[20_000];
    new Random(9).nextBytes(content);
    var packet = utf8(packetWith(attachment("a.bin", "", content)));
    for (int piece : new int[] {1, 2, 3, 1000, 6143, 6144, 6145, 100_000}) {
      var out = new ByteArrayOutputStream();
      try (var in = open(packet)) {
        var part = new byte[piece];
        assertThat(in.read(part, 0, 0)).isZero();
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
          out.write(part, 0, count);
        }
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(part)).isEqualTo(-1);
      }
      assertThat(out.toByteArray()).isEqualTo(content);
    }
  }

  @Test
  void aMissingPaddingIsNoMatter() throws IOException {
    var packet = utf8(packetWith(attachment("a.txt", "", "QUJDRA")));
    assertThat(open(packet).readAllBytes()).isEqualTo(utf8("ABCD"));
  }

  @Test
  void whatStandsBeforeTheDamageIsReadAndThenItFailsForGood() throws IOException {
    var packet = utf8(packetWith(attachment("a.txt", "", "QUJD".repeat(5_000) + "*QUJD")));
    var in = open(packet);
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> in.transferTo(out)).isInstanceOf(IOException.class);
    assertThat(out.toByteArray()).isEqualTo(utf8("ABC".repeat(out.size() / 3)));
    assertThat(out.size()).isLessThanOrEqualTo(15_000);
    assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void theSourceIsOpenedOnceAndClosedWithTheContent() throws IOException {
    var packet = utf8(packetWith(attachment("a.pdf", "", Packets.PDF)));
    var open = new AtomicInteger();
    PacketSource watched =
        offset -> {
          open.incrementAndGet();
          var rest = new ByteArrayInputStream(packet, (int) offset, packet.length);
          return new FilterInputStream(rest) {
            @Override
            public void close() {
              open.decrementAndGet();
            }
          };
        };
    var attachment = document(packet).attachments().get(0);
    try (var in = AttachmentContent.open(watched, StandardCharsets.UTF_8, attachment)) {
      assertThat(in.read()).isEqualTo('%');
      assertThat(open).hasValue(1);
    }
    assertThat(open).hasValue(0);
  }

  @Test
  void onlyThePlaceOfTheAttachmentIsRead() throws IOException {
    var packet = utf8(packetWith(attachment("a.pdf", "", Packets.PDF)));
    var attachment = document(packet).attachments().get(0);
    var around = packet.clone();
    for (int i = 0; i < around.length; i++) {
      if (i < attachment.base64().start() || i >= attachment.base64().end()) {
        around[i] = (byte) 0xFF;
      }
    }
    var in = AttachmentContent.open(PacketSource.of(around), StandardCharsets.UTF_8, attachment);
    assertThat(in.readAllBytes()).isEqualTo(Packets.PDF);
  }

  @Test
  void aPacketThatWasCutAfterwardsEndsInAFault() {
    var packet = utf8(packetWith(attachment("a.bin", "", new byte[9_000])));
    var attachment = document(packet).attachments().get(0);
    var cut = java.util.Arrays.copyOf(packet, (int) attachment.base64().start() + 5_001);
    assertThatThrownBy(() ->
            AttachmentContent.open(PacketSource.of(cut), StandardCharsets.UTF_8, attachment)
                .readAllBytes())
        .isInstanceOf(IOException.class);
  }

  private static java.io.InputStream open(byte[] packet) throws IOException {
    var attachment = document(packet).attachments().get(0);
    return AttachmentContent.open(PacketSource.of(packet), StandardCharsets.UTF_8, attachment);
  }
}
