package vn.lienthong.casework;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;

/**
 * One stay of a dossier in a step of its internal process.
 *
 * @param event number of the event that entered it
 * @param number of the step in the process
 * @param limit null when the step has none
 * @param handler post of who has it, or null
 * @param handlerName empty when nobody has it
 * @param due null without a limit; counted in working time of the agency
 * @param standing true while its clock stands still, because the applicant or a sector law is
 *     waited for
 * @param leftAt null while it goes on
 */
public record StepPassage(
    int event,
    int number,
    String name,
    StepRole role,
    @Nullable TimeLimit limit,
    @Nullable String handler,
    String handlerName,
    Instant enteredAt,
    @Nullable Due due,
    boolean standing,
    @Nullable Instant leftAt) {

  /** How the step stands at an instant; exactly at its due time is in time. */
  public Punctuality at(Instant now) {
    if (due == null) {
      return Punctuality.UNKNOWN;
    }
    var left = leftAt;
    if (left != null) {
      return left.isAfter(due.latest()) ? Punctuality.LATE : Punctuality.ON_TIME;
    }
    if (standing) {
      return Punctuality.WAITING;
    }
    return now.isAfter(due.latest()) ? Punctuality.OVERDUE : Punctuality.RUNNING;
  }

  /** The same, with somebody who has it. */
  public StepPassage handedTo(String post, String name) {
    return new StepPassage(
        event, number, this.name, role, limit, post, name, enteredAt, due, standing, leftAt);
  }

  /** The same with its clock standing still. */
  public StepPassage stood() {
    return new StepPassage(
        event, number, name, role, limit, handler, handlerName, enteredAt, due, true, leftAt);
  }

  /** The same with its clock running up to another time. */
  public StepPassage running(@Nullable Due until) {
    return new StepPassage(
        event, number, name, role, limit, handler, handlerName, enteredAt, until, false, leftAt);
  }

  /** The same, left. */
  public StepPassage left(Instant at) {
    return new StepPassage(
        event,
        number,
        name,
        role,
        limit,
        handler,
        handlerName,
        enteredAt,
        due,
        false,
        Objects.requireNonNull(at));
  }
}
