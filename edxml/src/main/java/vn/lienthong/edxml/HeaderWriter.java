package vn.lienthong.edxml;

import java.io.IOException;
import java.util.List;

/** Writes headers in the child order of the reference client. */
final class HeaderWriter {
  private static final String P = "edXML:";

  private final StrictXml xml;

  HeaderWriter(StrictXml xml) {
    this.xml = xml;
  }

  void document(DocumentHeader header) throws IOException, EdxmlRefused {
    xml.open(P + "MessageHeader");
    organization("From", header.from());
    for (var to : header.to()) {
      organization("To", to);
    }
    xml.leaf(P + "DocumentId", header.documentId());
    xml.open(P + "Code");
    xml.leaf(P + "CodeNumber", header.codeNumber());
    xml.leaf(P + "CodeNotation", header.codeNotation());
    xml.close(P + "Code");
    xml.open(P + "PromulgationInfo");
    xml.leafIfAny(P + "Place", header.place());
    xml.leaf(P + "PromulgationDate", normal(header.promulgationDate()));
    xml.close(P + "PromulgationInfo");
    xml.open(P + "DocumentType");
    xml.number(P + "Type", header.kind().type());
    xml.number(P + "TypeDetail", header.kind().typeDetail());
    xml.leaf(P + "TypeName", header.kind().typeName());
    xml.close(P + "DocumentType");
    xml.leaf(P + "Subject", header.subject());
    xml.leaf(P + "Content", header.content().isBlank() ? header.subject() : header.content());
    signer(header.signer());
    xml.leafIfAny(P + "DueDate", normal(header.dueDate()));
    circulation(header.circulation());
    for (var answered : header.responseFor()) {
      responseFor(answered);
    }
    rest(header);
    xml.close(P + "MessageHeader");
    trace(header);
  }

  void status(StatusReport report) throws IOException, EdxmlRefused {
    xml.open(P + "MessageHeader");
    organization("From", report.from());
    responseFor(report.responseFor());
    staff(report.staff());
    xml.leaf(P + "StatusCode", StatusCode.normal(report.statusCode()));
    xml.leaf(P + "Description", report.description());
    xml.leaf(P + "Timestamp", report.timestamp());
    xml.close(P + "MessageHeader");
  }

  private void rest(DocumentHeader header) throws IOException, EdxmlRefused {
    xml.number(P + "SteeringType", header.steeringType(), 0);
    list("ToPlaces", "Place", header.toPlaces());
    for (var task : header.taskCodes()) {
      xml.open(P + "ResponseForTask");
      xml.leaf(P + "TaskCode", task);
      xml.close(P + "ResponseForTask");
    }
    xml.leafIfAny(P + "ApplicationType", header.applicationType());
  }

  private void organization(String name, Organization organization)
      throws IOException, EdxmlRefused {
    xml.open(P + name);
    xml.leaf(P + "OrganId", organization.organId());
    var superior = organization.organizationInCharge();
    xml.leafIfAny(
        P + "OrganizationInCharge", superior.isBlank() ? organization.organName() : superior);
    xml.leafIfAny(P + "OrganName", organization.organName());
    xml.leafIfAny(P + "OrganAdd", organization.organAdd());
    xml.leafIfAny(P + "Email", organization.email());
    xml.leafIfAny(P + "Telephone", organization.telephone());
    xml.leafIfAny(P + "Fax", organization.fax());
    xml.leafIfAny(P + "Website", organization.website());
    xml.close(P + name);
  }

  private void signer(Signer signer) throws IOException, EdxmlRefused {
    if (!signer.equals(Signer.NONE)) {
      xml.open(P + "SignerInfo");
      xml.leafIfAny(P + "Competence", signer.competence());
      xml.leafIfAny(P + "Position", signer.position());
      xml.leafIfAny(P + "FullName", signer.fullName());
      xml.close(P + "SignerInfo");
    }
  }

  private void circulation(Circulation circulation) throws IOException, EdxmlRefused {
    xml.open(P + "OtherInfo");
    xml.number(P + "Priority", circulation.priority(), 0);
    xml.leafIfAny(P + "SphereOfPromulgation", circulation.sphereOfPromulgation());
    xml.leafIfAny(P + "TyperNotation", circulation.typerNotation());
    xml.number(P + "PromulgationAmount", circulation.promulgationAmount());
    xml.number(P + "PageAmount", circulation.pageAmount());
    xml.leaf(P + "Direction", String.valueOf(Boolean.TRUE.equals(circulation.direction())));
    xml.leafIfAny(P + "ReplyFors", circulation.replyFors());
    xml.leafIfAny(P + "ReferenceCodes", circulation.referenceCodes());
    list("Appendixes", "Appendix", circulation.appendixes());
    xml.close(P + "OtherInfo");
  }

