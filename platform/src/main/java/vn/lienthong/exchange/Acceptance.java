package vn.lienthong.exchange;

import java.util.List;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/**
 * What the axis answers after it has stored a packet durably.
 *
 * @param docId id of the document on the axis; the first one again for a duplicate
 * @param duplicate true when nothing new was stored
 * @param idUsedBefore a warning: the sender used this DocumentId before for another content, which
 *     only recall, update and replacement may
 * @param entry the journal entry of its acceptance, to ask for its receipt
 * @param recipients what became of each addressed agency, in the packet's order
 */
public record Acceptance(
    UUID docId, boolean duplicate, boolean idUsedBefore, UUID entry, List<Recipient> recipients) {
  public Acceptance {
    recipients = List.copyOf(recipients);
  }

  /** How one addressed agency was served; one bad recipient never blocks the others. */
  public sealed interface Recipient {
    /** Code as written on the packet, or the main code of the agency behind it. */
    String addressed();

    /** Queued for the agency itself, or for its successor when {@code agency} differs. */
    record Queued(String addressed, AgencyCode agency) implements Recipient {}

    /** Not served; the sender's trace shows the reason. */
    record Refused(String addressed, ExchangeError reason) implements Recipient {}
  }
}
