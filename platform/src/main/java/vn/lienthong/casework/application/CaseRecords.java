package vn.lienthong.casework.application;

import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Events go on record together with all that follows from them, in one transaction. */
@Component
class CaseRecords {
  private final DossierStore dossiers;
  private final WorkStore works;
  private final Rulebook rulebook;
  private final CaseNews news;

  CaseRecords(DossierStore dossiers, WorkStore works, Rulebook rulebook, CaseNews news) {
    this.dossiers = dossiers;
    this.works = works;
    this.rulebook = rulebook;
    this.news = news;
  }

  /** Each entry tells how the dossier stood after its event; a twin sent meanwhile came first. */
  void add(Dossier dossier, Registration registration, Caller caller) {
    if (dossiers.add(dossier, registration, rulebook.row(dossier, registration))) {
      follow(dossier, 0, registration, caller);
    }
  }

  /**
   * Adds the events that came after a version.
   *
   * @throws RuleViolated {@link CaseworkError#CHANGED_MEANWHILE} when somebody was faster
   */
  void append(Dossier dossier, int before, Registration registration, Caller caller) {
    if (!tryAppend(dossier, before, registration, caller)) {
      throw new RuleViolated(CaseworkError.CHANGED_MEANWHILE, dossier.id().value());
    }
  }

  /** As above; false, and nothing is changed, when somebody was faster. */
  boolean tryAppend(Dossier dossier, int before, Registration registration, Caller caller) {
    var added = dossiers.append(dossier, before, rulebook.row(dossier, registration));
    if (added) {
      follow(dossier, before, registration, caller);
    }
    return added;
  }

  /** Writes anew what follows from the events of a running dossier, and nothing new happened. */
  void refresh(Dossier dossier, Registration registration, Projection row) {
    dossiers.append(dossier, dossier.version(), row);
  }

  /** Writes the deadlines of those who work on a running dossier anew. */
  void refreshWork(Dossier dossier, Registration registration) {
    var work = rulebook.work(dossier, registration).open();
    works.keep(dossier.id(), registration.agency(), work);
  }

  private void follow(Dossier dossier, int before, Registration registration, Caller caller) {
    works.keep(dossier.id(), registration.agency(), rulebook.work(dossier, registration));
    for (var event : dossier.events().subList(before, dossier.version())) {
      var then = new Dossier(dossier.id(), dossier.events().subList(0, event.number()));
      news.append(then, registration, rulebook.row(then, registration), caller);
    }
  }
}
