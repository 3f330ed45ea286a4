package vn.lienthong.edxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document header in the making: what is not said stays empty, the packet is a new document. A
 * draft never changes; each method returns the next one.
 */
public final class HeaderDraft {
  private final Route route;
  private final Naming naming;
  private final Issue issue;
  private final Wording wording;
  private final Answer answer;
  private final Circulation circulation;
  private final Business business;

  private record Route(Organization from, List<Organization> to, List<TraceHeader> trace) {}

  private record Naming(
      String documentId, String codeNumber, String codeNotation, DocumentKind kind) {}

  private record Issue(String place, EdxmlDate date, Signer signer, EdxmlDate dueDate) {}

  private record Wording(String subject, String content, List<String> toPlaces) {}

  private record Answer(
      List<ResponseFor> to,
      @Nullable Integer steeringType,
      List<String> taskCodes,
      String applicationType) {}

  /** A draft with its sender and recipients. */
  public HeaderDraft(Organization from, List<Organization> to) {
    this(
        new Route(from, to, List.of()),
        new Naming("", "", "", new DocumentKind(null, null, "")),
        new Issue("", EdxmlDate.NONE, Signer.NONE, EdxmlDate.NONE),
        new Wording("", "", List.of()),
        new Answer(List.of(), 0, List.of(), ""),
        Circulation.NONE,
        Business.newDocument());
  }

  HeaderDraft(DocumentHeader of) {
    this(
        new Route(of.from(), of.to(), of.trace()),
        new Naming(of.documentId(), of.codeNumber(), of.codeNotation(), of.kind()),
        new Issue(of.place(), of.promulgationDate(), of.signer(), of.dueDate()),
        new Wording(of.subject(), of.content(), of.toPlaces()),
        new Answer(of.responseFor(), of.steeringType(), of.taskCodes(), of.applicationType()),
        of.circulation(),
        of.business());
  }

  private HeaderDraft(
      Route route,
      Naming naming,
      Issue issue,
      Wording wording,
      Answer answer,
      Circulation circulation,
      Business business) {
    this.route = route;
    this.naming = naming;
    this.issue = issue;
    this.wording = wording;
    this.answer = answer;
    this.circulation = circulation;
    this.business = business;
  }

  /** The sender. */
  public HeaderDraft from(Organization from) {
    return with(new Route(from, route.to, route.trace));
  }

  /** The recipients, at least one. */
  public HeaderDraft to(List<Organization> to) {
    return with(new Route(route.from, to, route.trace));
  }

  /** The hops so far. */
  public HeaderDraft trace(List<TraceHeader> trace) {
    return with(new Route(route.from, route.to, trace));
  }

  /** The opaque id of the document. */
  public HeaderDraft documentId(String documentId) {
    return with(new Naming(documentId, naming.codeNumber, naming.codeNotation, naming.kind));
  }

  /** Number and symbol. */
  public HeaderDraft code(String number, String notation) {
    return with(new Naming(naming.documentId, number, notation, naming.kind));
  }

  /** Kind of the document. */
  public HeaderDraft kind(DocumentKind kind) {
    return with(new Naming(naming.documentId, naming.codeNumber, naming.codeNotation, kind));
  }

  /** Place and day of issue. */
  public HeaderDraft promulgated(String place, EdxmlDate date) {
    return with(new Issue(place, date, issue.signer, issue.dueDate));
  }

  /** Who signed. */
  public HeaderDraft signer(Signer signer) {
    return with(new Issue(issue.place, issue.date, signer, issue.dueDate));
  }

  /** Deadline. */
  public HeaderDraft dueDate(EdxmlDate dueDate) {
    return with(new Issue(issue.place, issue.date, issue.signer, dueDate));
  }

  /** Trích yếu. */
  public HeaderDraft subject(String subject) {
    return with(new Wording(subject, wording.content, wording.toPlaces));
  }

  /** Summary; a blank one is written as the subject. */
  public HeaderDraft content(String content) {
    return with(new Wording(wording.subject, content, wording.toPlaces));
  }

  /** Lines of "Nơi nhận". */
  public HeaderDraft toPlaces(List<String> toPlaces) {
    return with(new Wording(wording.subject, wording.content, toPlaces));
  }

  /** Documents answered. */
  public HeaderDraft responseFor(List<ResponseFor> to) {
    return with(new Answer(to, answer.steeringType, answer.taskCodes, answer.applicationType));
  }

  /** 0 none, 1 steering, 2 report on steering. */
  public HeaderDraft steeringType(int steeringType) {
    return with(new Answer(answer.to, steeringType, answer.taskCodes, answer.applicationType));
  }

  /** Tasks answered. */
  public HeaderDraft taskCodes(List<String> taskCodes) {
    return with(new Answer(answer.to, answer.steeringType, taskCodes, answer.applicationType));
  }

  /** Extra of older clients. */
  public HeaderDraft applicationType(String type) {
    return with(new Answer(answer.to, answer.steeringType, answer.taskCodes, type));
  }

  /** Priority, copies, pages, scope. */
  public HeaderDraft circulation(Circulation circulation) {
    return new HeaderDraft(route, naming, issue, wording, answer, circulation, business);
  }

  /** What the packet does with the document. */
  public HeaderDraft business(Business business) {
    return new HeaderDraft(route, naming, issue, wording, answer, circulation, business);
  }

  private HeaderDraft with(Route route) {
    return new HeaderDraft(route, naming, issue, wording, answer, circulation, business);
  }

  private HeaderDraft with(Naming naming) {
    return new HeaderDraft(route, naming, issue, wording, answer, circulation, business);
  }

  private HeaderDraft with(Issue issue) {
    return new HeaderDraft(route, naming, issue, wording, answer, circulation, business);
  }

  private HeaderDraft with(Wording wording) {
    return new HeaderDraft(route, naming, issue, wording, answer, circulation, business);
  }

  private HeaderDraft with(Answer answer) {
    return new HeaderDraft(route, naming, issue, wording, answer, circulation, business);
  }

  /** The header as it stands. */
  public DocumentHeader build() {
    return new DocumentHeader(
        route.from,
        route.to,
        naming.documentId,
        naming.codeNumber,
        naming.codeNotation,
        issue.place,
        issue.date,
        naming.kind,
        wording.subject,
        wording.content,
        issue.signer,
        issue.dueDate,
        circulation,
        answer.to,
        answer.steeringType,
        wording.toPlaces,
        answer.taskCodes,
        answer.applicationType,
        route.trace,
        business);
  }
}
