package vn.lienthong.exchange.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.WorkFilter;
import vn.lienthong.exchange.WorkItem;
import vn.lienthong.exchange.domain.AssignedWork;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.Colleagues.Colleague;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

/** Work inside an agency, each step with its rights. */
@Service
class AssignmentsService implements Assignments {
  private final AssignedWork work;
  private final Handling handling;
  private final Colleagues colleagues;
  private final DeskAccess access;

  AssignmentsService(
      AssignedWork work, Handling handling, Colleagues colleagues, DeskAccess access) {
    this.work = work;
    this.handling = handling;
    this.colleagues = colleagues;
    this.access = access;
  }

  @Override
  public List<Colleague> colleagues(Caller caller) {
    return colleagues.at(access.agency(caller, ExchangeRight.ASSIGN_DOCUMENT));
  }

  @Override
  @Transactional
  public void assign(Caller caller, UUID docId, AssignmentOrder order) {
    var agency = access.agency(caller, ExchangeRight.ASSIGN_DOCUMENT);
    handling.assign(docId, agency, order, caller);
  }

  @Override
  @Transactional
  public void start(Caller caller, UUID docId) {
    var agency = access.agency(caller, ExchangeRight.HANDLE_DOCUMENT);
    demandHandler(caller, docId);
    handling.start(docId, agency, caller);
  }

  @Override
  @Transactional
  public void finish(Caller caller, UUID docId) {
    var agency = access.agency(caller, ExchangeRight.HANDLE_DOCUMENT);
    demandHandler(caller, docId);
    handling.finish(docId, agency, colleagues.actingIn(caller), caller);
  }

  private void demandHandler(Caller caller, UUID docId) {
    var agency = access.agency(caller, ExchangeRight.HANDLE_DOCUMENT);
    if (!work.isHandler(docId, agency, colleagues.actingIn(caller))) {
      throw new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId);
    }
  }

  @Override
  public Optional<Assignment> of(Caller caller, UUID docId) {
    return work.find(docId, access.reader(caller, docId));
  }

  @Override
  public Map<UUID, Integer> versions(Caller caller, Collection<UUID> docIds) {
    return work.versions(access.agency(caller, ExchangeRight.ASSIGN_DOCUMENT), docIds);
  }

  @Override
  public boolean handles(Caller caller, Assignment assignment) {
    var acting = colleagues.actingIn(caller);
    return assignment.handlers().stream()
        .anyMatch(handler -> handler.works() && acting.contains(handler.post()));
  }

  @Override
  public boolean leads(Caller caller, Assignment assignment) {
    return colleagues.actingIn(caller).contains(assignment.handlers().get(0).post());
  }

  @Override
  public Page<WorkItem> work(Caller caller, WorkFilter filter) {
    var agency = access.agency(caller, ExchangeRight.HANDLE_DOCUMENT);
    return work.work(agency, colleagues.actingIn(caller), filter);
  }
}
