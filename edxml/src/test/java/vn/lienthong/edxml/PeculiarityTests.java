package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.codes;
import static vn.lienthong.edxml.Packets.content;
import static vn.lienthong.edxml.Packets.document;
import static vn.lienthong.edxml.Packets.fixture;
import static vn.lienthong.edxml.Packets.refusal;
import static vn.lienthong.edxml.Packets.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One packet for each peculiarity known from systems in service. */
class PeculiarityTests {
  @Test
  void junkBeforeTheDeclarationIsRefusedWhereItStands() {
    var finding = refusal(fixture("01_junk_before_declaration.edxml"), Limits.standard());
    assertThat(finding.code()).isEqualTo(EdxCode.JUNK_BEFORE_XML);
    assertThat(finding.line()).isEqualTo(1);
    assertThat(finding.column()).isEqualTo(1);
  }

  @Test
  void aWordFileInsideAnArchiveWithAWrongEntryNameIsUnpacked() {
    var packet = fixture("02_party_sender_zip_in_doc.edxml");
    var document = document(packet);
    assertThat(document.from().organId()).isEqualTo("000.00.00.A21");
    assertThat(document.from().organName()).isEqualTo("UBND tỉnh Quảng Bình");
    var attachment = document.attachments().get(0);
    assertThat(attachment.zipped()).isTrue();
    assertThat(attachment.mediaType()).isEqualTo("application/msword");
    assertThat(content(packet, 0)).startsWith(0xD0, 0xCF, 0x11, 0xE0);
  }

  @Test
  void anUnboundPrefixAndAPlaceholderInsteadOfBase64AreReadWithFindings() {
    var document = document(fixture("03_unbound_xlink_placeholder.edxml"));
    assertThat(document.header().documentId()).isEqualTo("4b6ad2f0-5c1e-4d7a-9b38-0123456789ab");
    assertThat(document.header().signer().fullName()).isEqualTo("Trần Văn Thử");
    assertThat(document.header().responseFor()).isEmpty();
    assertThat(document.header().business().type()).contains(BusinessDocType.NEW);
    assertThat(document.facts().signature()).isEqualTo(PacketFacts.SignatureForm.XMLDSIG);
    assertThat(document.attachments()).singleElement().matches(Attachment::damaged);
    assertThat(codes(document))
        .containsExactly(EdxCode.TEXT_NOT_NFC, EdxCode.PREFIX_TOLERATED, EdxCode.BASE64_INVALID);
  }

  @Test
  void anUpdateNamesItsChangedRecipientsAndKeepsAnImpossibleDate() {
    var document = document(fixture("04_update.edxml"));
    var business = document.header().business();
    assertThat(business.type()).contains(BusinessDocType.UPDATE);
    assertThat(business.documentId()).isEqualTo("000.00.00.H46,2020/02/30,118/UBND-TH");
    assertThat(business.receivers())
        .containsExactly(
            new Business.Receiver("000.00.00.H41", 0), new Business.Receiver("000.00.00.H14", 1));
    assertThat(document.header().to()).hasSize(3);
    assertThat(codes(document)).contains(EdxCode.DOCUMENT_ID_DATE);
  }

  @Test
  void aRecallWithoutTargetIsReadWithAWarning() {
    var document = document(fixture("05_recall_without_target.edxml"));
    assertThat(document.header().business().type()).contains(BusinessDocType.RECALL);
    assertThat(document.header().business().documentId()).isEmpty();
    assertThat(codes(document)).contains(EdxCode.TARGET_MISSING);
  }

  @Test
  void aReplacementListsDocumentAndAgenciesEvenTwice() {
    var document = document(fixture("06_replacement.edxml"));
    var business = document.header().business();
    var one =
        new Business.Replacement(
            "000.00.00.H46,2020/01/05,7/UBND-TH", List.of("000.00.00.H41", "000.00.00.H14"));
    assertThat(business.type()).contains(BusinessDocType.REPLACE);
    assertThat(business.replacements()).containsExactly(one, one);
    assertThat(business.paper()).isEqualTo(1);
    assertThat(codes(document)).contains(EdxCode.REPLACEMENT_DUPLICATE);
  }

  @ParameterizedTest
  @CsvSource({
    "07_status_inbox_01.edxml, INBOX",
    "07_status_rejection_02.edxml, REJECTION",
    "07_status_acceptance_03.edxml, ACCEPTANCE",
    "07_status_assignment_04.edxml, ASSIGNMENT",
    "07_status_processing_05.edxml, PROCESSING",
    "07_status_finish_06.edxml, FINISH",
    "07_status_change-acceptance_15.edxml, CHANGE_ACCEPTANCE",
    "07_status_change rejection_16.edxml, CHANGE_REJECTION",
    "07_status_one_digit.edxml, ACCEPTANCE",
    "14_status_05_lf_tabs.edxml, PROCESSING"
  })
  void aStatusOfAReceiverGoesToTheSender(String file, StatusCode expected) {
    var report = status(fixture(file)).report();
    assertThat(report.status()).contains(expected);
    assertThat(report.statusCode()).isEqualTo(expected.code());
    assertThat(report.from().organId()).isEqualTo("000.00.00.G22");
    assertThat(report.responseFor().organId()).isEqualTo("000.00.00.H46");
    assertThat(report.responseFor().code()).isEqualTo("118/UBND-TH");
    assertThat(report.staff().name()).isEqualTo("Phạm Văn Mẫu");
    assertThat(report.timestamp()).isEqualTo("2020/02/12 09:30:00");
  }

