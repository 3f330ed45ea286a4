package vn.lienthong.casework.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Promise;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.procedures.TimeLimit;

/**
 * The date promised to the applicant, derived from the events: NĐ 61/2018 articles 17 and 19. Every
 * date that was ever promised is kept; the last one counts.
 */
public final class AppointmentClock {
  /** Whether time runs. */
  public enum Mode {
    /** Not accepted yet. */
    NOT_STARTED,
    /** Accepted under a procedure whose limit cannot be counted. */
    NO_LIMIT,
    RUNNING,
    /** The applicant is asked for a supplement. */
    WAITING,
    /** It stands still on the ground of a sector law. */
    PAUSED,
    ENDED
  }

  /**
   * What the clock shows.
   *
   * @param promises in the order of the events
   * @param since when the mode began
   * @param accepted false before the acceptance
   */
  public record Reading(
      List<Promise> promises, Mode mode, @Nullable Instant since, boolean accepted) {
    public Reading {
      promises = List.copyOf(promises);
    }

    /** The date that counts now; none while the applicant is asked for a supplement. */
    public Optional<Due> due() {
      return promises.isEmpty() || mode == Mode.WAITING ? Optional.empty() : Optional.of(last());
    }

    /** The first date that was promised. */
    public Optional<Due> first() {
      return promises.stream().map(Promise::due).findFirst();
    }

    /** How the dossier stands at an instant. */
    public Punctuality at(Instant now) {
      if (promises.isEmpty()) {
        return accepted ? Punctuality.UNKNOWN : Punctuality.NOT_COUNTED;
      }
      if (mode == Mode.ENDED) {
        return judged(since == null ? now : since);
      }
      if (mode == Mode.WAITING || mode == Mode.PAUSED) {
        return Punctuality.WAITING;
      }
      return now.isAfter(last().latest()) ? Punctuality.OVERDUE : Punctuality.RUNNING;
    }

    private Punctuality judged(Instant finish) {
      if (finish.isAfter(last().latest())) {
        return Punctuality.LATE;
      }
      return Measures.date(finish).isBefore(last().day()) ? Punctuality.EARLY : Punctuality.ON_TIME;
    }

    private Due last() {
      return promises.get(promises.size() - 1).due();
    }
  }

  private final Measures measures;
  private final Policy policy;
  private final List<Promise> promises = new ArrayList<>();
  private Mode mode = Mode.NOT_STARTED;
  private @Nullable Instant since;
  private @Nullable Instant registered;
  private @Nullable TimeLimit limit;
  private Measure.@Nullable Target target;
  private @Nullable Measure measure;
  private long left;
  private boolean accepted;

  private AppointmentClock(WorkingCalendar calendar, Policy policy) {
    this.measures = new Measures(calendar);
    this.policy = policy;
  }

  /**
   * Reads the clock.
   *
   * @param calendar of the unit that handles the dossier
   * @param policy of its day of reception
   */
  public static Reading of(List<DossierEvent> events, WorkingCalendar calendar, Policy policy) {
    var clock = new AppointmentClock(calendar, policy);
    events.forEach(clock::follow);
    return new Reading(clock.promises, clock.mode, clock.since, clock.accepted);
  }

  private void follow(DossierEvent event) {
    switch (event.act()) {
      case REGISTER -> registered = event.at();
      case ACCEPT -> accept(event);
      case ASK_SUPPLEMENT -> stand(event, Mode.WAITING);
      case RECEIVE_SUPPLEMENT -> supplemented(event);
      case PAUSE -> stand(event, Mode.PAUSED);
      case RESUME -> resume(event, Promise.Cause.RESUMED, null);
      case EXTEND -> extend(event);
      case RECOUNT -> recount(event);
      case REFUSE, WITHDRAW, STOP, RESOLVE -> end(event);
      default -> {
        // the clock goes on
      }
    }
  }

  private void accept(DossierEvent event) {
    accepted = true;
    limit = event.limit().orElse(null);
    var from = registered != null && policy.startsAtRegistration() ? registered : event.at();
    begin(event, from, Promise.Cause.ACCEPTED, RuleKey.APPOINTMENT_START);
  }

  private void begin(DossierEvent event, Instant from, Promise.Cause cause, RuleKey rule) {
    since = event.at();
    if (limit == null) {
      mode = Mode.NO_LIMIT;
      return;
    }
    var started = measures.start(limit, from);
    measure = started.measure();
    promise(event, measure.reach(from, started.amount()), cause, rule);
  }

  private void promise(
      DossierEvent event, Measure.Target reached, Promise.Cause cause, @Nullable RuleKey rule) {
    target = reached;
    mode = Mode.RUNNING;
    since = event.at();
    var basis = rule == null ? null : policy.rule(rule);
    promises.add(
        new Promise(
            event.number(),
            cause,
            reached.due(),
            basis == null ? event.text(Fact.LEGAL_BASIS) : basis.article(),
            basis == null || basis.confirmed()));
  }

  private void stand(DossierEvent event, Mode still) {
    if (target != null && measure != null && mode == Mode.RUNNING) {
      left = measure.left(event.at(), target);
    }
    if (mode == Mode.RUNNING) {
      mode = still;
      since = event.at();
    }
  }

  private void supplemented(DossierEvent event) {
    if (policy.supplementRestarts()) {
      begin(event, event.at(), Promise.Cause.RESTARTED, RuleKey.SUPPLEMENT_EFFECT);
    } else {
      resume(event, Promise.Cause.RESUMED, RuleKey.SUPPLEMENT_EFFECT);
    }
  }

  /**
   * A clock that stood goes on with what was left; what was over already stays over, and nothing is
   * due earlier than it was.
   */
  private void resume(DossierEvent event, Promise.Cause cause, @Nullable RuleKey rule) {
    if (target == null || measure == null || since == null) {
      return;
    }
    var before = target;
    var over = since.isAfter(before.due().latest());
    var next = over ? before : measure.reach(event.at(), left);
    var earlier = next.due().latest().isBefore(before.due().latest());
    var kept = earlier ? new Measure.Target(next.end(), before.due()) : next;
    promise(event, kept, cause, rule);
  }

  private void extend(DossierEvent event) {
    var day = event.date(Fact.DATE);
    if (day.isPresent() && target != null) {
      var due = measures.endOfDay(day.get(), measures.unpublished(day.get(), day.get()));
      var reached = new Measure.Target(Measures.endOf(day.get()), due);
      promise(event, reached, Promise.Cause.EXTENDED, RuleKey.EXTENSION_MAX);
    }
  }

  /** The limit is the same; the days of the calendar are others. */
  private void recount(DossierEvent event) {
    if (target != null && mode == Mode.RUNNING) {
      promise(event, target, Promise.Cause.RECOUNTED, null);
    }
  }

  /** A clock that stands tells the moment at which it was stopped, not the end of waiting. */
  private void end(DossierEvent event) {
    var stood = mode == Mode.WAITING || mode == Mode.PAUSED;
    if (!stood || event.act() == DossierAct.RESOLVE) {
      since = event.at();
    }
    mode = Mode.ENDED;
  }
}
