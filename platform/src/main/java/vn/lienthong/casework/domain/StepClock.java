package vn.lienthong.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcessStep;

/**
 * The clocks of the steps of the internal process, derived from the events. A step runs from the
 * moment that it is entered, in working time. While the applicant is asked for a supplement, or the
 * dossier stands on the ground of a sector law, it stands too; with the full dossier it begins anew
 * where the appointment does (NĐ 61/2018 art. 19(4)), else it goes on with what was left.
 */
public final class StepClock {
  private final InternalProcess process;
  private final WorkingCalendar calendar;
  private final Policy policy;
  private final Deadlines deadlines;
  private final List<StepPassage> passages = new ArrayList<>();
  private Duration left = Duration.ZERO;

  private StepClock(InternalProcess process, WorkingCalendar calendar, Policy policy) {
    this.process = process;
    this.calendar = calendar;
    this.policy = policy;
    this.deadlines = new Deadlines(calendar, policy);
  }

  /**
   * The stays in steps, in the order of the events; the last one is where the dossier is.
   *
   * @param process that the dossier keeps
   * @param calendar of the agency that handles it
   * @param policy of its day of reception
   */
  public static List<StepPassage> of(
      List<DossierEvent> events, InternalProcess process, WorkingCalendar calendar, Policy policy) {
    var clock = new StepClock(process, calendar, policy);
    events.forEach(clock::follow);
    return List.copyOf(clock.passages);
  }

  private void follow(DossierEvent event) {
    switch (event.act()) {
      case HAND_OVER, NEXT_STEP, STEP_BACK -> enter(event);
      case ASSIGN -> assign(event);
      case ASK_SUPPLEMENT, PAUSE -> stand(event.at());
      case RECEIVE_SUPPLEMENT -> goOn(event.at(), policy.supplementRestarts());
      case RESUME -> goOn(event.at(), false);
      case RESOLVE, STOP, WITHDRAW -> leave(event.at());
      default -> {
        // the step goes on
      }
    }
  }

  private void enter(DossierEvent event) {
    leave(event.at());
    step(event).ifPresent(step -> passages.add(begun(event, step)));
  }

  private Optional<ProcessStep> step(DossierEvent event) {
    var number = event.text(Fact.STEP);
    return number.isEmpty() ? Optional.empty() : process.step(Integer.parseInt(number));
  }

  private StepPassage begun(DossierEvent event, ProcessStep step) {
    return new StepPassage(
        event.number(),
        step.number(),
        step.name(),
        step.role(),
        step.limit(),
        event.facts().get(Fact.HANDLER),
        event.text(Fact.HANDLER_NAME),
        event.at(),
        due(event.at(), step),
        false,
        null);
  }

  private @Nullable Due due(Instant from, ProcessStep step) {
    var limit = step.limit();
    return limit == null ? null : deadlines.step(from, limit);
  }

  private void assign(DossierEvent event) {
    if (current() != null) {
      change(current().handedTo(event.text(Fact.HANDLER), event.text(Fact.HANDLER_NAME)));
    }
  }

  private void stand(Instant at) {
    var current = current();
    if (current == null || current.standing()) {
      return;
    }
    var due = current.due();
    if (due != null) {
      left = calendar.workingTimeBetween(at, due.latest()).working();
    }
    change(current.stood());
  }

  /** What was late before it stood stays late. */
  private void goOn(Instant at, boolean anew) {
    var current = current();
    if (current == null || !current.standing()) {
      return;
    }
    var due = current.due();
    if (due == null || left.isNegative()) {
      change(current.running(due));
    } else if (anew) {
      process.step(current.number()).ifPresent(step -> change(current.running(due(at, step))));
    } else {
      change(current.running(deadlines.after(at, left)));
    }
  }

  private void leave(Instant at) {
    var current = current();
    if (current != null) {
      change(current.left(at));
    }
  }

  /** Where the dossier is; null before the first step and after the last. */
  private @Nullable StepPassage current() {
    if (passages.isEmpty()) {
      return null;
    }
    var last = passages.get(passages.size() - 1);
    return last.leftAt() == null ? last : null;
  }

  private void change(StepPassage passage) {
    passages.set(passages.size() - 1, passage);
  }
}
