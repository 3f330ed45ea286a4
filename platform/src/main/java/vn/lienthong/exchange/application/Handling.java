package vn.lienthong.exchange.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.Assignment.Handler;
import vn.lienthong.exchange.Assignment.Part;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.domain.AssignedWork;
import vn.lienthong.exchange.domain.Deliveries;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** Moves the work on a document, tells its sender and writes it down, all in one transaction. */
@Component
class Handling {
  private static final int LONGEST_NOTE = 1000;
  private static final Set<String> TOLD =
      Set.of(StatusCode.ASSIGNMENT.code(), StatusCode.PROCESSING.code());

  private final AssignedWork work;
  private final Deliveries deliveries;
  private final StatusReports reports;
  private final Colleagues colleagues;
  private final Deadlines deadlines;
  private final Journal journal;
  private final BusinessClock clock;

  Handling(
      AssignedWork work,
      Deliveries deliveries,
      StatusReports reports,
      Colleagues colleagues,
      Deadlines deadlines,
      Journal journal,
      BusinessClock clock) {
    this.work = work;
    this.deliveries = deliveries;
    this.reports = reports;
    this.colleagues = colleagues;
    this.deadlines = deadlines;
    this.journal = journal;
    this.clock = clock;
  }

  void assign(UUID docId, AgencyCode agency, AssignmentOrder order, Caller caller) {
    var delivery = delivery(docId, agency);
    var before = work.find(docId, agency);
    if (before.map(Assignment::version).orElse(0) != order.version()) {
      throw new RuleViolated(DeskError.ASSIGNMENT_CHANGED);
    }
    var note = Text.clean(order.note());
    if (note.length() > LONGEST_NOTE) {
      throw new RuleViolated(DeskError.NOTE_TOO_LONG, LONGEST_NOTE);
    }
    var assignment =
        new Assignment(
            docId,
            order.version() + 1,
            state(before, order),
            handlers(agency, order),
            note,
            due(before, order, agency),
            caller.name(),
            clock.now(),
            List.of());
    if (!delivery.statusCode().filter(TOLD::contains).isPresent()) {
      StatusEffects.demandLegal(delivery, StatusCode.ASSIGNMENT);
      reports.report(delivery, StatusCode.ASSIGNMENT, "", speaking(caller));
    }
    work.save(agency, assignment);
    note(assignment, agency, before.isPresent() ? "reassigned" : "assigned", caller);
    journal.append(
        NewEntry.of(ExchangeEntry.DOCUMENT_ASSIGNED, docId.toString(), caller)
            .fact("agency", agency)
            .fact("handlers", assignment.handlers().stream().filter(Handler::works).count())
            .fact("due", String.valueOf(assignment.due()))
            .fact("again", before.isPresent()));
  }

  private @Nullable Instant due(
      Optional<Assignment> before, AssignmentOrder order, AgencyCode agency) {
    var days = order.workingDays();
    return days == null ? before.map(Assignment::due).orElse(null) : deadlines.after(days, agency);
  }

  /** Another lead begins anew. */
  private static Assignment.State state(Optional<Assignment> before, AssignmentOrder order) {
    return before
        .filter(old -> old.handlers().get(0).post().equals(order.lead()))
        .map(Assignment::state)
        .orElse(Assignment.State.ASSIGNED);
  }

  private List<Handler> handlers(AgencyCode agency, AssignmentOrder order) {
    var names =
        colleagues.at(agency).stream()
            .collect(Collectors.toMap(Colleagues.Colleague::post, Colleagues.Colleague::name));
    var lead = order.lead();
    if (lead == null
        || !names.containsKey(lead)
        || !names.keySet().containsAll(order.joint())
        || !names.keySet().containsAll(order.informed())) {
      throw new RuleViolated(DeskError.HANDLER_UNKNOWN);
    }
    var handlers = new ArrayList<Handler>();
    handlers.add(new Handler(lead, names.getOrDefault(lead, ""), Part.LEAD));
    order.joint().stream()
        .filter(post -> !post.equals(lead))
        .forEach(post -> handlers.add(new Handler(post, names.getOrDefault(post, ""), Part.JOINT)));
    order.informed().stream()
        .filter(post -> !post.equals(lead) && !order.joint().contains(post))
        .forEach(
            post -> handlers.add(new Handler(post, names.getOrDefault(post, ""), Part.INFORMED)));
    return handlers;
  }

  void start(UUID docId, AgencyCode agency, Caller caller) {
    var delivery = delivery(docId, agency);
    var assignment = work.find(docId, agency).orElseThrow();
    if (assignment.state() == Assignment.State.ASSIGNED) {
      tell(delivery, StatusCode.PROCESSING, caller);
      move(assignment, agency, Assignment.State.PROCESSING, caller);
      journal.append(
          NewEntry.of(ExchangeEntry.WORK_STARTED, docId.toString(), caller).fact("agency", agency));
    }
  }

  void finish(UUID docId, AgencyCode agency, Set<UUID> acting, Caller caller) {
    var delivery = delivery(docId, agency);
    var assignment = work.find(docId, agency).orElseThrow();
    if (!acting.contains(assignment.handlers().get(0).post())) {
      throw new RuleViolated(DeskError.NOT_THE_LEAD, assignment.handlers().get(0).name());
    }
    if (assignment.state() != Assignment.State.FINISHED) {
      tell(delivery, StatusCode.FINISH, caller);
      move(assignment, agency, Assignment.State.FINISHED, caller);
      var due = assignment.due();
      journal.append(
          NewEntry.of(ExchangeEntry.WORK_FINISHED, docId.toString(), caller)
              .fact("agency", agency)
              .fact("late", due != null && clock.now().isAfter(due)));
    }
  }

  private void move(
      Assignment assignment, AgencyCode agency, Assignment.State state, Caller caller) {
    work.move(assignment.docId(), agency, state, clock.now());
    note(assignment, agency, state.key(), caller);
  }

  private void note(Assignment assignment, AgencyCode agency, String kind, Caller caller) {
    work.note(
        assignment.docId(),
        agency,
        new Assignment.Step(
            clock.now(),
            kind,
            caller.name(),
            names(assignment.handlers().stream().filter(Handler::works)),
            names(assignment.handlers(Part.INFORMED).stream()),
            assignment.note(),
            assignment.due()));
  }

  private static String names(Stream<Handler> handlers) {
    return handlers.map(Handler::name).collect(Collectors.joining(", "));
  }

  private void tell(Delivery delivery, StatusCode status, Caller caller) {
    if (!delivery.statusCode().filter(status.code()::equals).isPresent()) {
      StatusEffects.demandLegal(delivery, status);
      reports.report(delivery, status, "", speaking(caller));
    }
  }

  /** Who works on it is not told to the sender: the node speaks for the agency. */
  private static Caller speaking(Caller caller) {
    var node = Caller.node("assignment");
    return new Caller(
        node.kind(), node.principal(), node.name(), caller.agency(), node.role(), node.purpose());
  }

  private Delivery delivery(UUID docId, AgencyCode agency) {
    return deliveries
        .find(docId, agency)
        .orElseThrow(() -> new RuleViolated(ExchangeError.DOCUMENT_NOT_FOUND, docId));
  }
}
