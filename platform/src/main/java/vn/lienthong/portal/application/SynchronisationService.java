package vn.lienthong.portal.application;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.portal.Difference;
import vn.lienthong.portal.DossierSync;
import vn.lienthong.portal.PortalNews;
import vn.lienthong.portal.PortalRight;
import vn.lienthong.portal.SyncAttempt;
import vn.lienthong.portal.SyncItem;
import vn.lienthong.portal.SyncState;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.Synchronisation;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Rights;

@Service
class SynchronisationService implements Synchronisation {
  private static final int ROWS = 25;

  private final SyncBooks books;
  private final Dossiers dossiers;
  private final Rights rights;
  private final Journal journal;

  SynchronisationService(SyncBooks books, Dossiers dossiers, Rights rights, Journal journal) {
    this.books = books;
    this.dossiers = dossiers;
    this.rights = rights;
    this.journal = journal;
  }

  /** Whose line the caller may see: the own agency's, or, at the node, that of all. */
  private @Nullable AgencyCode operated(Caller caller) {
    rights.demand(caller, PortalRight.OPERATE_SYNCHRONISATION);
    return caller.agency();
  }

  @Override
  public SyncState state(Caller caller) {
    return books.state(operated(caller));
  }

  @Override
  public long stuck(Caller caller) {
    return books.lists().stuck(operated(caller));
  }

  @Override
  public Page<SyncItem> list(SyncStatus status, int page, Caller caller) {
    return books
        .lists()
        .list(status, operated(caller), page, ROWS)
        .map(item -> item.saying(Masks.text(item.detail())));
  }

  @Override
  public Page<Difference> differences(int page, Caller caller) {
    return books.lists().differences(operated(caller), page, ROWS);
  }

  @Override
  public DossierSync dossier(DossierId dossier, Caller caller) {
    var atNode = caller.agency() == null;
    rights.demand(
        caller, atNode ? PortalRight.OPERATE_SYNCHRONISATION : PortalRight.READ_SYNCHRONISATION);
    if (!atNode) {
      dossiers.dossier(dossier, caller);
    }
    var told = books.lists().of(dossier).stream().map(one -> shown(one, !atNode)).toList();
    var code =
        told.stream().map(one -> one.item().code()).filter(text -> !text.isEmpty()).findFirst();
    return new DossierSync(dossier, code.orElse(""), told);
  }

  private static DossierSync.Told shown(DossierSync.Told told, boolean content) {
    return new DossierSync.Told(
        told.item().saying(Masks.text(told.item().detail())),
        told.attempts().stream().map(attempt -> shown(attempt, content)).toList());
  }

  private static SyncAttempt shown(SyncAttempt attempt, boolean content) {
    var masked =
        new SyncAttempt(
            attempt.at(),
            attempt.outcome(),
            attempt.errorCode(),
            Masks.text(attempt.message()),
            attempt.together(),
            attempt.sent());
    return content ? masked.showing(Masks.json(attempt.sent())) : masked.withoutContent();
  }

  @Override
  @Transactional
  public int replay(Collection<Long> items, Caller caller) {
    var found = books.replay(List.copyOf(items), operated(caller));
    found.forEach(item -> journal.append(again(item, caller)));
    return found.size();
  }

  private static NewEntry again(Queued item, Caller caller) {
    return NewEntry.of(PortalNews.SENT_AGAIN, item.dossier().toString(), caller)
        .fact("agency", item.agency())
        .fact("part", item.part().name())
        .fact("event", item.event());
  }
}
