package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.codes;
import static vn.lienthong.edxml.Packets.content;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.packetWith;
import static vn.lienthong.edxml.Packets.utf8;
import static vn.lienthong.edxml.Packets.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of attachments: joining, unpacking, damage, limits. */
class AttachmentTests {
  @Test
  void referencesAreJoinedByContentIdThenPositionThenName() {
    var xml =
        Packets.packet(
                Packets.MESSAGE,
                "",
                named("cid:2", "hai.pdf") + named("", "mot.pdf") + named("9", "ba.pdf"))
            .replace(
                "</edXMLEnvelope>",
                "<edXMLBody><edXMLManifest>"
                    + reference("cid:1", "mot.pdf", "Một")
                    + reference("", "ba.pdf", "Ba")
                    + reference("2", "hai.pdf", "Hai")
                    + "</edXMLManifest></edXMLBody></edXMLEnvelope>");
    var document = document(xml);
    assertThat(document.attachments())
        .extracting(Attachment::description)
        .containsExactly("Hai", "Ba", "");
    assertThat(codes(document))
        .containsExactlyInAnyOrder(
            EdxCode.ATTACHMENT_WITHOUT_REFERENCE, EdxCode.REFERENCE_WITHOUT_ATTACHMENT);
  }

  @Test
  void twoFilesWithTheSameNameOrContentStayTwo() {
    var document = document(packetWith(attachment("a.pdf", "", Packets.PDF).repeat(3)));
    assertThat(document.attachments())
        .extracting(Attachment::name)
        .containsExactly("a.pdf", "a (2).pdf", "a (3).pdf");
    assertThat(document.attachments())
        .extracting(Attachment::contentSha256)
        .containsOnly(document.attachments().get(0).sha256());
    assertThat(codes(document)).contains(EdxCode.NAME_DUPLICATE);
  }

