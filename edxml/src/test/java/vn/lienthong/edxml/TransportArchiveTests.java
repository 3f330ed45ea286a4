package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.packetWith;
import static vn.lienthong.edxml.Packets.utf8;
import static vn.lienthong.edxml.ZipBytes.aZip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which archives are the wrapper of a file and which are the file, to the byte. */
class TransportArchiveTests {
  static Stream<Arguments> wrappers() {
    var big = new byte[300_000];
    new Random(5).nextBytes(big);
    return Stream.of(
        Arguments.of("packed", aZip()),
        Arguments.of("only stored", aZip().withMethod(0)),
        Arguments.of("stored and empty", aZip().withMethod(0).withContent(new byte[0])),
        Arguments.of("packed and empty", aZip().withContent(new byte[0])),
        Arguments.of("larger than the buffers", aZip().withContent(big)),
        Arguments.of("larger than the buffers, stored", aZip().withMethod(0).withContent(big)),
        Arguments.of("a name in UTF-8", aZip().withFlags(0x800).named(utf8("Tờ khai.txt"))),
        Arguments.of(
            "a name in another encoding",
            aZip().named("Tê.txt".getBytes(Charset.forName("windows-1258")))),
        Arguments.of("a name that leaves the folder", aZip().named(utf8("../../etc/passwd"))),
        Arguments.of("a name of one letter", aZip().named(utf8("x"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrappers")
  void anIntactArchiveOfOneEntryIsTakenOff(String what, ZipBytes zip) {
    var packet = utf8(packetWith(attachment("tep.txt", "application/zip", zip.bytes())));
    var read = document(packet).attachments().get(0);

    assertThat(read.zipped()).isTrue();
    assertThat(read.name()).isEqualTo("tep.txt");
    assertThat(read.size()).isEqualTo(zip.bytes().length);
    assertThat(read.contentSize()).isEqualTo(zip.content().length);
    assertThat(read.contentSha256()).isEqualTo(Hashes.hex(Hashes.sha256().digest(zip.content())));
    assertThat(Packets.content(packet, 0)).isEqualTo(zip.content());
  }

  static Stream<Arguments> others() {
    var good = aZip().bytes();
    return Stream.of(
        Arguments.of("encrypted", aZip().withFlags(1).bytes()),
        Arguments.of("a method of its own", aZip().withMethod(12).bytes()),
        Arguments.of("a wrong check sum", aZip().withCheckSumOffBy(1).bytes()),
        Arguments.of("a size too large", aZip().withSizeOffBy(1).bytes()),
        Arguments.of("a size too small", aZip().withSizeOffBy(-1).bytes()),
        Arguments.of("no directory", aZip().withCentralRecords(0).bytes()),
        Arguments.of("two records of the directory", aZip().withCentralRecords(2).bytes()),
        Arguments.of("no name", aZip().named(new byte[0]).bytes()),
        Arguments.of("stored without a known size", aZip().withMethod(0).withFlags(8).bytes()),
        Arguments.of("cut in the header", Arrays.copyOf(good, 29)),
        Arguments.of("cut in the name", Arrays.copyOf(good, 32)),
        Arguments.of("cut in the content", Arrays.copyOf(good, 40)),
        Arguments.of("cut in the directory", Arrays.copyOf(good, good.length - 30)),
        Arguments.of("broken packing", broken(good)),
        Arguments.of("an empty archive", Arrays.copyOfRange(good, good.length - 22, good.length)),
        Arguments.of("only two letters", utf8("PK")),
        Arguments.of("a text", utf8("PKI là hạ tầng khóa công khai")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void anythingElseIsKeptByteForByte(String what, byte[] bytes) {
    var packet = utf8(packetWith(attachment("tep.txt", "", bytes)));
    var read = document(packet).attachments().get(0);

    assertThat(read.zipped()).isFalse();
    assertThat(read.damaged()).isFalse();
    assertThat(read.contentSha256()).isEqualTo(read.sha256());
    assertThat(Packets.content(packet, 0)).isEqualTo(bytes);
  }

  @Test
  void aDirectoryThatNeverEndsIsNotHeldInMemory() {
    var good = aZip().bytes();
    var long1 = Arrays.copyOf(good, good.length + (1 << 17) + 1);
    var packet = utf8(packetWith(attachment("tep.txt", "", long1)));
    assertThat(document(packet).attachments().get(0).zipped()).isFalse();
    assertThat(Packets.content(packet, 0)).isEqualTo(long1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"so-lieu.xlsx", "so-lieu.XLSX", "van-ban.docx", "bang.ods", "tep.kmz"})
  void aDocumentThatIsAnArchiveItselfComesOutOfAWrapperWithItsOwnExtension(String name) {
    var extension = MediaTypes.extension(name);
    var inner = Packets.zip("[Content_Types].xml", "<Types/>", "a.xml", "<a/>");
    var wrapped = aZip().named(utf8("0f3c." + extension)).withContent(inner);
    var packet = utf8(packetWith(attachment(name, "application/zip", wrapped.bytes())));
    assertThat(Packets.content(packet, 0)).isEqualTo(inner);

    var other = utf8(packetWith(attachment(name, "application/zip", aZip().bytes())));
    assertThat(Packets.content(other, 0)).isEqualTo(aZip().bytes());
  }

  @Test
  void anArchiveThatIsNamedOneIsNeverTakenOff() {
    var wrapped = aZip().named(utf8("trong.zip"));
    var packet = utf8(packetWith(attachment("ngoai.zip", "application/zip", wrapped.bytes())));
    assertThat(document(packet).attachments().get(0).zipped()).isFalse();
  }

  @Test
  void aBombInsideABrokenOrNamedArchiveRefusesNothing() throws Exception {
    var limits = Limits.standard().withUnzipping(1_000, 1_000);
    var bomb = aZip().withContent(new byte[1_001]);
    assertThat(refused(attachment("a.txt", "", bomb.bytes()), limits))
        .isEqualTo(EdxCode.UNZIP_TOO_BIG);
    assertThat(refused(attachment("a.txt", "", bomb.withMethod(0).bytes()), limits))
        .isEqualTo(EdxCode.UNZIP_TOO_BIG);
    assertThat(refused(attachment("a.zip", "", bomb.bytes()), limits)).isNull();
    assertThat(refused(attachment("a.docx", "", bomb.bytes()), limits)).isNull();
    var wrappedDocx = bomb.named(utf8("x.docx"));
    assertThat(refused(attachment("a.docx", "", wrappedDocx.bytes()), limits))
        .isEqualTo(EdxCode.UNZIP_TOO_BIG);
  }

  private static @org.jspecify.annotations.Nullable EdxCode refused(
      String attachment, Limits limits) throws java.io.IOException {
    try {
      var file = new java.io.ByteArrayInputStream(utf8(packetWith(attachment)));
      EdxmlReader.read(file, limits);
      return null;
    } catch (EdxmlRefused refused) {
      return refused.code();
    }
  }

  private static byte[] broken(byte[] zip) {
    var broken = zip.clone();
    Arrays.fill(broken, 36, 44, (byte) 0xFF);
    assertThat(new String(broken, StandardCharsets.ISO_8859_1)).startsWith("PK");
    return broken;
  }
}