  @Test
  void aTakeBackGoesTheOtherWay() {
    var report = status(fixture("07_status_cancellation_13.edxml")).report();
    assertThat(report.status()).contains(StatusCode.CANCELLATION);
    assertThat(report.from().organId()).isEqualTo("000.00.00.H46");
    assertThat(report.responseFor().organId()).isEqualTo("000.00.00.G22");
  }

  @Test
  void aPacketReturnedByTheAxisHasTwoHopsAndAnEmptyAnswer() {
    var packet = fixture("08_returned_2019.edxml");
    var document = document(packet);
    assertThat(document.header().trace())
        .extracting(TraceHeader::organId)
        .containsExactly("000.00.00.H46", "000.00.00.G22");
    assertThat(document.header().responseFor()).isEmpty();
    assertThat(document.facts().signature()).isEqualTo(PacketFacts.SignatureForm.PACKET_NAMESPACE);
    assertThat(document.attachments().get(0).mediaType()).isEqualTo("application/pdf");
    assertThat(content(packet, 0))
        .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void aPacketOf2025HasNoNamesAndAPdfLabelOnAnArchive() {
    var document = document(fixture("09_returned_2025.edxml"));
    assertThat(document.from().organName()).isEmpty();
    assertThat(document.header().trace())
        .extracting(TraceHeader::organId)
        .containsExactly("null", "");
    var attachment = document.attachments().get(0);
    assertThat(attachment.label()).isEqualTo("application/pdf");
    assertThat(attachment.zipped()).isTrue();
    assertThat(attachment.contentSha256()).isNotEqualTo(attachment.sha256());
    assertThat(codes(document)).contains(EdxCode.LABEL_MISMATCH, EdxCode.TRACE_ORGAN_UNKNOWN);
  }

  @Test
  void aPdfThatWentThroughATextDecoderIsDamaged() {
    var document = document(fixture("10_pdf_destroyed.edxml"));
    assertThat(document.header().circulation().direction()).isTrue();
    assertThat(document.attachments()).singleElement().matches(Attachment::damaged);
    assertThat(codes(document)).containsExactly(EdxCode.CONTENT_DESTROYED);
  }

  @Test
  void attachmentsWithTheSameContentKeepTheirNamesAndOrder() {
    var packet = fixture("11_three_attachments.edxml");
    var document = document(packet);
    assertThat(document.header().steeringType()).isZero();
    assertThat(document.attachments())
        .extracting(Attachment::name)
        .containsExactly("Cong van 118.pdf", "danh sach.txt", "danh sach 2.txt");
    assertThat(document.attachments().get(1).contentSha256())
        .isEqualTo(document.attachments().get(2).contentSha256());
    assertThat(content(packet, 2)).isEqualTo(Packets.utf8("Danh sách kèm theo\r\n"));
    assertThat(codes(document)).doesNotContain(EdxCode.ATTACHMENT_WITHOUT_REFERENCE);
  }

  @Test
  void aMinimalPacketIsRead() {
    var header = document(fixture("12_minimal.edxml")).header();
    assertThat(header.documentId()).isEqualTo("test-doc");
    assertThat(header.code()).isEmpty();
    assertThat(header.promulgationDate()).isEqualTo(EdxmlDate.NONE);
    assertThat(header.steeringType()).isNull();
    assertThat(header.trace()).isEmpty();
  }

  @Test
  void aDateWithTheDayFirstIsUnderstoodAndKeptAsWritten() {
    var document = document(fixture("13_party_ddMMyyyy_lf.edxml"));
    var issued = document.header().promulgationDate();
    assertThat(issued.raw()).isEqualTo("12/02/2020");
    assertThat(issued.value()).contains(LocalDate.of(2020, 2, 12));
    assertThat(document.header().dueDate().isBlank()).isTrue();
    assertThat(document.header().signer()).isEqualTo(Signer.NONE);
    assertThat(codes(document))
        .contains(EdxCode.DATE_FORM)
        .doesNotContain(EdxCode.DOCUMENT_ID_DATE);
  }

  @Test
  void theLayoutOfTheCSharpClientIsRead() {
    var document = document(fixture("15_csharp_layout.edxml"));
    assertThat(document.header().kind().type()).isEqualTo(18);
    assertThat(document.header().content()).isEqualTo("N/A");
    assertThat(document.facts().signature()).isEqualTo(PacketFacts.SignatureForm.PLACEHOLDER);
    var attachment = document.attachments().get(0);
    assertThat(attachment.contentId()).isEqualTo("1");
    assertThat(attachment.name()).isEqualTo("Cong van 118.pdf");
    assertThat(codes(document))
        .doesNotContain(EdxCode.ATTACHMENT_WITHOUT_REFERENCE, EdxCode.PREFIX_TOLERATED);
  }
}
