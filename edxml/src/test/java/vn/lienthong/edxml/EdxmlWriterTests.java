package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.edxml.Packets.aHeader;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.file;
import static vn.lienthong.edxml.Packets.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one form that vendor parsers accept. */
class EdxmlWriterTests {
  private static final byte[] DOCX =
      Packets.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<d/>");
  private static final byte[] XLSX =
      Packets.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>");

  @Test
  void theFormIsTheOneOfTheReferenceClient() {
    var text =
        new String(write(aHeader().build(), file("a.pdf", Packets.PDF)), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
                + "<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">\r\n"
                + "  <edXML:edXMLEnvelope xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">\r\n"
                + "    <edXML:edXMLHeader>\r\n      <edXML:MessageHeader>\r\n        <edXML:From>\r\n"
                + "          <edXML:OrganId>000.00.00.H46</edXML:OrganId>\r\n")
        .endsWith("    </Attachment>\r\n  </AttachmentEncoded>\r\n</edXML>\r\n")
        .contains("      <edXML:edXMLManifest version=\"1.0\">\r\n")
        .contains(
            "      <edXML:ContentTransferEncoded xmlns:edXML=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">JVBERi0")
        .doesNotContainPattern("[^\r]\n");
  }

  @Test
  void childrenStandInTheOrderOfTheReferenceClient() {
    var header =
        aHeader()
            .signer(new Signer("KT.", "Phó Chủ tịch", "Trần Văn Thử"))
            .dueDate(new EdxmlDate("2020/03/01"))
            .responseFor(List.of(new ResponseFor("000.00.00.G22", "1/VPCP", EdxmlDate.NONE, "X")))
            .toPlaces(List.of("Như trên"))
            .build();
    var text = new String(write(header), StandardCharsets.UTF_8);
    var names =
        Pattern.compile("\n        <edXML:(\\w+)>")
            .matcher(text)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(names)
        .containsExactly(
            "From",
            "To",
            "DocumentId",
            "Code",
            "PromulgationInfo",
            "DocumentType",
            "Subject",
            "Content",
            "SignerInfo",
            "DueDate",
            "OtherInfo",
            "ResponseFor",
            "SteeringType",
            "ToPlaces",
            "Bussiness");
  }

  @Test
  void noNumericElementIsEverEmpty() {
    var header = aHeader().kind(new DocumentKind(null, null, "Công văn")).build();
    var text = new String(write(header), StandardCharsets.UTF_8);
    assertThat(text)
        .contains(
            "<edXML:SteeringType>0</edXML:SteeringType>",
            "<edXML:Priority>0</edXML:Priority>",
            "<edXML:BussinessDocType>0</edXML:BussinessDocType>")
        .doesNotContainPattern("<edXML:(Type|TypeDetail|PageAmount|PromulgationAmount|Paper)></")
        .doesNotContain("/>");
  }

  @Test
  void theSameDocumentIsTheSameBytesEachTime() {
    var first = write(aHeader().build(), file("bang.xlsx", XLSX), file("a.pdf", Packets.PDF));
    assertThat(write(aHeader().build(), file("bang.xlsx", XLSX), file("a.pdf", Packets.PDF)))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf, application/pdf",
    "A.PDF, application/pdf",
    "a.doc, application/doc",
    "a.docx, application/docx",
    "a.zip, application/zip",
    "a.xlsx, application/zip",
    "a.xls, application/zip",
    "a.txt, application/zip",
    "a.rar, application/zip",
    "a.pdf.jwe, application/jose+json",
    "a, application/zip"
  })
  void labelsAreThoseOfTheReferenceClientAndEveryFileSurvives(String name, String label) {
    for (var content : List.of(Packets.PDF, DOCX, XLSX)) {
      var packet = write(aHeader().build(), file(name, content));
      var attachment = document(packet).attachments().get(0);
      assertThat(attachment.label()).isEqualTo(label);
      assertThat(attachment.name()).isEqualTo(name);
      assertThat(Packets.content(packet, 0)).isEqualTo(content);
    }
  }

  /** What the reference client does with a label and a name, measured. */
  @ParameterizedTest
  @CsvSource({"a.pdf", "a.docx", "a.xlsx", "a.zip", "a.txt", "a.pdf.jwe"})
  void theReferenceClientGetsTheSameBytes(String name) throws IOException {
    var packet = write(aHeader().build(), file(name, XLSX));
    var attachment = document(packet).attachments().get(0);
    byte[] received;
    try (var in =
        AttachmentContent.openDecoded(
            PacketSource.of(packet), StandardCharsets.UTF_8, attachment)) {
      received = in.readAllBytes();
    }
    if (attachment.label().equals("application/zip") && !name.endsWith(".zip")) {
      var zip = new ZipInputStream(new ByteArrayInputStream(received));
      assertThat(zip.getNextEntry().getName()).matches("[0-9a-f-]{36}\\.[a-z]+");
      received = zip.readAllBytes();
      assertThat(zip.getNextEntry()).isNull();
    }
    assertThat(received).isEqualTo(XLSX);
  }

  @Test
  void aWrittenPacketIsReadWithoutAnyComplaint() {
    var packet =
        document(write(aHeader().build(), file("a.pdf", Packets.PDF), file("b.docx", DOCX)));
    assertThat(packet.facts().findings()).isEmpty();
    assertThat(packet.attachments().get(1).mediaType()).contains("wordprocessingml");
  }

