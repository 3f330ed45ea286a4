package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.HEAD;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.PDF;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.zip;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding about an attachment, provoked once: its place, its words, what becomes of it. */
class AttachmentFindingTests {
  private static final byte[] DESTROYED =
      new String(
              ("%PDF-1.4\n" + "\u00e9\u00ff\u0080".repeat(50))
                  .getBytes(StandardCharsets.ISO_8859_1),
              StandardCharsets.UTF_8)
          .getBytes(StandardCharsets.UTF_8);

  private static Stream<Arguments> contents() {
    return Stream.of(
        Arguments.of(EdxCode.BASE64_INVALID, "a.pdf", "JVBE*", true, "(character *)"),
        Arguments.of(EdxCode.BASE64_INVALID, "a.pdf", "JVBERi0\u2026", true, "(character U+2026)"),
        Arguments.of(EdxCode.BASE64_INVALID, "a.pdf", "JVBE<b/>", true, "(character <)"),
        Arguments.of(EdxCode.BASE64_INVALID, "a.pdf", "J", true, "(character =)"),
        Arguments.of(EdxCode.ATTACHMENT_EMPTY, "a.pdf", "", true, "An attachment is empty"),
        Arguments.of(EdxCode.ATTACHMENT_EMPTY, "a.pdf", " \r\n\t", true, "An attachment is empty"),
        Arguments.of(EdxCode.BASE64_UNPADDED, "a.txt", "QQ", false, "lacks its padding"),
        Arguments.of(EdxCode.BASE64_UNPADDED, "a.txt", "QUI", false, "lacks its padding"),
        Arguments.of(
            EdxCode.CONTENT_DESTROYED, "a.pdf", base64(DESTROYED), true, "The attachment a.pdf"));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void aCrookedContentIsNamedAtItsElement(
      EdxCode code, String name, String text, boolean damaged, String words) {
    var document = Packets.document(withReference(name, text));
    var finding = only(document);
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.message(Locale.ENGLISH)).contains(words);
    assertThat(finding.line()).isEqualTo(code == EdxCode.CONTENT_DESTROYED ? 3 : 4);
    assertThat(document.attachments().get(0).damaged()).isEqualTo(damaged);
  }

  @Test
  void anAttachmentWithoutContentElementIsDamagedAndKeepsItsPlace() {
    var file =
        withReference("a.pdf", "").replaceAll("<ContentTransferEncoded>.*Encoded>(?=</Att)", "");
    var document = Packets.document(file);
    var finding = only(document);
    assertThat(finding.code()).isEqualTo(EdxCode.CONTENT_MISSING);
    assertThat(finding.line() + ":" + finding.column()).isEqualTo("3:1");
    assertThat(finding.message(Locale.ENGLISH))
        .isEqualTo("The attachment a.pdf has no content element");
    assertThat(document.attachments()).extracting(Attachment::damaged).containsExactly(true);
  }

  @Test
  void theManifestAndTheAttachmentsAreHeldAgainstEachOther() {
    var file = withReference("a.pdf", base64(PDF));
    var renamed = file.replaceFirst("<AttachmentName>a.pdf", "<AttachmentName>b.pdf");
    var more = reference("b.pdf");
    assertThat(Packets.codes(Packets.document(file))).isEmpty();
    assertThat(Packets.codes(Packets.document(renamed))).isEmpty();
    var extra = Packets.document(file.replace("</edXMLManifest>", more + "</edXMLManifest>"));
    assertThat(only(extra).code()).isEqualTo(EdxCode.REFERENCE_WITHOUT_ATTACHMENT);
    assertThat(only(extra).message(Locale.ENGLISH))
        .isEqualTo("The manifest names b.pdf, but the packet has no such attachment");
    var without = Packets.document(file.replaceAll("<Reference>.*</Reference>", ""));
    assertThat(only(without).code()).isEqualTo(EdxCode.ATTACHMENT_WITHOUT_REFERENCE);
    assertThat(only(without).line()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt,       application/zip,  RAW,     EDX-3006",
    "a.txt,       text/plain,       ZIPPED,  EDX-3005 EDX-4005",
    "a.txt,       application/zip,  ZIPPED,  EDX-4005",
    "a.txt,       '',               RAW,     ''",
    "../a.txt,    '',               RAW,     EDX-3007",
    "con.txt,     '',               RAW,     EDX-3007",
    "a?.txt,      '',               RAW,     EDX-3007"
  })
  void labelsAndNamesThatDoNotFitAreReported(String name, String label, String form, String codes) {
    var content = Packets.utf8("văn bản");
    var bytes = form.equals("RAW") ? content : zip("x.txt", "văn bản");
    var document = Packets.document(withReference(name, base64(bytes)).replace("LABEL", label));
    var found = Packets.codes(document).stream().map(EdxCode::code).sorted().toList();
    assertThat(String.join(" ", found)).isEqualTo(codes);
    assertThat(document.attachments().get(0).contentSha256()).isEqualTo(sha256(content));
  }

  @Test
  void aSecondFileOfTheSameNameIsRenamedAndReported() {
    var both = attachment("Đơn.txt", "", PDF) + "\n" + attachment("ĐƠN.TXT", "", PDF);
    var file = Packets.packetWith("\n" + both);
    var document = Packets.document(file);
    assertThat(document.attachments())
        .extracting(Attachment::name)
        .containsExactly("Đơn.txt", "ĐƠN (2).TXT");
    assertThat(document.facts().findings())
        .filteredOn(finding -> finding.code() == EdxCode.NAME_DUPLICATE)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.line()).isEqualTo(4);
          assertThat(finding.message(Locale.ENGLISH))
              .isEqualTo("The file name is used twice and becomes ĐƠN (2).TXT");
        });
  }

  private static String withReference(String name, String text) {
    return HEAD
        + "<edXMLEnvelope><edXMLHeader><MessageHeader>"
        + MESSAGE
        + "</MessageHeader></edXMLHeader><edXMLBody><edXMLManifest>"
        + reference(name)
        + "</edXMLManifest></edXMLBody></edXMLEnvelope><AttachmentEncoded>\n<Attachment>"
        + "<AttachmentName>"
        + name
        + "</AttachmentName><ContentType>LABEL</ContentType>\n<ContentTransferEncoded>"
        + text
        + "</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>";
  }

  private static String reference(String name) {
    return "<Reference><AttachmentName>" + name + "</AttachmentName></Reference>";
  }

  private static String base64(byte[] content) {
    return Base64.getEncoder().encodeToString(content);
  }

  private static String sha256(byte[] content) {
    return Hashes.hex(Hashes.sha256().digest(content));
  }

  private static Finding only(DocumentPacket document) {
    List<Finding> findings = document.facts().findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
