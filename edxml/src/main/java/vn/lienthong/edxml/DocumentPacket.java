package vn.lienthong.edxml;

import java.util.List;

/**
 * A document packet that was read.
 *
 * @param slot where the next hop is to be written
 */
public record DocumentPacket(
    DocumentHeader header, List<Attachment> attachments, TraceSlot slot, PacketFacts facts)
    implements Packet {
  public DocumentPacket {
    attachments = List.copyOf(attachments);
  }

  @Override
  public Organization from() {
    return header.from();
  }

  /**
   * What makes two packets the same document for one recipient: sender, document id and type. The
   * content takes the place of a missing document id.
   */
  public String businessKey() {
    var id = header.documentId().isEmpty() ? "sha256:" + facts.contentHash() : header.documentId();
    var type =
        header.business().type().map(BusinessDocType::code).orElse(header.business().docType());
    return String.join("\n", header.from().organId(), id, type);
  }
}
