package vn.lienthong.edxml;

import java.util.HashSet;
import java.util.List;

/** Refuses drafts that would make an invalid packet, before the first byte is written. */
final class DraftCheck {
  private DraftCheck() {}

  static void document(DocumentHeader header, List<OutgoingFile> files) throws EdxmlRefused {
    organization(header.from(), "From");
    if (header.to().isEmpty()) {
      throw missing("To");
    }
    var codes = new HashSet<String>();
    for (var to : header.to()) {
      organization(to, "To");
      if (!codes.add(to.organId().strip())) {
        throw EdxmlRefused.draft(EdxCode.NOT_WRITABLE_DUPLICATE, "To/OrganId", to.organId());
      }
    }
    text(header.documentId(), "DocumentId");
    text(header.codeNumber(), "Code/CodeNumber");
    text(header.codeNotation(), "Code/CodeNotation");
    text(header.kind().typeName(), "DocumentType/TypeName");
    text(header.subject(), "Subject");
    normalDate(header.promulgationDate(), "PromulgationInfo/PromulgationDate");
    if (!header.dueDate().isBlank()) {
      normalDate(header.dueDate(), "DueDate");
    }
    business(header.business());
    for (var file : files) {
      text(file.name(), "Attachment/AttachmentName");
      if (file.isDamaged()) {
        throw EdxmlRefused.draft(EdxCode.NOT_WRITABLE_DAMAGED, "Attachment", file.name());
      }
    }
  }

  static void status(StatusReport report) throws EdxmlRefused {
    text(report.from().organId(), "From/OrganId");
    text(report.responseFor().organId(), "ResponseFor/OrganId");
    if (report.responseFor().documentId().isBlank() && report.responseFor().code().isBlank()) {
      throw missing("ResponseFor/DocumentId");
    }
    text(report.statusCode(), "StatusCode");
    text(report.timestamp(), "Timestamp");
    boolean needsReason =
        report
            .status()
            .filter(s -> s == StatusCode.REJECTION || s == StatusCode.CANCELLATION)
            .isPresent();
    if (needsReason) {
      text(report.description(), "Description");
    }
  }

  private static void business(Business business) throws EdxmlRefused {
    var type = business.type();
    if (type.isEmpty()) {
      throw missing("Bussiness/BussinessDocType");
    }
    switch (type.get()) {
      case RECALL, UPDATE -> text(business.documentId(), "Bussiness/DocumentId");
      case REPLACE -> {
        if (business.replacements().isEmpty()) {
          throw missing("Bussiness/ReplacementInfoList");
        }
      }
      case NEW -> {
        // nothing is demanded of a new document
      }
    }
  }

  private static void organization(Organization organization, String path) throws EdxmlRefused {
    text(organization.organId(), path + "/OrganId");
    text(organization.organName(), path + "/OrganName");
  }

  private static void normalDate(EdxmlDate date, String path) throws EdxmlRefused {
    if (date.value().isEmpty()) {
      throw missing(path);
    }
  }

  private static void text(String value, String path) throws EdxmlRefused {
    if (value.isBlank()) {
      throw missing(path);
    }
  }

  private static EdxmlRefused missing(String path) {
    return EdxmlRefused.draft(EdxCode.NOT_WRITABLE_MISSING, path, path);
  }
}
