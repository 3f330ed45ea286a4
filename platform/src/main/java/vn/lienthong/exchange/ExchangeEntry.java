package vn.lienthong.exchange;

import java.util.List;
import vn.lienthong.journal.EntryType;

/** What the axis writes into the journal. */
public enum ExchangeEntry implements EntryType {
  /** A packet was stored and queued for its recipients; the subject is the DocId. */
  DOCUMENT_ACCEPTED(
      "exchange.document-accepted",
      "message-type",
      "sender",
      "recipients",
      "refused",
      "business-type",
      "sha256",
      "size",
      "channel"),
  /**
   * A document with a mark of secrecy was refused and nothing of it kept; the subject is the agency
   * that sent it.
   */
  SECRET_REFUSED("exchange.secret-refused", "sender", "field", "channel"),
  /** A packet sent before was sent again and answered with the first DocId. */
  DUPLICATE_ANSWERED("exchange.duplicate-answered", "sender", "sha256"),
  /** The transport state of one delivery changed; the subject is the DocId. */
  DELIVERY_MOVED("exchange.delivery-moved", "recipient", "from", "to"),
  /** What waited at a closed agency went to its successor; the subject is the DocId. */
  DELIVERY_HANDED_OVER("exchange.delivery-handed-over", "recipient", "successor"),
  /** A recipient reported a status (QĐ 28/2018/QĐ-TTg) of a document; the subject is the DocId. */
  STATUS_REPORTED("exchange.status-reported", "sender", "recipient", "status", "previous"),
  /**
   * A document that had not left was taken back by its sender; the subject is the DocId, {@code by}
   * the packet that asked.
   */
  DELIVERY_WITHDRAWN("exchange.delivery-withdrawn", "recipient", "by"),
  /**
   * A recipient agreed (15) to a change or refused it (16); the subject is the DocId that asked.
   */
  CHANGE_ANSWERED("exchange.change-answered", "recipient", "kind", "target", "status"),
  /** Somebody read a document or an attachment; written before the answer leaves. */
  DOCUMENT_READ("exchange.document-read", "agency", "part"),
  /** A desk was opened for an agency. */
  DESK_OPENED("exchange.desk-opened", "agency"),
  /** A document got its number in a book of an agency; the subject is the DocId. */
  NUMBER_GIVEN("exchange.number-given", "agency", "book", "series", "year", "number", "by-hand"),
  /** A document that arrived was given to handlers, or to others; the subject is the DocId. */
  DOCUMENT_ASSIGNED("exchange.document-assigned", "agency", "handlers", "due", "again"),
  /** A handler began to work on a document; the subject is the DocId. */
  WORK_STARTED("exchange.work-started", "agency"),
  /** The lead finished the work on a document; the subject is the DocId. */
  WORK_FINISHED("exchange.work-finished", "agency", "late"),
  /**
   * An administrator of the node queued again what could not be delivered; {@code reason} is the
   * code of what had been in the way. The subject is the DocId.
   */
  DELIVERY_REPLAYED("exchange.delivery-replayed", "recipient", "reason"),
  /** An administrator of the node started a stopped webhook; the subject is its id. */
  WEBHOOK_RESTARTED("exchange.webhook-restarted", "agency"),
  /**
   * An administrator of the node looked at documents of agencies; written before the answer leaves.
   * The subject is the DocId, or {@code node} for a list.
   */
  CONSOLE_READ("exchange.console-read", "part", "found"),
  /** A letter was handed to a leader for signature; the subject is the signing file. */
  SIGNING_SUBMITTED("exchange.signing-submitted", "agency", "files", "again"),
  /** It went back to its author; a signature that was there ({@code signed}) is dropped. */
  SIGNING_RETURNED("exchange.signing-returned", "agency", "by", "signed"),
  /** A leader signed it; the digest is that of the signed file. */
  SIGNING_SIGNED("exchange.signing-signed", "agency", "sha256"),
  /** Its author gave it up. */
  SIGNING_WITHDRAWN("exchange.signing-withdrawn", "agency", "signed"),
  /** The registry numbered, the agency signed and sent it; {@code document} is the DocId. */
  SIGNING_SENT("exchange.signing-sent", "agency", "document", "sha256"),
  /** A system is looked at from now on; the subject is the run. */
  CONFORMANCE_STARTED("exchange.conformance-started", "system"),
  /** A run of the self-test is over; the subject is the run. */
  CONFORMANCE_ENDED("exchange.conformance-ended", "system"),
  /** Another node was put on record, or its address or key replaced; the subject is its code. */
  PEER_SAVED("exchange.peer-saved", "peer", "address", "key"),
  /** Exchange with another node began or stopped; the subject is its code. */
  PEER_SWITCHED("exchange.peer-switched", "peer", "active"),
  /** The agencies that a peer says it serves changed; the subject is its code. */
  PEER_AGENCIES_CHANGED("exchange.peer-agencies-changed", "peer", "added", "removed"),
  /** A peer took a document over with its receipt; the subject is the DocId here. */
  HANDED_TO_PEER("exchange.handed-to-peer", "peer", "document", "recipients", "refused"),
  /** A head of a peer contradicts the one that is kept; the subject is the peer's code. */
  PEER_CONTRADICTED("exchange.peer-contradicted", "peer", "origin", "size", "root", "kept-size"),
  /** A key for end-to-end encryption was put on record; the subject is its name (kid). */
  ENCRYPTION_KEY_PUBLISHED("exchange.encryption-key-published", "agency", "key", "from", "until"),
  /** A key for end-to-end encryption was ended; the subject is its name (kid). */
  ENCRYPTION_KEY_REVOKED("exchange.encryption-key-revoked", "agency", "key");

  private final String type;
  private final List<String> facts;

  ExchangeEntry(String type, String... facts) {
    this.type = type;
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> facts() {
    return facts;
  }

  @Override
  public String since() {
    return "0.1";
  }
}
