package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.HEAD;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.packet;
import static vn.lienthong.edxml.Packets.packetWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code that reading can give, each provoked by a file, at its place and with its words. */
class EveryCodeTests {
  private static final Limits LIMITS = new Limits(6_000_000, 1_000, 2, 4_000, 8, 50_000, 20);
  private static final String NS = EdxmlReader.NAMESPACE;
  private static final String FFFD = "\uFFFD";

  /**
   * @param file {@code ¦} stands where the finding is
   * @param path of the element, as the finding names it
   */
  record Case(EdxCode code, String file, String path, List<String> args) {
    @Override
    public String toString() {
      return code.code() + " " + code;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(syntax(), frame(), limits(), attachments(), values(), business(), notes())
        .flatMap(each -> each);
  }

  private static Stream<Case> syntax() {
    return Stream.of(
        of(EdxCode.JUNK_BEFORE_XML, "¦1212" + HEAD + "</edXML>", ""),
        of(EdxCode.ENCODING_UNSUPPORTED, "¦<?xml version='1.0' encoding='Big5'?><a/>", "", "Big5"),
        of(
            EdxCode.ENCODING_DECLARED_WRONG,
            "¦" + packetWith("").replace("\"UTF-8\"", "\"UTF-16\""),
            "",
            "UTF-16",
            "UTF-8"));
  }

  private static Stream<Case> frame() {
    return Stream.of(
        of(EdxCode.ROOT_UNKNOWN, "¦<vanBan/>", "vanBan", "vanBan"),
        of(EdxCode.NAMESPACE_MISSING, "\n\n  ¦<edXML/>", "edXML", NS),
        of(EdxCode.NAMESPACE_FOREIGN, "¦<edXML xmlns='urn:x'/>", "edXML", "urn:x"),
        of(
            EdxCode.OLD_EDOC,
            "¦<EdXMLEnvelope xmlns='http://www.go.vn/eDoc'/>",
            "EdXMLEnvelope",
            "http://www.go.vn/eDoc"),
        of(
            EdxCode.SOAP_ENVELOPE,
            "¦<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
            "Envelope",
            "http://schemas.xmlsoap.org/soap/envelope/"),
        of(
            EdxCode.ELEMENT_MISSING,
            packet(MESSAGE, "", "")
                .replace("<MessageHeader>", "\n<MessageHeader>")
                .replace("<From><OrganId>000.00.00.H46</OrganId>", "¦<From>"),
            "MessageHeader/From/OrganId",
            "MessageHeader/From/OrganId"),
        of(
            EdxCode.ELEMENT_BLANK,
            packet(MESSAGE.replace("<Subject>Kính gửi", "¦<Subject> \n "), "", ""),
            "MessageHeader/Subject",
            "MessageHeader/Subject"),
        of(
            EdxCode.ELEMENT_REPEATED,
            packet(MESSAGE, "", "")
                .replace("</edXMLEnvelope>", "</edXMLEnvelope>¦<edXMLEnvelope/>"),
            "edXMLEnvelope",
            "edXMLEnvelope"),
        of(
            EdxCode.PREFIX_TOLERATED,
            packetWith("").replace("<edXMLHeader>", "¦<edXMLHeader xlink:type='simple'>"),
            "edXMLHeader",
            "xlink:type"));
  }

  private static Stream<Case> limits() {
    return Stream.of(
        of(
            EdxCode.TOO_MANY_ATTACHMENTS,
            packetWith(attachment("a", "", "QUJD").repeat(2) + "¦<Attachment/>"),
            "Attachment",
            "2"),
        of(
            EdxCode.TOO_DEEP,
            packet(MESSAGE + "<a><b><c><d>¦<e/></d></c></b></a>", "", ""),
            "",
            "8"),
        of(
            EdxCode.UNZIP_TOO_BIG,
            packetWith("¦" + attachment("a.txt", "", Packets.zip("a.txt", "0".repeat(50_001)))),
            "AttachmentEncoded/Attachment",
            "a.txt"));
  }

