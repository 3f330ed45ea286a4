package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.HEAD;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.packet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding about a packet that is read, provoked once: its place, its path, its words. */
class FindingTests {
  /** The oddity always stands at the start of the third line. */
  private static Stream<Arguments> header() {
    return Stream.of(
        odd(
            EdxCode.DATE_UNREADABLE,
            "<DueDate>31/02/2020</DueDate>",
            "DueDate",
            "DueDate: the date \"31/02/2020\" cannot be read"),
        odd(
            EdxCode.DATE_FORM,
            "<DueDate>29/02/2020</DueDate>",
            "DueDate",
            "DueDate: the date \"29/02/2020\" is not written as yyyy/MM/dd"),
        odd(
            EdxCode.NUMBER_UNREADABLE,
            "<SteeringType>một</SteeringType>",
            "SteeringType",
            "SteeringType: \"một\" is no number"),
        odd(
            EdxCode.NUMBER_BLANK,
            "<SteeringType> </SteeringType>",
            "SteeringType",
            "SteeringType is a number but empty; some software cannot read such a packet"),
        odd(
            EdxCode.TO_DUPLICATE,
            "<To><OrganId>000.00.00.G22</OrganId></To>",
            "MessageHeader/To",
            "The recipient 000.00.00.G22 appears more than once"),
        odd(
            EdxCode.TEXT_NOT_NFC,
            "<Content>Đa\u0302\u0301t</Content>",
            "Content",
            "A text is not in the composed form of Unicode (NFC)"));
  }

  private static Arguments odd(EdxCode code, String xml, String path, String words) {
    return Arguments.of(code, xml, path, words);
  }

  @ParameterizedTest
  @MethodSource("header")
  void anOddValueOfTheHeaderIsNamedWhereItStands(
      EdxCode code, String xml, String path, String words) {
    var finding = only(packet(MESSAGE + "\n" + xml, "", ""));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(place(finding)).isEqualTo("3:1");
    assertThat(finding.path()).isEqualTo(path);
    assertThat(finding.message(Locale.ENGLISH)).isEqualTo(words);
  }

