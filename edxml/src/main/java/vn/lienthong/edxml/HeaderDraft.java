package vn.lienthong.edxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document header in the making: what is not said stays empty, the packet is a new document. */
public final class HeaderDraft {
  private Organization from;
  private List<Organization> to;
  private String documentId = "";
  private String codeNumber = "";
  private String codeNotation = "";
  private String place = "";
  private EdxmlDate promulgationDate = EdxmlDate.NONE;
  private DocumentKind kind = new DocumentKind(null, null, "");
  private String subject = "";
  private String content = "";
  private Signer signer = Signer.NONE;
  private EdxmlDate dueDate = EdxmlDate.NONE;
  private Circulation circulation = Circulation.NONE;
  private List<ResponseFor> responseFor = List.of();
  private @Nullable Integer steeringType = 0;
  private List<String> toPlaces = List.of();
  private List<String> taskCodes = List.of();
  private String applicationType = "";
  private List<TraceHeader> trace = List.of();
  private Business business = Business.newDocument();

  /** A draft with its sender and recipients. */
  public HeaderDraft(Organization from, List<Organization> to) {
    this.from = from;
    this.to = List.copyOf(to);
  }

  HeaderDraft(DocumentHeader header) {
    this.from = header.from();
    this.to = header.to();
    this.documentId = header.documentId();
    this.codeNumber = header.codeNumber();
    this.codeNotation = header.codeNotation();
    this.place = header.place();
    this.promulgationDate = header.promulgationDate();
    this.kind = header.kind();
    this.subject = header.subject();
    this.content = header.content();
    this.signer = header.signer();
    this.dueDate = header.dueDate();
    this.circulation = header.circulation();
    this.responseFor = header.responseFor();
    this.steeringType = header.steeringType();
    this.toPlaces = header.toPlaces();
    this.taskCodes = header.taskCodes();
    this.applicationType = header.applicationType();
    this.trace = header.trace();
    this.business = header.business();
  }

  /** Number and symbol. */
  public HeaderDraft code(String number, String notation) {
    this.codeNumber = number;
    this.codeNotation = notation;
    return this;
  }

  /** Place and day of issue. */
  public HeaderDraft promulgated(String place, EdxmlDate date) {
    this.place = place;
    this.promulgationDate = date;
    return this;
  }

  /** The sender. */
  public HeaderDraft from(Organization from) {
    this.from = from;
    return this;
  }

  /** The recipients, at least one. */
  public HeaderDraft to(List<Organization> to) {
    this.to = List.copyOf(to);
    return this;
  }

  /** The opaque id of the document. */
  public HeaderDraft documentId(String documentId) {
    this.documentId = documentId;
    return this;
  }

  /** Kind of the document. */
  public HeaderDraft kind(DocumentKind kind) {
    this.kind = kind;
    return this;
  }

  /** Trích yếu. */
  public HeaderDraft subject(String subject) {
    this.subject = subject;
    return this;
  }

  /** Summary; a blank one is written as the subject. */
  public HeaderDraft content(String content) {
    this.content = content;
    return this;
  }

  /** Who signed. */
  public HeaderDraft signer(Signer signer) {
    this.signer = signer;
    return this;
  }

  /** Deadline. */
  public HeaderDraft dueDate(EdxmlDate dueDate) {
    this.dueDate = dueDate;
    return this;
  }

  /** Priority, copies, pages, scope. */
  public HeaderDraft circulation(Circulation circulation) {
    this.circulation = circulation;
    return this;
  }

  /** Documents answered. */
  public HeaderDraft responseFor(List<ResponseFor> responseFor) {
    this.responseFor = List.copyOf(responseFor);
    return this;
  }

  /** 0 none, 1 steering, 2 report on steering. */
  public HeaderDraft steeringType(int steeringType) {
    this.steeringType = steeringType;
    return this;
  }

  /** Lines of "Nơi nhận". */
  public HeaderDraft toPlaces(List<String> toPlaces) {
    this.toPlaces = List.copyOf(toPlaces);
    return this;
  }

  /** Tasks answered. */
  public HeaderDraft taskCodes(List<String> taskCodes) {
    this.taskCodes = List.copyOf(taskCodes);
    return this;
  }

  /** Extra of older clients. */
  public HeaderDraft applicationType(String applicationType) {
    this.applicationType = applicationType;
    return this;
  }

  /** The hops so far. */
  public HeaderDraft trace(List<TraceHeader> trace) {
    this.trace = List.copyOf(trace);
    return this;
  }

  /** What the packet does with the document. */
  public HeaderDraft business(Business business) {
    this.business = business;
    return this;
  }

  /** The header as it stands. */
  public DocumentHeader build() {
    return new DocumentHeader(
        from,
        to,
        documentId,
        codeNumber,
        codeNotation,
        place,
        promulgationDate,
        kind,
        subject,
        content,
        signer,
        dueDate,
        circulation,
        responseFor,
        steeringType,
        toPlaces,
        taskCodes,
        applicationType,
        trace,
        business);
  }
}
