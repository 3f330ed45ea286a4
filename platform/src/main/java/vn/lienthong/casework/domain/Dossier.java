package vn.lienthong.casework.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.Fact;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** A dossier is its events; everything else is derived from them. */
public record Dossier(DossierId id, List<DossierEvent> events) {
  public Dossier {
    events = List.copyOf(events);
  }

  /** Number of its last event; 0 before the first. */
  public int version() {
    return events.size();
  }

  public DossierState state() {
    var state = Lifecycle.FIRST;
    var accepted = false;
    for (var event : events) {
      state = Lifecycle.next(state, event.act(), accepted).orElse(state);
      accepted |= event.act() == DossierAct.ACCEPT;
    }
    return state;
  }

  public boolean accepted() {
    return last(DossierAct.ACCEPT).isPresent();
  }

  /** The policy that it was received under; empty before its acceptance. */
  public Optional<String> policy() {
    return last(DossierAct.ACCEPT).map(event -> event.text(Fact.POLICY));
  }

  long count(DossierAct act) {
    return events.stream().filter(event -> event.act() == act).count();
  }

  /** The newest event of that kind. */
  public Optional<DossierEvent> last(DossierAct act) {
    return events.stream().filter(event -> event.act() == act).reduce((one, next) -> next);
  }

  /** True while its clock stands still on the ground of a sector law. */
  public boolean paused() {
    return count(DossierAct.PAUSE) > count(DossierAct.RESUME);
  }

  /** Whether its state, and nothing else, allows the act. */
  public boolean allows(DossierAct act) {
    var standing = act == DossierAct.PAUSE && paused() || act == DossierAct.RESUME && !paused();
    return !standing && Lifecycle.next(state(), act, accepted()).isPresent();
  }

  /** The newest event that names who has it. */
  Optional<DossierEvent> handedTo() {
    return events.stream()
        .filter(event -> event.facts().containsKey(Fact.HANDLER))
        .reduce((one, next) -> next);
  }

  /** Who has it, empty when nobody has. */
  public String handlerName() {
    return handedTo().map(event -> event.text(Fact.HANDLER_NAME)).orElse("");
  }

  /**
   * The dossier with one more event.
   *
   * @throws RuleViolated {@link CaseworkError#NO_SUCH_MOVE} when its state does not allow the act
   */
  public Dossier with(DossierAct act, Instant at, Caller by, Map<Fact, String> facts) {
    var first = act == DossierAct.REGISTER && events.isEmpty();
    if (!first && Lifecycle.next(state(), act, accepted()).isEmpty()) {
      throw new RuleViolated(CaseworkError.NO_SUCH_MOVE, act.name(), state().name());
    }
    var event = new DossierEvent(version() + 1, act, at, by.principal(), by.name(), facts);
    var all = new ArrayList<>(events);
    all.add(event);
    return new Dossier(id, all);
  }

  /**
   * The dossier whose last event tells what it promised, so that what is printed never depends on a
   * calendar that changes later.
   */
  public Dossier promising(WorkingCalendar calendar, Policy policy) {
    var promises = AppointmentClock.of(events, calendar, policy).promises();
    if (promises.isEmpty() || promises.get(promises.size() - 1).event() != version()) {
      return this;
    }
    var promised = promises.get(promises.size() - 1).due().appointment();
    var all = new ArrayList<>(events);
    all.set(version() - 1, all.get(version() - 1).with(Fact.PROMISED, promised.toString()));
    return new Dossier(id, all);
  }
}
