package vn.lienthong.casework.application;

import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;

/** One journal entry for each event; what it says is what figures are made of. */
@Component
class CaseNews {
  private final Journal journal;

  CaseNews(Journal journal) {
    this.journal = journal;
  }

  void append(
      DossierId id, DossierAct act, Registration registration, Projection row, Caller caller) {
    var due = row.due();
    journal.append(
        NewEntry.of(CaseworkNews.of(act), id.toString(), caller)
            .fact("agency", registration.agency())
            .fact("procedure", registration.procedure())
            .fact("channel", registration.channel())
            .fact("state", row.state().number())
            .fact("due", due == null ? "" : due));
  }
}
