package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.attachment;
import static vn.lienthong.edxml.Packets.codes;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.packet;
import static vn.lienthong.edxml.Packets.refusal;
import static vn.lienthong.edxml.Packets.status;
import static vn.lienthong.edxml.Packets.utf8;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the programs of others build, beyond the files that are kept as fixtures. */
class OtherBuildersTests {
  @Test
  void theOneStopPacketOfAnOlderClientKeepsItsExtras() {
    var header =
        document(
                packet(
                    MESSAGE.replace("D-1", "0f9b2c1e-7a55-4e0c-8f10-2b6f0a9d1c33")
                        + "<ApplicationType>MCDT_DT</ApplicationType>"
                        + "<OtherInfo><ReferenceCodes>000.00.01.H46-200212-0001</ReferenceCodes>"
                        + "<ReplyFors>H46-1</ReplyFors><Direction>true</Direction></OtherInfo>",
                    "<TraceHeaderList><Bussiness><BussinessDocType>0</BussinessDocType>"
                        + "<Paper>1</Paper><StaffInfo><StaffId>7</StaffId><DepartmentId>3"
                        + "</DepartmentId><Staff>Lê Thị Mẫu</Staff></StaffInfo></Bussiness>"
                        + "</TraceHeaderList>",
                    ""))
            .header();
    assertThat(header.documentId()).isEqualTo("0f9b2c1e-7a55-4e0c-8f10-2b6f0a9d1c33");
    assertThat(header.applicationType()).isEqualTo("MCDT_DT");
    assertThat(header.circulation().referenceCodes()).isEqualTo("000.00.01.H46-200212-0001");
    assertThat(header.circulation().replyFors()).isEqualTo("H46-1");
    assertThat(header.circulation().direction()).isTrue();
    assertThat(header.business().paper()).isEqualTo(1);
    assertThat(header.business().staff()).extracting(Staff::name).containsExactly("Lê Thị Mẫu");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "TRUE, true", "1, true", "false, false", "0, false", "x, false"})
  void aDirectionIsTrueInThreeSpellings(String text, boolean expected) {
    var read =
        document(
            packet(MESSAGE + "<OtherInfo><Direction>" + text + "</Direction></OtherInfo>", "", ""));
    assertThat(read.header().circulation().direction()).isEqualTo(expected);
  }

  /** A take-back of a C# client: symbol and agency exchanged, the recipient's code as the id. */
  @Test
  void aTakeBackWithExchangedFieldsIsReadAsItIsWritten() {
    var report =
        status(
                utf8(
                    packet(
                        "<From><OrganId>000.00.00.H46</OrganId></From><ResponseFor>"
                            + "<OrganId>118/UBND-TH</OrganId><Code>000.00.00.G22</Code>"
                            + "<DocumentId>000.00.00.G22</DocumentId></ResponseFor>"
                            + "<StatusCode>13</StatusCode>"
                            + "<Description>Gửi nhầm</Description>",
                        "",
                        "")))
            .report();
    assertThat(report.status()).contains(StatusCode.CANCELLATION);
    assertThat(report.responseFor().organId()).isEqualTo("118/UBND-TH");
    assertThat(report.responseFor().code()).isEqualTo("000.00.00.G22");
    assertThat(report.description()).isEqualTo("Gửi nhầm");
  }

  @Test
  void aStatusInASoapEnvelopeIsRefusedByItsRoot() {
    var finding =
        refusal(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + "<edXML:Status xmlns:edXML='http://schemas.xmlsoap.org/soap/envelope/'>"
                + "<Time>12/02/2020 09:00:00</Time></edXML:Status></s:Body></s:Envelope>");
    assertThat(finding.code()).isEqualTo(EdxCode.SOAP_ENVELOPE);
    assertThat(finding.line() + ":" + finding.column()).isEqualTo("1:1");
  }

  @Test
  void textThatWasNotEscapedIsRefusedWhereItStands() {
    var finding = refusal(packet("\n" + MESSAGE.replace("Kính gửi", "A & B"), "", ""));
    assertThat(finding.code()).isEqualTo(EdxCode.MALFORMED);
    assertThat(finding.line()).isEqualTo(3);
    var tag = refusal(packet("\n" + MESSAGE.replace("Kính gửi", "1 < 2"), "", ""));
    assertThat(tag.code()).isEqualTo(EdxCode.MALFORMED);
    assertThat(tag.line()).isEqualTo(3);
  }

  @Test
  void fillersForMissingValuesAreValuesLikeOthers() {
    var read =
        document(
            packet(
                MESSAGE
                    + "<Content>N/A</Content><SignerInfo><FullName>N/A</FullName></SignerInfo>"
                    + "<OtherInfo><Priority>0</Priority><PageAmount>0</PageAmount></OtherInfo>"
                    + "<DocumentType><Type>18</Type><TypeDetail>0</TypeDetail>"
                    + "<TypeName>N/A</TypeName></DocumentType>",
                "",
                ""));
    assertThat(read.header().signer().fullName()).isEqualTo("N/A");
    assertThat(read.header().kind()).isEqualTo(new DocumentKind(18, 0, "N/A"));
    assertThat(read.facts().findings()).isEmpty();
  }

  @Test
  void filesPutTogetherByHandMayStandAnywhereInTheFrame() {
    var inside =
        packet(MESSAGE, "", "")
            .replace("<AttachmentEncoded></AttachmentEncoded>", "")
            .replace(
                "</edXMLEnvelope>",
                "<AttachmentEncoded>"
                    + attachment("a.pdf", "", Packets.PDF)
                    + "</AttachmentEncoded><edXMLBody><AttachmentEncoded>"
                    + attachment("b.txt", "", utf8("hai"))
                    + "</AttachmentEncoded></edXMLBody></edXMLEnvelope>");
    assertThat(document(inside).attachments())
        .extracting(Attachment::name)
        .containsExactly("a.pdf", "b.txt");
    assertThat(Packets.content(utf8(inside), 1)).isEqualTo(utf8("hai"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<Bussiness/><TraceHeader/>", "<TraceHeader/><Bussiness/>", "<Bussiness/>"})
  void theBusinessBlockMayStandOnEitherSideOfTheHops(String inside) {
    var read = document(packet(MESSAGE, "<TraceHeaderList>" + inside + "</TraceHeaderList>", ""));
    assertThat(read.header().business().type()).contains(BusinessDocType.NEW);
  }

  @ParameterizedTest
  @CsvSource({"'', NEW", "0, NEW", "1, RECALL", "2, UPDATE", "3, REPLACE", "' 1 ', RECALL"})
  void aMissingTypeMeansANewDocument(String code, BusinessDocType type) {
    assertThat(BusinessDocType.of(code)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "-1", "01", "x", "1.0"})
  void anUnknownTypeIsKeptAsItWasWritten(String code) {
    var block =
        "<TraceHeaderList><Bussiness><BussinessDocType>"
            + code
            + "</BussinessDocType></Bussiness></TraceHeaderList>";
    var read = document(packet(MESSAGE, block, ""));
    assertThat(read.header().business().type()).isEmpty();
    assertThat(read.header().business().docType()).isEqualTo(code);
    assertThat(codes(read)).contains(EdxCode.BUSINESS_TYPE_UNKNOWN);
  }

  @Test
  void anUpdateSaysWhoIsAddedAndWhoIsTakenAway() {
    var block =
        "<TraceHeaderList><Bussiness><BussinessDocType>2</BussinessDocType>"
            + "<DocumentId>D-0</DocumentId><BussinessDocumentInfo><DocumentInfo>0</DocumentInfo>"
            + "<DocumentReceiver>1</DocumentReceiver><ReceiverList>"
            + "<Receiver><OrganId>H41</OrganId><ReceiverType>1</ReceiverType></Receiver>"
            + "<Receiver><OrganId>H14</OrganId><ReceiverType>0</ReceiverType></Receiver>"
            + "<Receiver><OrganId>H20</OrganId></Receiver>"
            + "</ReceiverList></BussinessDocumentInfo></Bussiness></TraceHeaderList>";
    var business = document(packet(MESSAGE, block, "")).header().business();
    assertThat(List.of(business.documentChanged(), business.receiversChanged()))
        .containsExactly(0, 1);
    assertThat(business.receivers())
        .containsExactly(
            new Business.Receiver("H41", 1),
            new Business.Receiver("H14", 0),
            new Business.Receiver("H20", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H46,2020/02/12,1/UBND           | 2020/02/12 | false",
        "H46,2020/02/13,1/UBND           | 2020/02/12 | true",
        "H46,12/02/2020,1/UBND           | 2020/02/12 | false",
        "H46,2020/02/29,1/UBND           | ''         | false",
        "H46,2019/02/29,1/UBND           | ''         | true",
        "H46-2020-1                      | 2020/02/12 | false",
        "H46,1/UBND                      | 2020/02/12 | false",
        "H46,2020/02/12,1/UBND,TH        | 2020/02/12 | false"
      })
  void theDayInsideAnIdIsComparedWithTheDayOfIssue(String id, String issued, boolean differs) {
    var read =
        document(
            packet(
                MESSAGE.replace("D-1", id)
                    + "<PromulgationInfo><PromulgationDate>"
                    + issued
                    + "</PromulgationDate></PromulgationInfo>",
                "",
                ""));
    assertThat(read.header().documentId()).isEqualTo(id);
    assertThat(codes(read).contains(EdxCode.DOCUMENT_ID_DATE)).isEqualTo(differs);
  }
}
