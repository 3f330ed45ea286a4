package vn.lienthong.exchange.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.AgencyCode;

/** Port to other nodes. */
public interface PeerCall {
  /**
   * Hands over a packet for some of its recipients.
   *
   * @param recipients empty for all that the packet names
   * @throws PeerSilent when it is not known whether the peer took it
   */
  Answer handOver(Peer peer, Mailbox.Content packet, List<AgencyCode> recipients) throws PeerSilent;

  /** What a peer says to a packet. */
  sealed interface Answer {
    /**
     * The peer holds it.
     *
     * @param recipients addressed agencies, each with the code of the reason why it cannot be
     *     served, empty where it is
     * @param receipt JSON, empty when there is none yet
     */
    record Taken(UUID document, Map<String, String> recipients, String receipt) implements Answer {
      public Taken {
        recipients = Map.copyOf(recipients);
      }
    }

    /** The peer does not take the packet. */
    record Refused(String code, String detail) implements Answer {}
  }

  /** A page of agencies that the peer serves; empty behind the last. */
  List<AgencyCode> agencies(Peer peer, String after) throws PeerSilent;

  /** Its newest head. */
  SignedHead head(Peer peer) throws PeerSilent;

  /** Its proof that its tree of one size holds that of a smaller one, hashes in Base64. */
  List<String> consistency(Peer peer, long from, long to) throws PeerSilent;
}