  private static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(
            EdxCode.BUSINESS_TYPE_UNKNOWN,
            business("<BussinessDocType>4</BussinessDocType>"),
            "The business type 4 is unknown"),
        Arguments.of(
            EdxCode.TARGET_MISSING,
            business("<BussinessDocType>1</BussinessDocType>"),
            "A packet of business type 1 does not name the document it is about"),
        Arguments.of(
            EdxCode.TARGET_MISSING,
            business(
                "<BussinessDocType>3</BussinessDocType><ReplacementInfoList><ReplacementInfo>"
                    + "<DocumentId> </DocumentId></ReplacementInfo></ReplacementInfoList>"),
            "A packet of business type 3 does not name the document it is about"),
        Arguments.of(
            EdxCode.BUSINESS_CHANGE_MISSING,
            business("<BussinessDocType>2</BussinessDocType><DocumentId>D-0</DocumentId>"),
            "An update does not say what has changed"),
        Arguments.of(
            EdxCode.REPLACEMENT_DUPLICATE,
            business(
                "<BussinessDocType>3</BussinessDocType><ReplacementInfoList>"
                    + "<ReplacementInfo><DocumentId>D-0</DocumentId></ReplacementInfo>".repeat(2)
                    + "</ReplacementInfoList>"),
            "The replaced document D-0 is named more than once"),
        Arguments.of(
            EdxCode.BUSINESS_MISSPELT,
            "<Business><BusinessDocType>1</BusinessDocType></Business>",
            "The element Business is ignored: the standard spells it Bussiness"),
        Arguments.of(
            EdxCode.TRACE_ORGAN_UNKNOWN,
            "<TraceHeader><OrganId>null</OrganId><Timestamp>x</Timestamp></TraceHeader>",
            "A hop has no agency code"));
  }

  private static String business(String children) {
    return "<Bussiness>" + children + "</Bussiness>";
  }

  @ParameterizedTest
  @MethodSource("lists")
  void anOddHopOrBusinessBlockIsNamedWhereItStands(EdxCode code, String child, String words) {
    var list = "<TraceHeaderList>\n" + child + "</TraceHeaderList>";
    var finding = only(packet(MESSAGE, list, ""));
    assertThat(finding.code()).isEqualTo(code);
    assertThat(place(finding)).isEqualTo("3:1");
    assertThat(finding.message(Locale.ENGLISH)).isEqualTo(words);
  }

  private static Stream<Arguments> frames() {
    var noId = MESSAGE.replace("<DocumentId>D-1</DocumentId>", "");
    var twice = "</MessageHeader>\n<MessageHeader>";
    var id = "\n<DocumentId>A,2021/02/29,1</DocumentId>";
    var signature = "\n<Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/>";
    return Stream.of(
        Arguments.of(EdxCode.DOCUMENT_ID_DATE, packet(noId + id, "", ""), "3:1"),
        Arguments.of(
            EdxCode.PRIORITY_RANGE,
            packet(MESSAGE + "<OtherInfo>\n<Priority>5</Priority></OtherInfo>", "", ""),
            "3:1"),
        Arguments.of(EdxCode.ELEMENT_REPEATED, packet(MESSAGE + twice, "", ""), "3:1"),
        Arguments.of(
            EdxCode.PREFIX_TOLERATED, packet(MESSAGE + "\n<Content xsi:nil='1'/>", "", ""), "3:1"),
        Arguments.of(
            EdxCode.SIGNATURE_NOT_XMLDSIG,
            packet(MESSAGE, signature + "\n<DigitalSignature/>", ""),
            "4:1"));
  }

  @ParameterizedTest
  @MethodSource("frames")
  void aFaultOfTheFrameIsNamedWhereItStands(EdxCode code, String file, String place) {
    var finding = only(file);
    assertThat(finding.code()).isEqualTo(code);
    assertThat(place(finding)).isEqualTo(place);
  }

  @Test
  void aMissingDocumentIdIsNamedAtTheHeaderThatLacksIt() {
    var finding = only(packet(MESSAGE.replace("<DocumentId>D-1</DocumentId>", ""), "", ""));
    assertThat(finding.code()).isEqualTo(EdxCode.DOCUMENT_ID_MISSING);
    assertThat(finding.path()).isEqualTo("MessageHeader/DocumentId");
    var column = HEAD.lines().skip(1).findFirst().orElseThrow().length();
    assertThat(place(finding))
        .isEqualTo("2:" + (column + "<edXMLEnvelope><edXMLHeader>".length() + 1));
  }

  @Test
  void anUnknownStatusIsNamedWhereItStands() {
    var status =
        "<From><OrganId>1</OrganId></From><ResponseFor><OrganId>2</OrganId></ResponseFor>"
            + "\n<StatusCode>07</StatusCode>";
    var facts = Packets.status(Packets.utf8(packet(status, "", ""))).facts();
    assertThat(facts.findings()).extracting(Finding::code).containsExactly(EdxCode.STATUS_UNKNOWN);
    assertThat(place(facts.findings().get(0))).isEqualTo("3:1");
  }

  @Test
  void oneUndeclaredPrefixIsReportedOnceHoweverOftenItIsUsed() {
    var file = packet(MESSAGE + "<Content xsi:nil='1'/><Place xsi:nil='1'/>", "", "");
    assertThat(Packets.codes(Packets.document(file))).containsExactly(EdxCode.PREFIX_TOLERATED);
  }

  private static Stream<Arguments> priorities() {
    return Stream.of(
        Arguments.of("-1", false),
        Arguments.of("0", true),
        Arguments.of("4", true),
        Arguments.of("5", false));
  }

  @ParameterizedTest
  @MethodSource("priorities")
  void prioritiesGoFromZeroToFour(String priority, boolean known) {
    var file =
        packet(MESSAGE + "<OtherInfo><Priority>" + priority + "</Priority></OtherInfo>", "", "");
    var document = Packets.document(file);
    assertThat(Packets.codes(document).isEmpty()).isEqualTo(known);
    assertThat(document.header().circulation().priority()).isEqualTo(Integer.valueOf(priority));
  }

  private static Stream<Arguments> days() {
    return Stream.of(
        Arguments.of("2020/02/29", "2020/02/29", false),
        Arguments.of("2021/02/29", "2021/03/01", true),
        Arguments.of("2019/12/31", "2020/01/01", true),
        Arguments.of("31/12/2019", "2019/12/31", false),
        Arguments.of("2020/02/12", "", false));
  }

  @ParameterizedTest
  @MethodSource("days")
  void theDayInTheDocumentIdIsComparedWithTheDayOfIssue(String inId, String issued, boolean odd) {
    var message =
        MESSAGE.replace("D-1", "000.00.00.H46," + inId + ",118/UBND-TH")
            + "<PromulgationInfo><PromulgationDate>"
            + issued
            + "</PromulgationDate></PromulgationInfo>";
    assertThat(Packets.codes(Packets.document(packet(message, "", ""))))
        .isEqualTo(odd ? List.of(EdxCode.DOCUMENT_ID_DATE) : List.of());
  }

  @Test
  void findingsComeInTheOrderOfTheFileNotOfTheReading() {
    var message = MESSAGE + "\n<DueDate>x</DueDate>\n<SteeringType>y</SteeringType>";
    var file = packet(message + "\n<Content>Đa\u0302\u0301t</Content>", "", "");
    assertThat(Packets.codes(Packets.document(file)))
        .containsExactly(EdxCode.DATE_UNREADABLE, EdxCode.NUMBER_UNREADABLE, EdxCode.TEXT_NOT_NFC);
  }

  private static Finding only(String file) {
    var findings = Packets.document(file).facts().findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static String place(Finding finding) {
    return finding.line() + ":" + finding.column();
  }
}
