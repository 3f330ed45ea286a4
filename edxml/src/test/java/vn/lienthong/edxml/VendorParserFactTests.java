package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.MESSAGE;
import static vn.lienthong.edxml.Packets.codes;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.packet;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Inputs on which the reference client is known to stumble or to be lenient, read here. */
class VendorParserFactTests {
  @Test
  void emptyNumbersAreAbsentWithAWarning() {
    var document =
        document(
            packet(
                MESSAGE
                    + "<SteeringType/><OtherInfo><Priority> </Priority><PageAmount/></OtherInfo>",
                "",
                ""));
    assertThat(document.header().steeringType()).isNull();
    assertThat(document.header().circulation().priority()).isNull();
    assertThat(codes(document))
        .containsExactly(EdxCode.NUMBER_BLANK, EdxCode.NUMBER_BLANK, EdxCode.NUMBER_BLANK);
  }

  @Test
  void textInsteadOfANumberIsAWarning() {
    var document =
        document(
            packet(
                MESSAGE
                    + "<DocumentType><Type>Công văn</Type><TypeName>Công văn</TypeName></DocumentType>",
                "",
                ""));
    assertThat(document.header().kind()).isEqualTo(new DocumentKind(null, null, "Công văn"));
    assertThat(codes(document)).containsExactly(EdxCode.NUMBER_UNREADABLE);
  }

  @Test
  void theCorrectSpellingOfBusinessIsIgnoredAsTheStandardMisspellsIt() {
    var document =
        document(
            packet(
                MESSAGE,
                "<TraceHeaderList><Business><BussinessDocType>1</BussinessDocType></Business></TraceHeaderList>",
                ""));
    assertThat(document.header().business()).isEqualTo(Business.NONE);
    assertThat(document.header().business().type()).contains(BusinessDocType.NEW);
    assertThat(codes(document)).containsExactly(EdxCode.BUSINESS_MISSPELT);
  }

  @Test
  void anUnknownBusinessTypeIsKeptAsText() {
    var document =
        document(
            packet(
                MESSAGE,
                "<TraceHeaderList><Bussiness><BussinessDocType>9</BussinessDocType></Bussiness></TraceHeaderList>",
                ""));
    assertThat(document.header().business().docType()).isEqualTo("9");
    assertThat(document.header().business().type()).isEmpty();
    assertThat(document.businessKey()).isEqualTo("000.00.00.H46\nD-1\n9");
  }

  @Test
  void anUnknownStatusIsKeptAsText() {
    var status =
        Packets.status(
            Packets.utf8(
                packet(
                    "<From><OrganId>1</OrganId></From><ResponseFor><OrganId>2</OrganId></ResponseFor><StatusCode>99a</StatusCode>",
                    "",
                    "")));
    assertThat(status.report().statusCode()).isEqualTo("99a");
    assertThat(status.report().status()).isEmpty();
    assertThat(codes(status)).containsExactly(EdxCode.STATUS_UNKNOWN);
  }

  @Test
  void datesOfOtherFormsAreReadAndImpossibleOnesKeptAsText() {
    var iso = document(packet(MESSAGE + "<DueDate>2020-02-03</DueDate>", "", ""));
    assertThat(iso.header().dueDate().value()).contains(java.time.LocalDate.of(2020, 2, 3));
    assertThat(codes(iso)).containsExactly(EdxCode.DATE_FORM);
    var impossible = document(packet(MESSAGE + "<DueDate>2014/02/30</DueDate>", "", ""));
    assertThat(impossible.header().dueDate()).isEqualTo(new EdxmlDate("2014/02/30"));
    assertThat(codes(impossible)).containsExactly(EdxCode.DATE_UNREADABLE);
  }

  @Test
  void missingPartsAreNoFault() {
    assertThat(
            codes(
                document(
                    packet(MESSAGE, "", "")
                        .replaceAll("<AttachmentEncoded>.*</AttachmentEncoded>", ""))))
        .isEmpty();
  }

  @Test
  void aMissingDocumentIdMakesTheContentTheKey() {
    var document = document(packet(MESSAGE.replaceAll("<DocumentId>.*</DocumentId>", ""), "", ""));
    assertThat(document.businessKey())
        .isEqualTo("000.00.00.H46\nsha256:" + document.facts().contentHash() + "\n0");
    assertThat(codes(document)).containsExactly(EdxCode.DOCUMENT_ID_MISSING);
  }

  @Test
  void wrappedBase64IsReadAndAnEmptyOneIsDamaged() {
    var wrapped =
        Base64.getMimeEncoder(20, new byte[] {'\r', '\n', '\t'}).encodeToString(Packets.PDF);
    var packet =
        Packets.utf8(Packets.packetWith(Packets.attachment("a.pdf", "", "\n" + wrapped + "\n")));
    assertThat(Packets.content(packet, 0)).isEqualTo(Packets.PDF);
    var empty = document(Packets.packetWith(Packets.attachment("a.pdf", "", "")));
    assertThat(empty.attachments()).singleElement().matches(Attachment::damaged);
    assertThat(codes(empty)).contains(EdxCode.ATTACHMENT_EMPTY);
  }

  @Test
  void anArchiveLabelOnRawBytesDoesNotSinkThePacket() {
    var document =
        document(Packets.packetWith(Packets.attachment("a.pdf", "application/zip", Packets.PDF)));
    assertThat(document.attachments().get(0).damaged()).isFalse();
    assertThat(document.attachments().get(0).zipped()).isFalse();
    assertThat(codes(document)).contains(EdxCode.ZIP_LABEL_ON_RAW);
  }

  @Test
  void childrenComeInAnyOrderAndAttachmentsMayComeFirst() {
    var attachments =
        "<AttachmentEncoded>"
            + Packets.attachment("a.pdf", "", Packets.PDF)
            + "</AttachmentEncoded>";
    var first =
        Packets.HEAD
            + attachments
            + "<edXMLEnvelope><edXMLBody/><edXMLHeader><TraceHeaderList/><MessageHeader><Subject>Kính gửi</Subject><DocumentId>D-1</DocumentId>"
            + "<To><OrganId>000.00.00.G22</OrganId></To><From><OrganId>000.00.00.H46</OrganId></From></MessageHeader></edXMLHeader></edXMLEnvelope></edXML>";
    var last = Packets.packetWith(Packets.attachment("a.pdf", "", Packets.PDF));
    assertThat(document(first).header()).isEqualTo(document(last).header());
    assertThat(document(first).facts().contentHash())
        .isEqualTo(document(last).facts().contentHash());
  }

  @Test
  void theOldNameOfTheManifestIsRead() {
    var xml =
        Packets.packetWith(Packets.attachment("a.pdf", "", Packets.PDF))
            .replace(
                "</edXMLEnvelope>",
                "<edXMLBody><Manifest><Reference><AttachmentName>a.pdf</AttachmentName></Reference></Manifest></edXMLBody></edXMLEnvelope>");
    assertThat(codes(document(xml))).isEmpty();
  }

  @Test
  void aStatusCodeInsideADocumentMakesItNoStatus() {
    assertThat(
            document(packet(MESSAGE + "<StatusCode>01</StatusCode>", "", "")).header().documentId())
        .isEqualTo("D-1");
  }
}
