package vn.lienthong.exchange;

import java.util.List;
import java.util.Optional;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * The other nodes that this one exchanges documents with, for administrators of the node. Both
 * sides put each other on record: axis code, address, and the public key that signs heads and
 * calls.
 */
public interface Peers {
  /** Role of a peer as a caller. */
  String ROLE = "peer";

  /** What stands before the axis code in the key id of calls between nodes. */
  String KEY_ID = "peer:";

  /** All on record, by code. */
  List<PeerView> all(Caller caller);

  /** What the administrator of another node has to know of this one. */
  Own own(Caller caller);

  /**
   * This node.
   *
   * @param code its axis code
   * @param pem its public key
   */
  record Own(String code, String pem) {}

  /**
   * Puts a peer on record, or replaces name, address and key of the one with that code.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link PeerError#PEER_CODE_REFUSED}, {@link
   *     PeerError#PEER_ADDRESS_REFUSED}, {@link PeerError#PEER_KEY_REFUSED}
   */
  void save(Caller caller, Entry entry);

  /**
   * What is entered.
   *
   * @param code axis code of the other node
   * @param address https, or http on this machine
   * @param pem Ed25519 key
   */
  record Entry(String code, String name, String address, String pem) {}

  /**
   * Begins or ends the exchange with a peer; what waits for it goes on waiting.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link PeerError#PEER_NOT_FOUND}
   */
  void activate(Caller caller, String code);

  void deactivate(Caller caller, String code);

  /** Agencies that several peers say they serve; the first named keeps each. */
  List<Conflict> conflicts(Caller caller);

  /**
   * One agency and its peers.
   *
   * @param peers codes, the one in force first
   */
  record Conflict(AgencyCode agency, List<String> peers) {
    public Conflict {
      peers = List.copyOf(peers);
    }
  }

  /** The kept head of a peer, to check its journal with; the newest log when there are several. */
  Optional<SignedHead> head(Caller caller, String code);
}