  private static Stream<Case> attachments() {
    var content = "ContentTransferEncoded";
    var whole = "AttachmentEncoded/Attachment";
    var name = "Attachment/AttachmentName";
    return Stream.of(
        of(EdxCode.BASE64_INVALID, packetWith(before(content, "a.pdf", "QUJD*")), content, "*"),
        of(EdxCode.ATTACHMENT_EMPTY, packetWith(before(content, "a.pdf", " ")), content),
        of(EdxCode.BASE64_UNPADDED, packetWith(before(content, "a.pdf", "QQ")), content),
        of(
            EdxCode.CONTENT_MISSING,
            packetWith("¦<Attachment><AttachmentName>a.doc</AttachmentName></Attachment>"),
            "Attachment",
            "a.doc"),
        of(
            EdxCode.CONTENT_DESTROYED,
            packetWith("¦" + attachment("a.pdf", "", Packets.utf8("%PDF-1.4 " + FFFD.repeat(9)))),
            whole,
            "a.pdf"),
        of(
            EdxCode.LABEL_MISMATCH,
            packetWith("¦" + attachment("a.txt", "text/plain", Packets.zip("a", "b"))),
            whole,
            "text/plain",
            "application/zip"),
        of(
            EdxCode.ZIP_LABEL_ON_RAW,
            packetWith("¦" + attachment("a.pdf", "application/zip", Packets.PDF)),
            whole,
            "application/pdf"),
        of(
            EdxCode.CONTENT_UNZIPPED,
            packetWith("¦" + attachment("a.txt", "application/zip", Packets.zip("a", "b"))),
            whole,
            "text/plain"),
        of(
            EdxCode.NAME_UNSAFE,
            packetWith("¦" + attachment("../../a.txt", "", "QUJD")),
            name,
            "a.txt"),
        of(
            EdxCode.NAME_DUPLICATE,
            packetWith(attachment("a.txt", "", "QUJD") + "¦" + attachment("A.TXT", "", "QUJD")),
            name,
            "A (2).TXT"),
        of(
            EdxCode.ATTACHMENT_WITHOUT_REFERENCE,
            packetWith("¦" + attachment("a.txt", "", "QUJD")),
            whole,
            "a.txt"),
        of(
            EdxCode.REFERENCE_WITHOUT_ATTACHMENT,
            packetWith("")
                .replace(
                    "</edXMLEnvelope>",
                    "<edXMLBody><edXMLManifest>¦<Reference><AttachmentName>b.doc</AttachmentName>"
                        + "</Reference></edXMLManifest></edXMLBody></edXMLEnvelope>"),
            "edXMLManifest/Reference",
            "b.doc"));
  }

  private static Stream<Case> values() {
    return Stream.of(
        said(EdxCode.DATE_UNREADABLE, "¦<DueDate>2014/02/30</DueDate>", "DueDate", "2014/02/30"),
        said(EdxCode.DATE_FORM, "¦<DueDate>2020-02-12</DueDate>", "DueDate", "2020-02-12"),
        said(EdxCode.NUMBER_UNREADABLE, "¦<SteeringType>một</SteeringType>", "SteeringType", "một"),
        of(
            EdxCode.NUMBER_BLANK,
            packet(MESSAGE + "¦<SteeringType/>", "", ""),
            "SteeringType",
            "SteeringType"),
        of(
            EdxCode.PRIORITY_RANGE,
            packet(MESSAGE + "<OtherInfo>¦<Priority>5</Priority></OtherInfo>", "", ""),
            "OtherInfo/Priority",
            "5"),
        of(
            EdxCode.TO_DUPLICATE,
            packet(MESSAGE + "¦<To><OrganId>000.00.00.G22</OrganId></To>", "", ""),
            "MessageHeader/To",
            "000.00.00.G22"),
        of(
            EdxCode.DOCUMENT_ID_MISSING,
            packet(MESSAGE.replaceAll("<DocumentId>.*</DocumentId>", ""), "", "")
                .replace("<MessageHeader>", "¦<MessageHeader>"),
            "MessageHeader/DocumentId"),
        of(
            EdxCode.DOCUMENT_ID_DATE,
            packet(
                MESSAGE.replace("<DocumentId>D-1", "¦<DocumentId>H46,2014/02/30,1/UBND"), "", ""),
            "MessageHeader/DocumentId",
            "2014/02/30"),
        of(
            EdxCode.STATUS_UNKNOWN,
            packet(
                "<From><OrganId>1</OrganId></From><ResponseFor><OrganId>2</OrganId></ResponseFor>"
                    + "¦<StatusCode>07</StatusCode>",
                "",
                ""),
            "MessageHeader/StatusCode",
            "07"));
  }