  private void responseFor(ResponseFor answered) throws IOException, EdxmlRefused {
    xml.open(P + "ResponseFor");
    xml.leafIfAny(P + "OrganId", answered.organId());
    xml.leafIfAny(P + "Code", answered.code());
    xml.leafIfAny(P + "PromulgationDate", normal(answered.promulgationDate()));
    xml.leafIfAny(P + "DocumentId", answered.documentId());
    xml.close(P + "ResponseFor");
  }

  private void staff(Staff staff) throws IOException, EdxmlRefused {
    if (!staff.equals(Staff.NONE)) {
      xml.open(P + "StaffInfo");
      xml.leafIfAny(P + "DepartmentId", staff.departmentId());
      xml.leafIfAny(P + "StaffId", staff.staffId());
      xml.leafIfAny(P + "Department", staff.department());
      xml.leafIfAny(P + "Staff", staff.name());
      xml.leafIfAny(P + "Email", staff.email());
      xml.leafIfAny(P + "Mobile", staff.mobile());
      xml.close(P + "StaffInfo");
    }
  }

  private void trace(DocumentHeader header) throws IOException, EdxmlRefused {
    xml.open(P + "TraceHeaderList");
    for (var hop : header.trace()) {
      xml.open(P + "TraceHeader");
      xml.leaf(P + "OrganId", hop.organId());
      xml.leaf(P + "Timestamp", hop.timestamp());
      xml.close(P + "TraceHeader");
    }
    business(header.business());
    xml.close(P + "TraceHeaderList");
  }

  private void business(Business business) throws IOException, EdxmlRefused {
    xml.open(P + "Bussiness");
    xml.leafIfAny(P + "DocumentId", business.documentId());
    xml.leaf(P + "BussinessDocType", business.type().orElse(BusinessDocType.NEW).code());
    xml.leafIfAny(P + "BussinessDocReason", business.reason());
    xml.number(P + "Paper", business.paper());
    change(business);
    for (var staff : business.staff()) {
      staff(staff);
    }
    replacements(business.replacements());
    xml.close(P + "Bussiness");
  }

  private void change(Business business) throws IOException, EdxmlRefused {
    boolean said = business.documentChanged() != null || business.receiversChanged() != null;
    if (!said && business.receivers().isEmpty()) {
      return;
    }
    xml.open(P + "BussinessDocumentInfo");
    xml.number(P + "DocumentInfo", business.documentChanged());
    xml.number(P + "DocumentReceiver", business.receiversChanged());
    if (!business.receivers().isEmpty()) {
      xml.open(P + "ReceiverList");
      for (var receiver : business.receivers()) {
        xml.open(P + "Receiver");
        xml.leaf(P + "OrganId", receiver.organId());
        xml.number(P + "ReceiverType", receiver.receiverType());
        xml.close(P + "Receiver");
      }
      xml.close(P + "ReceiverList");
    }
    xml.close(P + "BussinessDocumentInfo");
  }

  private void replacements(List<Business.Replacement> replacements)
      throws IOException, EdxmlRefused {
    if (replacements.isEmpty()) {
      return;
    }
    xml.open(P + "ReplacementInfoList");
    for (var replacement : replacements) {
      xml.open(P + "ReplacementInfo");
      xml.leaf(P + "DocumentId", replacement.documentId());
      list("OrganIdList", "OrganId", replacement.organIds());
      xml.close(P + "ReplacementInfo");
    }
    xml.close(P + "ReplacementInfoList");
  }

  private void list(String parent, String child, List<String> texts)
      throws IOException, EdxmlRefused {
    if (!texts.isEmpty()) {
      xml.open(P + parent);
      for (var text : texts) {
        xml.leaf(P + child, text);
      }
      xml.close(P + parent);
    }
  }

  private static String normal(EdxmlDate date) {
    return date.value().map(day -> EdxmlDate.of(day).raw()).orElse("");
  }
}