  @Test
  void aStatusIsWrittenAndReadBack() throws Exception {
    var report =
        new StatusReport(
            Organization.of("000.00.00.G22", "Văn phòng Chính phủ"),
            new ResponseFor("000.00.00.H46", "118/UBND-TH", new EdxmlDate("2020/02/12"), "D-1"),
            new Staff("", "", "Văn thư", "Lê Thị Mẫu", "", ""),
            "3",
            "Đã vào sổ <12>",
            "2020/02/12 09:00:00");
    var out = new ByteArrayOutputStream();
    var written = EdxmlWriter.write(report, out);
    var read = Packets.status(out.toByteArray());
    assertThat(read.report().statusCode()).isEqualTo("03");
    assertThat(read.report().description()).isEqualTo("Đã vào sổ <12>");
    assertThat(read.report().staff()).isEqualTo(report.staff());
    assertThat(read.facts().sha256()).isEqualTo(written.sha256());
    assertThat(read.facts().size()).isEqualTo(written.size());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContain("edXMLBody", "AttachmentEncoded", "TraceHeaderList");
  }

  static Stream<Arguments> incomplete() {
    var twice = List.of(Organization.of("1", "A"), Organization.of("1", "A"));
    return Stream.of(
        Arguments.of(aHeader().to(List.of()), "To", EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(
            aHeader().from(Organization.of(" ", "A")),
            "From/OrganId",
            EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(
            aHeader().from(Organization.of("1", "")),
            "From/OrganName",
            EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(aHeader().documentId(""), "DocumentId", EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(aHeader().subject(" "), "Subject", EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(aHeader().code("", "X"), "Code/CodeNumber", EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(aHeader().code("1", ""), "Code/CodeNotation", EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(
            aHeader().promulgated("", new EdxmlDate("2020/02/30")),
            "PromulgationInfo/PromulgationDate",
            EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(
            aHeader().dueDate(new EdxmlDate("mai")), "DueDate", EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(
            aHeader().business(Business.recall("", "nhầm")),
            "Bussiness/DocumentId",
            EdxCode.NOT_WRITABLE_MISSING),
        Arguments.of(aHeader().to(twice), "To/OrganId", EdxCode.NOT_WRITABLE_DUPLICATE),
        Arguments.of(aHeader().subject("a\u0000b"), "edXML:Subject", EdxCode.NOT_WRITABLE_TEXT),
        Arguments.of(aHeader().subject("a\uD800b"), "edXML:Subject", EdxCode.NOT_WRITABLE_TEXT));
  }

  @ParameterizedTest
  @MethodSource("incomplete")
  void whatWouldBeInvalidIsNotWritten(HeaderDraft draft, String path, EdxCode code) {
    var refused = refusal(draft.build());
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.finding().path()).isEqualTo(path);
  }

  @Test
  void emptyAndDamagedFilesAreNotWritten() {
    assertThat(refusal(aHeader().build(), file("a.pdf", new byte[0])).code())
        .isEqualTo(EdxCode.NOT_WRITABLE_DAMAGED);
    var broken = Packets.fixture("10_pdf_destroyed.edxml");
    var damaged = document(broken).attachments().get(0);
    var passedOn = OutgoingFile.of(PacketSource.of(broken), StandardCharsets.UTF_8, damaged);
    assertThat(refusal(aHeader().build(), passedOn).code()).isEqualTo(EdxCode.NOT_WRITABLE_DAMAGED);
    assertThat(refusal(aHeader().build(), file("a.pdf", Packets.content(broken, 0))).code())
        .isEqualTo(EdxCode.NOT_WRITABLE_DAMAGED);
  }

  @Test
  void anAttachmentIsPassedOnFromAStoredPacket() {
    var stored = Packets.fixture("11_three_attachments.edxml");
    var attachment = document(stored).attachments().get(1);
    var packet =
        write(
            aHeader().build(),
            OutgoingFile.of(PacketSource.of(stored), StandardCharsets.UTF_8, attachment));
    assertThat(Packets.content(packet, 0)).isEqualTo(Packets.content(stored, 1));
  }

  @Test
  void namesAreSafeAndUniqueForReceiversThatSaveThem() {
    var packet =
        document(
            write(aHeader().build(), file("../a.pdf", Packets.PDF), file("a.pdf", Packets.PDF)));
    assertThat(packet.attachments())
        .extracting(Attachment::originalName)
        .containsExactly("a.pdf", "a (2).pdf");
    assertThat(packet.facts().findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"02, Description", "13, Description", "'', StatusCode"})
  void aRefusalOrTakeBackNeedsItsReason(String code, String path) {
    var from = Organization.of("1", "A");
    var report =
        new StatusReport(
            from,
            new ResponseFor("2", "3/X", EdxmlDate.NONE, ""),
            Staff.NONE,
            code,
            " ",
            "2020/02/12 09:00:00");
    var refused =
        catchThrowableOfType(
            EdxmlRefused.class, () -> EdxmlWriter.write(report, new ByteArrayOutputStream()));
    assertThat(refused.finding().path()).isEqualTo(path);
  }

  private static EdxmlRefused refusal(DocumentHeader header, OutgoingFile... files) {
    return catchThrowableOfType(
        EdxmlRefused.class,
        () -> EdxmlWriter.write(header, List.of(files), new ByteArrayOutputStream()));
  }
}
