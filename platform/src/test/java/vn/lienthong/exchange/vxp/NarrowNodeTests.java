package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.Patience;
import vn.lienthong.client.Sending;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.DocumentPacket;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlReader;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;
import vn.lienthong.testing.NodeProcess;
import vn.lienthong.testing.Patiently;

/**
 * A node in a heap smaller than the packet, on a machine whose charset knows no Vietnamese: letters
 * and large files arrive as they were sent.
 */
@Tag("process")
class NarrowNodeTests {
  private static final String SENDER = "000.00.00.G22";
  private static final String RECIPIENT = "000.00.00.H46";
  private static final String SENDER_NAME = "Sở Nội vụ tỉnh Đắk Lắk";
  private static final String SUBJECT = "V/v triển khai Nghị quyết số 02/NQ-CP – đợt 1 “khẩn”";
  private static final String FILE_NAME = "Bản vẽ – Đắk Lắk.pdf";
  private static final long SIZE = 300_000_000;
  private static final long SMALL = 1_000;

  /** A busy machine reads three hundred megabytes for a long time before it answers. */
  private static final Patience PATIENCE = new Patience(Patiently.LONG, Duration.ofMinutes(10), 1);

  @TempDir Path folder;

  @Test
  void threeHundredMegabytesAndVietnameseLettersPassUnchanged() throws Exception {
    var packet = folder.resolve("sent.edxml");
    var sha256 = write(packet, SIZE);
    try (var node = start("ISO-8859-1")) {
      var sending = client(node, SENDER).send(packet);
      assertThat(sending).isInstanceOf(Sending.Accepted.class);
      var docId = ((Sending.Accepted) sending).docId();

      assertThat(client(node, SENDER).trace(docId))
          .singleElement()
          .satisfies(row -> assertThat(row.title()).isEqualTo(SUBJECT));
      assertThat(client(node, RECIPIENT).received(MessageType.DOCUMENT))
          .anyMatch(row -> row.docId().equals(docId));
      var fetched = folder.resolve("fetched.edxml");
      client(node, RECIPIENT).download(docId, fetched);
      arrived((DocumentPacket) EdxmlReader.read(fetched), SIZE, sha256);
      assertThat(node.health()).isEqualTo(200);
      assertThat(node.errors()).doesNotContain("OutOfMemory", "ERROR");
    }
  }

  /** The commands of the client, on a machine as narrow as the node's. */
  @Test
  void theCommandsOfTheClientSendFetchAndTraceALetterUnchanged() throws Exception {
    var packet = folder.resolve("sent.edxml");
    var sha256 = write(packet, SMALL);
    try (var node = start("US-ASCII")) {
      var sent = command(node, SENDER, "send", packet.toString()).strip();
      assertThat(sent).startsWith(packet + ": đã gửi, mã trên trục ");
      var docId = sent.substring(sent.lastIndexOf(' ') + 1);
      assertThat(command(node, RECIPIENT, "inbox"))
          .containsPattern(docId + " +" + SENDER + " .*chờ nhận");

      var inbox = folder.resolve("inbox");
      assertThat(command(node, RECIPIENT, "inbox", "--download", inbox.toString()))
          .contains(docId + " từ " + SENDER + ": đã lưu ");
      var fetched = inbox.resolve(docId + ".edxml");
      arrived((DocumentPacket) EdxmlReader.read(fetched), SMALL, sha256);
      assertThat(command(node, RECIPIENT, "inbox")).doesNotContain(docId);

      assertThat(command(node, SENDER, "trace", docId))
          .contains(docId, SUBJECT)
          .containsPattern(RECIPIENT + " .*đã nhận");
      assertThat(node.output()).as("it has administrators").doesNotContain("/first-adm");
    }
  }

  private NodeProcess start(String charset) throws IOException {
    // every byte is hashed and decoded several times, which only the second compiler does fast
    var options =
        List.of(
            "-Xmx256m",
            "-XX:TieredStopAtLevel=4",
            "-Dfile.encoding=" + charset,
            "-Dlienthong.sample-country.documents=1");
    var data = "--data=" + folder.resolve("data");
    return NodeProcess.run(folder, options, "start", "--port=0", data);
  }

  /** Runs a command as the system of an agency; what it printed. */
  private String command(NodeProcess node, String agency, String... arguments) throws Exception {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--lang=vi",
            "--url=" + node.address() + "/vxp",
            "--system=" + agency,
            "--secret=sample-" + agency));
    var narrow = List.of("-Xmx64m", "-Dfile.encoding=US-ASCII");
    try (var run = NodeProcess.client(folder, narrow, all.toArray(String[]::new))) {
      assertThat(run.exitCode()).as(run.errors()).isZero();
      return run.output();
    }
  }

  private static void arrived(DocumentPacket packet, long size, String sha256) {
    assertThat(packet.header().subject()).isEqualTo(SUBJECT);
    assertThat(packet.header().from().organName()).isEqualTo(SENDER_NAME);
    assertThat(packet.attachments())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.name()).isEqualTo(FILE_NAME);
          assertThat(file.contentSize()).isEqualTo(size);
          assertThat(file.contentSha256()).isEqualTo(sha256);
          assertThat(file.damaged()).isFalse();
        });
  }

  private static AxisClient client(NodeProcess node, String system) {
    var settings = AxisSettings.of(node.address() + "/vxp", system, "sample-" + system);
    return new AxisClient(
        new AxisSettings(settings.endpoint(), settings.systemId(), settings.secret(), PATIENCE));
  }

  private static String write(Path target, long size) throws Exception {
    var header =
        new HeaderDraft(
                Organization.of(SENDER, SENDER_NAME),
                List.of(Organization.of(RECIPIENT, "UBND tỉnh Quảng Bình")))
            .documentId(SENDER + ",2020/02/12,1/NARROW")
            .code("1", "NARROW")
            .promulgated("Buôn Ma Thuột", new EdxmlDate("2020/02/12"))
            .kind(DocumentKind.named("Công văn"))
            .subject(SUBJECT)
            .steeringType(0)
            .business(Business.newDocument())
            .build();
    var digest = MessageDigest.getInstance("SHA-256");
    var file = OutgoingFile.of(FILE_NAME, () -> new DigestInputStream(new Drawing(size), digest));
    try (var out = Files.newOutputStream(target)) {
      EdxmlWriter.write(header, List.of(file), out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A file that begins like a PDF and goes on with a pattern. */
  private static final class Drawing extends InputStream {
    private static final byte[] HEAD = {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n'};
    private final long size;
    private long position;

    private Drawing(long size) {
      this.size = size;
    }

    @Override
    public int read() {
      if (position == size) {
        return -1;
      }
      long at = position++;
      return at < HEAD.length ? HEAD[(int) at] : (int) (at * 31 % 251);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = (int) Math.min(length, size - position);
      for (int i = 0; i < count; i++) {
        target[offset + i] = (byte) read();
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
