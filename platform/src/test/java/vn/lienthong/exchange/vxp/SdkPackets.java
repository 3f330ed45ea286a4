package vn.lienthong.exchange.vxp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Packets in the layout of the SDK's own builder: Java order, literal prefix, CRLF, no BOM. */
final class SdkPackets {
  private static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

  private static final String ATTACHMENT =
      """
      <edXML:edXMLBody><edXML:edXMLManifest version="1.0">
      <edXML:Reference>
      <edXML:ContentId>cid:1</edXML:ContentId><edXML:ContentType>application/zip</edXML:ContentType>
      <edXML:AttachmentName>cong-van.pdf</edXML:AttachmentName>
      </edXML:Reference>
      </edXML:edXMLManifest></edXML:edXMLBody>
      </edXML:edXMLEnvelope>
      <AttachmentEncoded><Attachment>
      <ContentId>cid:1</ContentId><AttachmentName>cong-van.pdf</AttachmentName>
      <ContentType>application/pdf</ContentType>
      <edXML:ContentTransferEncoded xmlns:edXML="%s">%s</edXML:ContentTransferEncoded>
      </Attachment></AttachmentEncoded>
      """
          .formatted(
              NAMESPACE,
              Base64.getEncoder()
                  .encodeToString("%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII)));

  private SdkPackets() {}

  /** A DocumentId that no other run has used. */
  static String freshDocumentId(String from) {
    return from + ",2020/02/12," + UUID.randomUUID() + "/CV";
  }

  static byte[] letter(String from, List<String> to, String documentId) {
    return letter(from, to, documentId, "V/v nghỉ tết ở Đắk Lắk");
  }

  static byte[] letter(String from, List<String> to, String documentId, String subject) {
    String recipients =
        to.stream()
            .map(code -> "<edXML:To><edXML:OrganId>" + code + "</edXML:OrganId></edXML:To>")
            .collect(Collectors.joining("\n"));
    return packet(
        """
        <edXML:From><edXML:OrganId>%s</edXML:OrganId></edXML:From>
        %s
        <edXML:DocumentId>%s</edXML:DocumentId>
        <edXML:Code>
        <edXML:CodeNumber>12</edXML:CodeNumber><edXML:CodeNotation>CV</edXML:CodeNotation>
        </edXML:Code>
        <edXML:PromulgationInfo><edXML:PromulgationDate>2020/02/12</edXML:PromulgationDate></edXML:PromulgationInfo>
        <edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
        <edXML:Subject>%s</edXML:Subject>
        <edXML:SteeringType>0</edXML:SteeringType>\
        """
            .formatted(from, recipients, documentId, subject),
        """
        <edXML:TraceHeaderList>
        <edXML:TraceHeader>
        <edXML:OrganId>%s</edXML:OrganId><edXML:Timestamp>2020/02/12 08:00:00</edXML:Timestamp>
        </edXML:TraceHeader>
        <edXML:Bussiness><edXML:BussinessDocType>0</edXML:BussinessDocType></edXML:Bussiness>
        </edXML:TraceHeaderList>
        """
            .formatted(from),
        ATTACHMENT);
  }

  /** A report by {@code from} on a document of {@code sender}. */
  static byte[] status(String from, String sender, String documentId, String code) {
    return packet(
        """
        <edXML:From><edXML:OrganId>%s</edXML:OrganId></edXML:From>
        <edXML:ResponseFor>
        <edXML:OrganId>%s</edXML:OrganId><edXML:Code>12/CV</edXML:Code>
        <edXML:DocumentId>%s</edXML:DocumentId>
        <edXML:PromulgationDate>2020/02/12</edXML:PromulgationDate>
        </edXML:ResponseFor>
        <edXML:StatusCode>%s</edXML:StatusCode>
        <edXML:Description>theo dõi</edXML:Description>
        <edXML:Timestamp>2020/02/12 09:00:00</edXML:Timestamp>\
        """
            .formatted(from, sender, documentId, code),
        "",
        "");
  }

  /** The packet without what the axis may have added: its own hops, and the white space around. */
  static String withoutHops(byte[] packet) {
    return new String(packet, StandardCharsets.UTF_8)
        .replaceAll("(?s)\\s*<edXML:TraceHeader>.*?</edXML:TraceHeader>\\s*", "");
  }

  static int hops(byte[] packet) {
    return new String(packet, StandardCharsets.UTF_8).split("<edXML:TraceHeader>", -1).length - 1;
  }

  private static byte[] packet(String messageHeader, String trace, String rest) {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <edXML xmlns="%1$s">
        <edXML:edXMLEnvelope xmlns:edXML="%1$s">
        <edXML:edXMLHeader>
        <edXML:MessageHeader>
        %2$s
        </edXML:MessageHeader>
        %3$s</edXML:edXMLHeader>
        %4$s</edXML>
        """
            .formatted(
                NAMESPACE,
                messageHeader,
                trace,
                rest.isEmpty() ? "</edXML:edXMLEnvelope>\n" : rest);
    return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }
}
