package vn.lienthong.portal;

import java.util.List;
import vn.lienthong.casework.DossierId;

/**
 * What the national portal was told of one dossier, in order.
 *
 * @param code empty when nothing was made ready yet
 */
public record DossierSync(DossierId dossier, String code, List<Told> told) {
  /** One thing with its tries, the oldest first. */
  public record Told(SyncItem item, List<SyncAttempt> attempts) {
    public Told {
      attempts = List.copyOf(attempts);
    }
  }

  public DossierSync {
    told = List.copyOf(told);
  }
}
