package vn.lienthong.exchange.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.DocumentView;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** What the page of a document offers of the work on it. */
@Component
class WorkViews {
  /** Statuses of a registered document (QĐ 28/2018/QĐ-TTg) that is not finished or taken back. */
  private static final Set<String> ASSIGNABLE = Set.of("03", "04", "05", "15", "16");

  private final Assignments assignments;
  private final DueWords due;
  private final Rights rights;

  WorkViews(Assignments assignments, DueWords due, Rights rights) {
    this.assignments = assignments;
    this.due = due;
    this.rights = rights;
  }

  WorkView of(DocumentView document, Caller caller) {
    var found = assignments.of(caller, document.docId()).orElse(null);
    boolean open = found == null || found.state() != Assignment.State.FINISHED;
    boolean mine = found != null && open && assignments.handles(caller, found);
    return new WorkView(
        found,
        found == null ? null : due.label(found.state(), found.due(), caller.agency()),
        open
            && ASSIGNABLE.contains(document.status())
            && rights.allows(caller, ExchangeRight.ASSIGN_DOCUMENT),
        mine && found != null && found.state() == Assignment.State.ASSIGNED,
        mine && found != null && assignments.leads(caller, found),
        !rights.allows(caller, ExchangeRight.READ_DOCUMENTS));
  }
}
