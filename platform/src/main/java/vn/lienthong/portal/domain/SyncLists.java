package vn.lienthong.portal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierId;
import vn.lienthong.portal.Difference;
import vn.lienthong.portal.DossierSync;
import vn.lienthong.portal.SyncItem;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Port to lists of what was told; an agency sees its own, null stands for all. */
public interface SyncLists {
  Map<SyncStatus, Long> counts(@Nullable AgencyCode agency);

  long stuck(@Nullable AgencyCode agency);

  /** When the oldest that waits happened. */
  Optional<Instant> oldest(@Nullable AgencyCode agency);

  Page<SyncItem> list(SyncStatus status, @Nullable AgencyCode agency, int page, int size);

  Page<Difference> differences(@Nullable AgencyCode agency, int page, int size);

  List<DossierSync.Told> of(DossierId dossier);
}
