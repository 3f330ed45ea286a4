package vn.lienthong.portal;

import java.util.Collection;
import vn.lienthong.casework.DossierId;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * What the national portal is told, and what came back. Somebody of an agency sees what concerns
 * that agency, an administrator of the node everything but the content of dossiers.
 */
public interface Synchronisation {
  /** How the line does. */
  SyncState state(Caller caller);

  /** What is laid aside, for the navigation: asked for every page. */
  long stuck(Caller caller);

  /**
   * What stands so: the oldest first, of what was sent the newest.
   *
   * @param page from 1
   */
  Page<SyncItem> list(SyncStatus status, int page, Caller caller);

  /** What nightly comparisons found, the newest first. */
  Page<Difference> differences(int page, Caller caller);

  /**
   * Everything about one dossier; personal numbers are masked.
   *
   * @throws vn.lienthong.shared.RuleViolated as {@link vn.lienthong.casework.Dossiers#dossier} for
   *     somebody of an agency
   */
  DossierSync dossier(DossierId dossier, Caller caller);

  /**
   * Has what is laid aside sent again.
   *
   * @return how many there were; others than those of the caller are left alone
   */
  int replay(Collection<Long> items, Caller caller);
}
