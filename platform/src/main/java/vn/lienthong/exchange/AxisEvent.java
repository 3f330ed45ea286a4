package vn.lienthong.exchange;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/**
 * Something that happened to a document of an agency.
 *
 * @param sequence of the journal entry that says so; its inclusion proof is the evidence
 * @param recipient whose delivery it is about; the agency itself where it concerns all
 * @param detail the new state or status; the message type of what was accepted or arrived; the
 *     refused recipients with their codes; the successor
 * @param at business time, UTC
 */
public record AxisEvent(
    long sequence, Kind kind, UUID docId, AgencyCode recipient, String detail, Instant at) {

  /** What happened; the name on the wire is in lower case. */
  public enum Kind {
    /** To the sender: the axis holds the document. */
    ACCEPTED,
    /** To the sender: recipients that cannot be served. */
    REFUSED,
    /** To a recipient: a document waits. */
    ARRIVED,
    /** To both: the transport state of a delivery changed. */
    MOVED,
    /** To both: a status of QĐ 28/2018/QĐ-TTg. */
    STATUS,
    /** To the sender: a closed agency's mail went to its successor. */
    HANDED_OVER,
    /** To the sender: taken back before it left. */
    WITHDRAWN,
    /** To the sender of a recall, update, replacement or take-back: its answer. */
    ANSWERED;

    /** Name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
