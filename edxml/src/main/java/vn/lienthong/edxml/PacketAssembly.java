package vn.lienthong.edxml;

import java.util.HashSet;
import java.util.List;
import vn.lienthong.edxml.PacketStructure.Parts;

/** Makes a packet of the parts that were found, or refuses for want of one. */
final class PacketAssembly {
  private final PacketFeed feed;
  private final Parts parts;
  private final Findings findings;

  PacketAssembly(PacketFeed feed, Parts parts, Findings findings) {
    this.feed = feed;
    this.parts = parts;
    this.findings = findings;
  }

  Packet packet(AttachmentReader reader) throws EdxmlRefused {
    require(parts.envelope, "edXMLEnvelope");
    require(parts.header, "edXMLHeader");
    var message = parts.messageHeader;
    if (message == null) {
      throw missing("MessageHeader");
    }
    var values = new HeaderValues(findings);
    var from = mandatory(message, "From", "OrganId");
    boolean addressed = message.has("To") && message.has("Subject");
    if (message.has("StatusCode") && !addressed) {
      return status(message, values, from);
    }
    return document(
        message, values, from, new AttachmentJoin(parts.references, findings).join(reader.found()));
  }

  private StatusPacket status(Element message, HeaderValues values, Element from)
      throws EdxmlRefused {
    var answered = mandatory(message, "ResponseFor", "OrganId");
    var code = message.first("StatusCode");
    requireText(code, "MessageHeader/StatusCode");
    var report =
        new StatusReport(
            values.organization(from),
            values.responseFor(answered),
            values.staff(message.first("StaffInfo")),
            StatusCode.normal(values.text(code)),
            values.text(message, "Description"),
            values.text(message, "Timestamp"));
    if (report.status().isEmpty()) {
      findings.add(EdxCode.STATUS_UNKNOWN, code, "MessageHeader/StatusCode", report.statusCode());
    }
    return new StatusPacket(report, facts(message, List.of()));
  }

  private DocumentPacket document(
      Element message, HeaderValues values, Element from, List<Attachment> attachments)
      throws EdxmlRefused {
    var recipients = message.all("To");
    if (recipients.isEmpty()) {
      throw missing("MessageHeader/To");
    }
    for (var to : recipients) {
      requireChild(to, "OrganId", "MessageHeader/To/OrganId");
    }
    if (!message.has("Subject")) {
      throw missing("MessageHeader/Subject");
    }
    requireText(message.first("Subject"), "MessageHeader/Subject");
    var header = new DocumentValues(values, findings).header(message, from, parts);
    checkRecipients(recipients);
    var slot = parts.slot.slot(feed.charset().name(), feed.start().crlf());
    return new DocumentPacket(header, attachments, slot, facts(message, attachments));
  }

  private void checkRecipients(List<Element> recipients) {
    var seen = new HashSet<String>();
    for (var to : recipients) {
      if (!seen.add(to.text("OrganId"))) {
        findings.add(EdxCode.TO_DUPLICATE, to, "MessageHeader/To", to.text("OrganId"));
      }
    }
  }

  private PacketFacts facts(Element message, List<Attachment> attachments) {
    var content = ContentHash.of(message, parts.business, attachments);
    return new PacketFacts(
        feed.sha256(),
        feed.size(),
        feed.charset(),
        content,
        parts.signature,
        findings.inFileOrder());
  }

  private Element mandatory(Element parent, String name, String child) throws EdxmlRefused {
    if (!parent.has(name)) {
      throw missing("MessageHeader/" + name);
    }
    var element = parent.first(name);
    requireChild(element, child, "MessageHeader/" + name + "/" + child);
    return element;
  }

  private static void requireChild(Element parent, String child, String path) throws EdxmlRefused {
    if (!parent.has(child)) {
      throw EdxmlRefused.at(EdxCode.ELEMENT_MISSING, parent.line(), parent.column(), path, path);
    }
    requireText(parent.first(child), path);
  }

  private static void requireText(Element element, String path) throws EdxmlRefused {
    if (element.text().isEmpty()) {
      throw EdxmlRefused.at(EdxCode.ELEMENT_BLANK, element.line(), element.column(), path, path);
    }
  }

  private void require(boolean present, String path) throws EdxmlRefused {
    if (!present) {
      throw missing(path);
    }
  }

  private EdxmlRefused missing(String path) {
    var at = parts.messageHeader;
    return EdxmlRefused.at(
        EdxCode.ELEMENT_MISSING,
        at == null ? 1 : at.line(),
        at == null ? 1 : at.column(),
        path,
        path);
  }
}
