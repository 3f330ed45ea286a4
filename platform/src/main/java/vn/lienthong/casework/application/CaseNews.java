package vn.lienthong.casework.application;

import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;

/**
 * One journal entry for each event, and what the applicant is told of it; what the entry says is
 * what figures are made of.
 */
@Component
class CaseNews {
  private final Journal journal;
  private final CaseNotices notices;

  CaseNews(Journal journal, CaseNotices notices) {
    this.journal = journal;
    this.notices = notices;
  }

  /** Tells of the last event of the dossier. */
  void append(Dossier dossier, Registration registration, Projection row, Caller caller) {
    var act = dossier.events().get(dossier.version() - 1).act();
    var due = row.due();
    journal.append(
        NewEntry.of(CaseworkNews.of(act), dossier.id().toString(), caller)
            .fact("agency", registration.agency())
            .fact("procedure", registration.procedure())
            .fact("channel", registration.channel())
            .fact("state", row.state().number())
            .fact("due", due == null ? "" : due));
    notices.tell(dossier, registration);
  }
}
