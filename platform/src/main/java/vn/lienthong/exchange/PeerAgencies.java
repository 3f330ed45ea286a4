package vn.lienthong.exchange;

import java.util.List;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** Which agencies this node serves itself: those with a desk or an active system here. */
public interface PeerAgencies {
  /**
   * Main codes behind a code, in order; told to peers.
   *
   * @param after the last code of the page before; empty for the first
   */
  List<AgencyCode> served(Caller peer, String after, int limit);
}
