package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import vn.lienthong.exchange.PeerView.Witness;
import vn.lienthong.journal.SignedHead;

/** Port to the kept heads of peers. */
public interface Witnesses {
  /** One for each log of the peer, the newest log first. */
  List<Witness> of(String peer);

  /** Keeps a head in place of an older one of the same log. */
  void keep(String peer, SignedHead head, Instant at);

  /** A head that does not continue the kept one of its log; the first one stays on record. */
  boolean contradicted(String peer, SignedHead head, Instant at);
}
