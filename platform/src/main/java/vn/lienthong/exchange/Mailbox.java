package vn.lienthong.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;

/** What a system of an agency does with the documents of its agency. */
public interface Mailbox {
  /** Deliveries in order of arrival; the order does not change when more arrive. */
  List<MailItem> list(Caller caller, MailFilter filter);

  /** How many deliveries still wait. */
  long count(Caller caller, MessageType type);

  /**
   * A packet that the caller's agency sent or received: the stored bytes and, for documents, one
   * TraceHeader of the axis more.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#DOCUMENT_NOT_FOUND} also when it
   *     exists but is not the caller's
   */
  Content fetch(Caller caller, UUID docId);

  /**
   * The same of several documents in one step. Packets are handed out in the order asked for until
   * they come to 64 MB; the others stay for the next call and count as not fetched.
   */
  Batch fetch(Caller caller, Set<UUID> docIds);

  /**
   * Moves the caller's delivery of a document, or reports a status of QĐ 28/2018/QĐ-TTg.
   *
   * @param state a transport state ({@code done} …), a status keyword ({@code acceptance} …) or
   *     code ({@code 03} …)
   */
  void update(Caller caller, UUID docId, String state);

  /**
   * Moves the caller's deliveries of all these documents to {@code done}: the caller holds each of
   * them durably.
   *
   * @return those that are {@code done} now; the others are not among what the caller received
   */
  Set<UUID> confirm(Caller caller, Set<UUID> docIds);

  /**
   * What became of the caller's own documents, per recipient; of one document when an id is given.
   *
   * @param id the DocId that the axis gave, or the caller's own DocumentId
   */
  default List<SentItem> sent(Caller caller, Optional<String> id, int number, int size) {
    return sent(caller, MessageType.EDOC, id, number, size);
  }

  /** The same of one kind of packet. */
  List<SentItem> sent(Caller caller, MessageType type, Optional<String> id, int number, int size);

  /**
   * What one step hands out.
   *
   * @param packets in the order asked for, each read when it is opened
   * @param refused why others are not handed out: {@link ExchangeError#DOCUMENT_NOT_FOUND}, {@link
   *     ArchiveError#PACKET_ARCHIVED}
   */
  record Batch(Map<UUID, Content> packets, Map<UUID, ErrorCode> refused) {}

  /** Bytes of a packet as it leaves the axis. */
  interface Content {
    long size();

    InputStream open() throws IOException;
  }
}