  @ParameterizedTest
  @CsvSource({
    "a.docx, false",
    "a.xlsx, false",
    "a.zip, false",
    "a.odt, false",
    "a.doc, true",
    "a.pdf, true",
    "a.txt, true",
    "a, true"
  })
  void anArchiveOfOneEntryIsUnpackedUnlessTheNamePromisesAnArchive(String name, boolean unpacked) {
    var packet =
        utf8(packetWith(attachment(name, "application/pdf", zip("word/document.xml", "nội dung"))));
    assertThat(document(packet).attachments().get(0).zipped()).isEqualTo(unpacked);
    assertThat(content(packet, 0))
        .isEqualTo(unpacked ? utf8("nội dung") : zip("word/document.xml", "nội dung"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.xlsx", "a.doc", "a.zip"})
  void anArchiveOfTwoEntriesIsNeverUnpacked(String name) {
    var office = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>");
    var packet = utf8(packetWith(attachment(name, "application/zip", office)));
    assertThat(document(packet).attachments().get(0).zipped()).isFalse();
    assertThat(content(packet, 0)).isEqualTo(office);
  }

  @Test
  void aSpreadsheetInItsTransportArchiveComesOut() {
    var xlsx = zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>");
    var wrapped = new ByteArrayOutputStream();
    try (var out = new java.util.zip.ZipOutputStream(wrapped)) {
      out.putNextEntry(new java.util.zip.ZipEntry("0d7c.xlsx"));
      out.write(xlsx);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    var packet =
        utf8(packetWith(attachment("so lieu.xlsx", "application/zip", wrapped.toByteArray())));
    assertThat(content(packet, 0)).isEqualTo(xlsx);
    assertThat(document(packet).attachments().get(0).mediaType()).contains("spreadsheetml");
  }

  @ParameterizedTest
  @CsvSource({
    "application/jose+json, true",
    "' Application/JOSE+JSON; charset=utf-8', true",
    "application/jose, false",
    "application/json, false",
    "'', false"
  })
  void whatIsEncryptedForItsRecipientsIsKnownByItsLabelAlone(String label, boolean encrypted) {
    var jwe = utf8("{\"protected\":\"e30\"}");
    var packet = utf8(packetWith(attachment("a.pdf.jwe", label, jwe)));
    var attachment = document(packet).attachments().get(0);
    assertThat(attachment.encrypted()).isEqualTo(encrypted);
    assertThat(attachment.mediaType()).isEqualTo(encrypted ? Attachment.ENCRYPTED : "text/plain");
    assertThat(content(packet, 0)).isEqualTo(jwe);
  }

  @Test
  void anArchiveThatIsLabelledAsEncryptedIsAnArchive() {
    var archive = zip("0d7c.txt", "nội dung");
    var packet = packetWith(attachment("a.txt", Attachment.ENCRYPTED, archive));
    var attachment = document(packet).attachments().get(0);
    assertThat(attachment.encrypted()).isFalse();
    assertThat(codes(document(packet))).contains(EdxCode.LABEL_MISMATCH);
  }

  @Test
  void anArchiveThatIsNotIntactIsKeptAsItIs() {
    var good = zip("a.txt", "nội dung");
    var wrongSum = good.clone();
    for (int i = 0; i + 4 < good.length; i++) {
      if (good[i] == 'P' && good[i + 1] == 'K' && good[i + 2] == 7 && good[i + 3] == 8) {
        wrongSum[i + 4] ^= 1;
      }
    }
    var cut = java.util.Arrays.copyOf(good, good.length - 60);
    for (var bytes : new byte[][] {wrongSum, cut, java.util.Arrays.copyOf(good, 20)}) {
      var packet = utf8(packetWith(attachment("a.txt", "", bytes)));
      assertThat(document(packet).attachments().get(0).zipped()).isFalse();
      assertThat(content(packet, 0)).isEqualTo(bytes);
    }
  }

  @Test
  void bombsAreRefusedByRatioAndBySize() {
    var bomb = utf8(packetWith(attachment("a.txt", "", zip("a.txt", "0".repeat(10 << 20)))));
    var byRatio = Packets.refusal(bomb, Limits.standard());
    assertThat(byRatio.code()).isEqualTo(EdxCode.UNZIP_RATIO);
    assertThat(byRatio.args()).containsExactly("a.txt");
    var bySize = Packets.refusal(bomb, Limits.standard().withUnzipping(1 << 20, 5000));
    assertThat(bySize.code()).isEqualTo(EdxCode.UNZIP_TOO_BIG);
    var neverUnpacked = packetWith(attachment("a.zip", "", zip("a.txt", "0".repeat(10 << 20))));
    assertThat(document(neverUnpacked).attachments().get(0).zipped()).isFalse();
  }

  @Test
  void onlyTheDamagedOneOfSeveralIsMarked() {
    var document =
        document(
            packetWith(
                attachment("a.pdf", "", "JVBE*Ri0=")
                    + attachment("b.pdf", "", Packets.PDF)
                    + "<Attachment><AttachmentName>c</AttachmentName></Attachment>"));
    assertThat(document.attachments())
        .extracting(Attachment::damaged)
        .containsExactly(true, false, true);
    assertThat(codes(document)).contains(EdxCode.BASE64_INVALID, EdxCode.CONTENT_MISSING);
  }

  @Test
  void readingADamagedOneFailsWhereItEnds() {
    var packet = utf8(packetWith(attachment("a.txt", "", "YWJj****")));
    var damaged = document(packet).attachments().get(0);
    assertThatThrownBy(() ->
            AttachmentContent.open(PacketSource.of(packet), StandardCharsets.UTF_8, damaged)
                .readAllBytes())
        .isInstanceOf(IOException.class);
  }

  @Test
  void differentPlaceholdersAreDifferentContents() {
    var one = document(packetWith(attachment("a.pdf", "", "${mot}")));
    var two = document(packetWith(attachment("a.pdf", "", "${hai}")));
    assertThat(one.facts().contentHash()).isNotEqualTo(two.facts().contentHash());
  }

  @Test
  void characterReferencesCommentsAndSectionsInsideBase64AreUnderstood() {
    var text = Base64.getEncoder().encodeToString(Packets.PDF);
    var odd =
        text.substring(0, 4)
            + "&#13;&#xA;"
            + text.substring(4, 8)
            + "<!-- x --><![CDATA["
            + text.substring(8)
            + "]]>";
    var packet = utf8(packetWith(attachment("a.pdf", "", odd)));
    assertThat(codes(document(packet))).doesNotContain(EdxCode.BASE64_INVALID);
    assertThat(content(packet, 0)).isEqualTo(Packets.PDF);
  }

  @Test
  void theSinkGetsTheDecodedBytesOfEachAttachment() throws Exception {
    Map<Integer, ByteArrayOutputStream> taken = new HashMap<>();
    var packet =
        utf8(
            packetWith(
                attachment("a.pdf", "", Packets.PDF) + attachment("b.txt", "", utf8("hai"))));
    EdxmlReader.read(
        new ByteArrayInputStream(packet),
        Limits.standard(),
        position -> taken.computeIfAbsent(position, p -> new ByteArrayOutputStream()));
    assertThat(taken.get(0).toByteArray()).isEqualTo(Packets.PDF);
    assertThat(taken.get(1).toByteArray()).isEqualTo(utf8("hai"));
  }

  @Test
  void aFailingSinkIsNoRefusal() {
    var packet = utf8(packetWith(attachment("a.pdf", "", Packets.PDF)));
    assertThatThrownBy(() ->
            EdxmlReader.read(
                new ByteArrayInputStream(packet),
                Limits.standard(),
                position -> {
                  throw new IOException("full");
                }))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }

  private static String named(String id, String name) {
    return attachment(name, "", Packets.PDF)
        .replace("<Attachment>", "<Attachment><ContentId>" + id + "</ContentId>");
  }

  private static String reference(String id, String name, String description) {
    return "<Reference><ContentId>"
        + id
        + "</ContentId><AttachmentName>"
        + name
        + "</AttachmentName><Description>"
        + description
        + "</Description></Reference>";
  }
}
