package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.HEAD;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.refusal;
import static vn.lienthong.edxml.Packets.utf8;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no packet is refused with a permanent code and a place. */
class RefusalTests {
  private static final String NS = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("", EdxCode.EMPTY, 1, 1),
        Arguments.of("%PDF-1.4", EdxCode.JUNK_BEFORE_XML, 1, 1),
        Arguments.of("\n  hello", EdxCode.JUNK_BEFORE_XML, 2, 3),
        Arguments.of("\n <?xml version=\"1.0\"?><edXML/>", EdxCode.JUNK_BEFORE_XML, 2, 2),
        Arguments.of(
            "--boundary\r\nContent-Type: text/xml\r\n\r\n<a/>", EdxCode.JUNK_BEFORE_XML, 1, 1),
        Arguments.of("<?xml version=\"2.0\"?><edXML/>", EdxCode.MALFORMED, 1, 1),
        Arguments.of("<?xml encoding=\"UTF-8\"?><edXML/>", EdxCode.MALFORMED, 1, 1),
        Arguments.of("<?xml version=\"1.0\"?>\n", EdxCode.TRUNCATED, 2, 1),
        Arguments.of(HEAD + "<edXMLEnvelope>", EdxCode.TRUNCATED, 2, 75),
        Arguments.of(HEAD + "\n<edXMLEnvelope></edXML></edXMLEnvelope>", EdxCode.MALFORMED, 3, 26),
        Arguments.of(HEAD + "\n<p:edXMLEnvelope/></edXML>", EdxCode.PREFIX_UNBOUND, 3, 19),
        Arguments.of(HEAD + "\n&nbsp;</edXML>", EdxCode.ENTITY_FORBIDDEN, 3, 7),
        Arguments.of(HEAD + "\n\u0001</edXML>", EdxCode.MALFORMED, 3, 2),
        Arguments.of(HEAD + "</edXML>\n<edXML/>", EdxCode.MALFORMED, 3, 1),
        Arguments.of(HEAD + "</edXML>\nxyz", EdxCode.MALFORMED, 2, 64),
        Arguments.of(HEAD + "</edXML></w>", EdxCode.MALFORMED, 2, 64),
        Arguments.of("<a/></w><w>", EdxCode.ROOT_UNKNOWN, 1, 1));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedFilesAreRefusedWithTheirPlace(String file, EdxCode code, int line, int column) {
    var finding = refusal(utf8(file), Limits.standard());
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.line() + ":" + finding.column()).isEqualTo(line + ":" + column);
    assertThat(finding.severity()).isEqualTo(Severity.FATAL);
  }

  static Stream<Arguments> roots() {
    return Stream.of(
        Arguments.of("<edXML/>", EdxCode.NAMESPACE_MISSING),
        Arguments.of("<edXML:edXML/>", EdxCode.NAMESPACE_MISSING),
        Arguments.of("<edXML xmlns='urn:other'/>", EdxCode.NAMESPACE_FOREIGN),
        Arguments.of("<edXMLEnvelope xmlns='http://www.go.vn/eDoc'/>", EdxCode.OLD_EDOC),
        Arguments.of("<EdXMLEnvelope xmlns='http://www.go.vn/eDoc'/>", EdxCode.OLD_EDOC),
        Arguments.of("<e:edXML xmlns:e='http://www.e-doc.vn/Schema/'/>", EdxCode.OLD_EDOC),
        Arguments.of("<edXMLEnvelope xmlns='" + NS + "'/>", EdxCode.ROOT_UNKNOWN),
        Arguments.of("<html xmlns='http://www.w3.org/1999/xhtml'/>", EdxCode.ROOT_UNKNOWN),
        Arguments.of(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
            EdxCode.SOAP_ENVELOPE),
        Arguments.of(
            "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'/>",
            EdxCode.SOAP_ENVELOPE));
  }

  @ParameterizedTest
  @MethodSource("roots")
  void otherRootsAreNamed(String file, EdxCode code) {
    assertThat(refusal(file).code()).isEqualTo(code);
  }

  static Stream<Arguments> missing() {
    var status = "<From><OrganId>1</OrganId></From>";
    return Stream.of(
        Arguments.of(
            MESSAGE.replaceAll("<From>.*</From>", ""),
            "MessageHeader/From",
            EdxCode.ELEMENT_MISSING),
        Arguments.of(
            MESSAGE.replace("<OrganId>000.00.00.H46</OrganId>", ""),
            "MessageHeader/From/OrganId",
            EdxCode.ELEMENT_MISSING),
        Arguments.of(
            MESSAGE.replace("000.00.00.H46", " "),
            "MessageHeader/From/OrganId",
            EdxCode.ELEMENT_BLANK),
        Arguments.of(
            MESSAGE.replaceAll("<To>.*</To>", ""), "MessageHeader/To", EdxCode.ELEMENT_MISSING),
        Arguments.of(
            MESSAGE + "<To><OrganName>x</OrganName></To>",
            "MessageHeader/To/OrganId",
            EdxCode.ELEMENT_MISSING),
        Arguments.of(
            MESSAGE.replaceAll("<Subject>.*</Subject>", ""),
            "MessageHeader/Subject",
            EdxCode.ELEMENT_MISSING),
        Arguments.of(
            MESSAGE.replace("Kính gửi", ""), "MessageHeader/Subject", EdxCode.ELEMENT_BLANK),
        Arguments.of(
            status + "<StatusCode>01</StatusCode>",
            "MessageHeader/ResponseFor",
            EdxCode.ELEMENT_MISSING),
        Arguments.of(
            status + "<ResponseFor/><StatusCode>01</StatusCode>",
            "MessageHeader/ResponseFor/OrganId",
            EdxCode.ELEMENT_MISSING),
        Arguments.of(
            status + "<ResponseFor><OrganId>2</OrganId></ResponseFor><StatusCode/>",
            "MessageHeader/StatusCode",
            EdxCode.ELEMENT_BLANK));
  }

  @ParameterizedTest
  @MethodSource("missing")
  void missingMandatoryElementsAreNamed(String message, String path, EdxCode code) {
    var finding = refusal(Packets.packet(message, "", ""));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.path()).isEqualTo(path);
    assertThat(finding.line()).isEqualTo(2);
  }

  @Test
  void aPacketWithoutItsFrameIsRefused() {
    assertThat(refusal(HEAD + "</edXML>").path()).isEqualTo("edXMLEnvelope");
    assertThat(refusal(HEAD + "<edXMLEnvelope/></edXML>").path()).isEqualTo("edXMLHeader");
    assertThat(refusal(HEAD + "<edXMLEnvelope><edXMLHeader/></edXMLEnvelope></edXML>").path())
        .isEqualTo("MessageHeader");
  }

  @Test
  void limitsAreEnforced() {
    var limits = new Limits(4096, 1000, 2, 1500, 6, 1 << 20, 100);
    assertThat(code(HEAD + " ".repeat(5000) + "</edXML>", limits))
        .isEqualTo(EdxCode.PACKET_TOO_BIG);
    assertThat(code(Packets.packetWith(Packets.attachment("a.pdf", "", new byte[1001])), limits))
        .isEqualTo(EdxCode.ATTACHMENT_TOO_BIG);
    var three = Packets.attachment("a.pdf", "", Packets.PDF).repeat(3);
    assertThat(code(Packets.packetWith(three), limits)).isEqualTo(EdxCode.TOO_MANY_ATTACHMENTS);
    assertThat(
            code(
                Packets.packet(MESSAGE + "<Content>" + "x".repeat(1500) + "</Content>", "", ""),
                limits))
        .isEqualTo(EdxCode.HEADER_TOO_BIG);
    assertThat(code(Packets.packet(MESSAGE + "<a><b><c><d/></c></b></a>", "", ""), limits))
        .isEqualTo(EdxCode.TOO_DEEP);
  }

  @Test
  void aHeadLargerThanThePacketLimitIsRefusedAtOnce() {
    assertThat(code(Packets.packetWith(""), Limits.standard().withMaxPacketBytes(10)))
        .isEqualTo(EdxCode.PACKET_TOO_BIG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--%s-->", "<%s/>", "<a b='%s'/>", "<?pi %s?>"})
  void oneEndlessTokenIsRefusedBeforeItFillsTheHeap(String form) {
    var file = HEAD + String.format(form, "x".repeat(3 << 20)) + "</edXML>";
    assertThat(refusal(file).code()).isEqualTo(EdxCode.TOKEN_TOO_LONG);
  }

  @Test
  void longTextInAnUnknownElementIsSkipped() {
    var file =
        Packets.packetWith("")
            .replace(
                "<AttachmentEncoded>",
                "<Extra>" + "x".repeat(3 << 20) + "</Extra><AttachmentEncoded>");
    assertThat(Packets.document(file).header().subject()).isEqualTo("Kính gửi");
  }

  private static EdxCode code(String file, Limits limits) {
    return refusal(utf8(file), limits).code();
  }
}
