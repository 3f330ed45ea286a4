package vn.lienthong.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierState;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** What provinces told this node, where it is the national portal. */
public interface Received {
  /**
   * Which dossiers a list shows.
   *
   * @param code beginning of their code; empty for all
   * @param agency that told them, null for all
   * @param state null for all
   */
  record Query(String code, @Nullable AgencyCode agency, @Nullable DossierState state, int page) {}

  /** The newest news first. */
  Page<ReceivedRow> list(Query query, Caller caller);

  /** Everybody who told something, with how many dossiers. */
  List<Sender> senders(Caller caller);

  /** Who told how many dossiers. */
  record Sender(AgencyCode agency, long dossiers) {}
}
