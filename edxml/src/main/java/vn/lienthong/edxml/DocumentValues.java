package vn.lienthong.edxml;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.PacketStructure.Parts;

/** Reads a document header out of its elements. */
final class DocumentValues {
  private final HeaderValues values;
  private final Findings findings;

  DocumentValues(HeaderValues values, Findings findings) {
    this.values = values;
    this.findings = findings;
  }

  DocumentHeader header(Element message, Element from, Parts parts) {
    var code = message.first("Code");
    var issued = message.first("PromulgationInfo");
    var header =
        new DocumentHeader(
            values.organization(from),
            message.all("To").stream().map(values::organization).toList(),
            values.text(message, "DocumentId"),
            values.text(code, "CodeNumber"),
            values.text(code, "CodeNotation"),
            values.text(issued, "Place"),
            values.date(issued, "PromulgationDate"),
            kind(message.first("DocumentType")),
            values.text(message, "Subject"),
            values.text(message, "Content"),
            signer(message.first("SignerInfo")),
            values.date(message, "DueDate"),
            circulation(message.first("OtherInfo")),
            message.all("ResponseFor").stream()
                .filter(r -> !r.isBlank())
                .map(values::responseFor)
                .toList(),
            values.number(message, "SteeringType"),
            texts(message.first("ToPlaces"), "Place"),
            message.all("ResponseForTask").stream()
                .map(task -> values.text(task, "TaskCode"))
                .filter(t -> !t.isEmpty())
                .toList(),
            values.text(message, "ApplicationType"),
            parts.traceHeaders.stream().map(this::traceHeader).toList(),
            business(parts.business));
    checkIds(message, header);
    return header;
  }

  private DocumentKind kind(Element element) {
    return new DocumentKind(
        values.number(element, "Type"),
        values.number(element, "TypeDetail"),
        values.text(element, "TypeName"));
  }

  private Signer signer(Element element) {
    return new Signer(
        values.text(element, "Competence"),
        values.text(element, "Position"),
        values.text(element, "FullName"));
  }

  private Circulation circulation(Element element) {
    var priority = values.number(element, "Priority");
    if (priority != null && (priority < 0 || priority > 4)) {
      findings.add(
          EdxCode.PRIORITY_RANGE,
          element.first("Priority"),
          "OtherInfo/Priority",
          priority.toString());
    }
    var direction = values.text(element, "Direction").toLowerCase(Locale.ROOT);
    return new Circulation(
        priority,
        values.text(element, "SphereOfPromulgation"),
        values.text(element, "TyperNotation"),
        values.number(element, "PromulgationAmount"),
        values.number(element, "PageAmount"),
        direction.isEmpty()
            ? null
            : Boolean.valueOf(direction.equals("true") || direction.equals("1")),
        values.text(element, "ReplyFors"),
        values.text(element, "ReferenceCodes"),
        texts(element.first("Appendixes"), "Appendix"));
  }

  private List<String> texts(Element parent, String child) {
    return parent.all(child).stream().map(values::text).filter(text -> !text.isEmpty()).toList();
  }

  private TraceHeader traceHeader(Element element) {
    var hop = new TraceHeader(values.text(element, "OrganId"), values.text(element, "Timestamp"));
    if (hop.organId().isEmpty() || hop.organId().equals("null")) {
      findings.add(EdxCode.TRACE_ORGAN_UNKNOWN, element, "TraceHeader/OrganId");
    }
    return hop;
  }

  private Business business(@Nullable Element element) {
    if (element == null) {
      return Business.NONE;
    }
    var change = element.first("BussinessDocumentInfo");
    var business =
        new Business(
            values.text(element, "BussinessDocType"),
            values.text(element, "BussinessDocReason"),
            values.text(element, "DocumentId"),
            values.number(element, "Paper"),
            element.all("StaffInfo").stream().map(values::staff).toList(),
            values.number(change, "DocumentInfo"),
            values.number(change, "DocumentReceiver"),
            change.first("ReceiverList").all("Receiver").stream().map(this::receiver).toList(),
            element.first("ReplacementInfoList").all("ReplacementInfo").stream()
                .map(this::replacement)
                .toList());
    checkBusiness(element, business);
    return business;
  }

  private Business.Receiver receiver(Element element) {
    return new Business.Receiver(
        values.text(element, "OrganId"), values.number(element, "ReceiverType"));
  }

  private Business.Replacement replacement(Element element) {
    return new Business.Replacement(
        values.text(element, "DocumentId"), texts(element.first("OrganIdList"), "OrganId"));
  }

  private void checkBusiness(Element element, Business business) {
    var type = business.type();
    if (type.isEmpty()) {
      findings.add(
          EdxCode.BUSINESS_TYPE_UNKNOWN, element, "Bussiness/BussinessDocType", business.docType());
      return;
    }
    boolean targetMissing =
        switch (type.get()) {
          case NEW -> false;
          case RECALL, UPDATE -> business.documentId().isEmpty();
          case REPLACE -> business.replacements().stream().allMatch(r -> r.documentId().isEmpty());
        };
    if (targetMissing) {
      findings.add(EdxCode.TARGET_MISSING, element, "Bussiness/DocumentId", business.docType());
    }
    if (type.get() == BusinessDocType.UPDATE
        && business.documentChanged() == null
        && business.receiversChanged() == null) {
      findings.add(EdxCode.BUSINESS_CHANGE_MISSING, element, "Bussiness/BussinessDocumentInfo");
    }
    var seen = new HashSet<String>();
    for (var replacement : business.replacements()) {
      if (!seen.add(replacement.documentId())) {
        findings.add(
            EdxCode.REPLACEMENT_DUPLICATE,
            element,
            "ReplacementInfoList",
            replacement.documentId());
      }
    }
  }

  private void checkIds(Element message, DocumentHeader header) {
    var id = header.documentId();
    if (id.isEmpty()) {
      findings.add(EdxCode.DOCUMENT_ID_MISSING, message, "MessageHeader/DocumentId");
      return;
    }
    var parts = id.split(",", 3);
    if (parts.length < 3) {
      return;
    }
    var inId = new EdxmlDate(parts[1]);
    var issued = header.promulgationDate().value();
    if (inId.value().isEmpty() || issued.isPresent() && !inId.value().equals(issued)) {
      findings.add(
          EdxCode.DOCUMENT_ID_DATE,
          message.first("DocumentId"),
          "MessageHeader/DocumentId",
          parts[1]);
    }
  }
}