  private static Stream<Case> business() {
    return Stream.of(
        list(EdxCode.BUSINESS_MISSPELT, "¦<Business/>", "TraceHeaderList/Business"),
        business(EdxCode.BUSINESS_TYPE_UNKNOWN, "9", "", "Bussiness/BussinessDocType", "9"),
        business(EdxCode.TARGET_MISSING, "1", "", "Bussiness/DocumentId", "1"),
        business(
            EdxCode.BUSINESS_CHANGE_MISSING,
            "2",
            "<DocumentId>D-0</DocumentId>",
            "Bussiness/BussinessDocumentInfo"),
        business(
            EdxCode.REPLACEMENT_DUPLICATE,
            "3",
            "<ReplacementInfoList>"
                + "<ReplacementInfo><DocumentId>D-0</DocumentId></ReplacementInfo>".repeat(2)
                + "</ReplacementInfoList>",
            "ReplacementInfoList",
            "D-0"));
  }

  private static Stream<Case> notes() {
    return Stream.of(
        of(
            EdxCode.TEXT_NOT_NFC,
            packet(MESSAGE.replace("<Subject>Kính", "¦<Subject>Ki\u0301nh"), "", ""),
            "Subject"),
        list(
            EdxCode.TRACE_ORGAN_UNKNOWN,
            "¦<TraceHeader><OrganId>null</OrganId></TraceHeader>",
            "TraceHeader/OrganId"),
        of(
            EdxCode.SIGNATURE_NOT_XMLDSIG,
            packet(MESSAGE, "¦<Signature/>", ""),
            "edXMLHeader/Signature"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFileShowsTheCodeWhereItsCauseStands(Case given) throws IOException {
    var marked = MarkedText.of(given.file());
    var found =
        findings(Packets.utf8(marked.text())).stream()
            .filter(finding -> finding.code() == given.code())
            .toList();

    assertThat(found).hasSize(1);
    assertThat(MarkedText.place(found.get(0))).isEqualTo(marked.place());
    assertThat(found.get(0).path()).isEqualTo(given.path());
    assertThat(found.get(0).args()).isEqualTo(given.args());
  }

  /** Codes whose files are no plain text, or whose place is that of the parser. */
  private static final Set<EdxCode> ELSEWHERE =
      EnumSet.of(
          // RefusalTests, with the place of each
          EdxCode.EMPTY,
          EdxCode.MALFORMED,
          EdxCode.TRUNCATED,
          EdxCode.PREFIX_UNBOUND,
          EdxCode.ENTITY_FORBIDDEN,
          EdxCode.TOKEN_TOO_LONG,
          EdxCode.PACKET_TOO_BIG,
          // ExternalEntityTests
          EdxCode.DOCTYPE_FORBIDDEN,
          // EncodingTests
          EdxCode.ENCODING_BROKEN,
          EdxCode.ENCODING_OTHER,
          // ReadingLimitTests
          EdxCode.ATTACHMENT_TOO_BIG,
          EdxCode.HEADER_TOO_BIG,
          EdxCode.UNZIP_RATIO,
          // WriterRefusalTests
          EdxCode.NOT_WRITABLE_MISSING,
          EdxCode.NOT_WRITABLE_TEXT,
          EdxCode.NOT_WRITABLE_DAMAGED,
          EdxCode.NOT_WRITABLE_DUPLICATE);

  @Test
  void noCodeIsLeftOut() {
    var shown = EnumSet.copyOf(ELSEWHERE);
    cases().forEach(each -> shown.add(each.code()));
    assertThat(shown).containsExactlyInAnyOrder(EdxCode.values());
    assertThat(cases().map(Case::code))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(ELSEWHERE);
    assertThat(Arrays.stream(EdxCode.values())).hasSize(shown.size());
  }

  private static List<Finding> findings(byte[] file) throws IOException {
    return Validation.of(new ByteArrayInputStream(file), LIMITS).findings();
  }

  private static String before(String element, String name, String text) {
    return attachment(name, "", text).replace("<" + element, "¦<" + element);
  }

  private static Case said(EdxCode code, String element, String name, String value) {
    return of(code, packet(MESSAGE + element, "", ""), name, name, value);
  }

  private static Case list(EdxCode code, String inside, String path) {
    return of(code, packet(MESSAGE, "<TraceHeaderList>" + inside + "</TraceHeaderList>", ""), path);
  }

  private static Case business(
      EdxCode code, String type, String inside, String path, String... args) {
    var block =
        "<TraceHeaderList>¦<Bussiness><BussinessDocType>"
            + type
            + "</BussinessDocType>"
            + inside
            + "</Bussiness></TraceHeaderList>";
    return of(code, packet(MESSAGE, block, ""), path, args);
  }

  private static Case of(EdxCode code, String file, String path, String... args) {
    return new Case(code, file, path, List.of(args));
  }
}
