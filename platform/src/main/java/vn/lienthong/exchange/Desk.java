package vn.lienthong.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * The registry desk (bàn văn thư) of the caller's agency. Every method looks only at documents that
 * the agency sent or received; reading one is journaled before it is answered.
 */
public interface Desk {
  /** Documents that arrived, the newest first. */
  Page<InboxItem> inbox(Caller caller, DeskFilter filter);

  /** Numbers and notations of those of the documents that arrived at the agency. */
  Map<UUID, String> symbols(Caller caller, Collection<UUID> docIds);

  /** Documents that wait for acceptance. */
  long waiting(Caller caller);

  /** Documents the agency sent, the newest first. */
  Page<OutboxItem> outbox(Caller caller, DeskFilter filter);

  /**
   * One document with its attachments.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#DOCUMENT_NOT_FOUND}
   */
  DocumentView open(Caller caller, UUID docId);

  /** Content of one attachment, unzipped where the archive was made for transport only. */
  AttachmentFile attachment(Caller caller, UUID docId, int position);

  /** How a letter names those of the documents that the caller may read. */
  Map<UUID, DocumentReference> references(Caller caller, Collection<UUID> docIds);

  /** Documents that it names, then those of the agency that name it. */
  List<RelatedView> related(Caller caller, UUID docId);

  /** What became of a sent document, per recipient in Vietnamese order of names. */
  List<TraceView> trace(Caller caller, UUID docId);

  /**
   * Registers a document that arrived: it gets its number in the book of arrivals, and the sender
   * is told (status 03).
   */
  void accept(Caller caller, UUID docId);

  /**
   * Refuses a document that arrived (status 02) and tells the sender why.
   *
   * @param reason at most 1000 characters, mandatory
   */
  void refuse(Caller caller, UUID docId, String reason);

  /**
   * Writes a letter of the caller's agency as a packet and sends it under its number: the next one
   * of the book of departures where the letter has none, else the one typed, if it is free.
   *
   * @param request names the form the letter comes from: sent again, it keeps its number and is the
   *     same document; empty for none
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#FIELD_MISSING}, {@link
   *     ExchangeError#NO_RECIPIENT}, {@link DeskError#NUMBER_TAKEN}, {@link
   *     DeskError#BOOK_OF_ANOTHER_YEAR} and what {@link Exchange#submit} refuses
   */
  Acceptance send(Caller caller, Letter letter, String request);

  /** Sends a letter that comes from no form. */
  default Acceptance send(Caller caller, Letter letter) {
    return send(caller, letter, "");
  }
}
