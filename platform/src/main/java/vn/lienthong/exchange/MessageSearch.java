package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.journal.Receipt;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * Messages of all agencies by their names, for the administrators of the node: what became of them
 * and the evidence, not what they say. Each answer is journaled before it leaves.
 */
public interface MessageSearch {
  /** How many are counted at most. */
  int MOST = 1000;

  /** The newest first; nothing where nothing is asked. */
  Page<Found> search(Caller by, Asked asked, int number, int size);

  /**
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#DOCUMENT_NOT_FOUND}
   */
  Story open(Caller by, UUID docId);

  /**
   * The receipt of an entry about a message, once a signed head covers it.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#DOCUMENT_NOT_FOUND}
   */
  Optional<Receipt> receipt(Caller by, UUID docId, UUID entry);

  /**
   * What is looked for; all that is given must fit.
   *
   * @param name DocId, DocumentId, or number and notation, also a part of the last two
   * @param sender any code of the sender
   * @param recipient any code of a recipient
   */
  record Asked(String name, String sender, String recipient) {
    public boolean nothing() {
      return name.isEmpty() && sender.isEmpty() && recipient.isEmpty();
    }
  }

  /** A message without its content. */
  record Found(
      UUID docId,
      MessageType type,
      String symbol,
      String documentId,
      AgencyCode sender,
      String senderName,
      Instant acceptedAt,
      String channel,
      int recipients,
      int failed) {}

  /**
   * What became of a message.
   *
   * @param sha256 lower-case hex digest of the packet as received
   * @param evidence entries of the journal about it, in their order
   * @param archived what of it left for an archive
   */
  record Story(
      Found message,
      String sha256,
      long size,
      List<TraceView> trace,
      List<Proof> evidence,
      ArchivedParts archived) {
    public Story {
      trace = List.copyOf(trace);
      evidence = List.copyOf(evidence);
    }
  }

  /** An entry of the journal about a message. */
  record Proof(UUID entry, long sequence, String type, Instant at) {}
}
