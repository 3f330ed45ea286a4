package vn.lienthong.casework;

import java.util.List;
import java.util.Optional;
import vn.lienthong.procedures.ProcessStep;

/**
 * Who works on a dossier and by when.
 *
 * @param plan steps of the internal process that it keeps; empty when its agency has none
 * @param steps where it was and is, in the order of time
 * @param consultations opinions that were asked for, in the order of time
 */
public record Work(
    List<ProcessStep> plan, List<StepPassage> steps, List<Consultation> consultations) {
  public Work {
    plan = List.copyOf(plan);
    steps = List.copyOf(steps);
    consultations = List.copyOf(consultations);
  }

  /** The step in which it is; empty before the first one and after the end. */
  public Optional<StepPassage> current() {
    return last().filter(passage -> passage.leftAt() == null);
  }

  /** The step that comes after the one in which it is. */
  public Optional<ProcessStep> next() {
    return current().flatMap(current -> step(current.number() + 1));
  }

  /** A step of the plan. */
  public Optional<ProcessStep> step(int number) {
    return plan.stream().filter(step -> step.number() == number).findFirst();
  }

  /** The newest stay in a step. */
  public Optional<StepPassage> lastIn(int number) {
    return steps.stream().filter(passage -> passage.number() == number).reduce((one, next) -> next);
  }

  /** Only what still goes on. */
  public Work open() {
    return new Work(
        plan,
        current().map(List::of).orElse(List.of()),
        consultations.stream().filter(Consultation::open).toList());
  }

  private Optional<StepPassage> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
  }

  /** The opinion that was asked for with that event. */
  public Optional<Consultation> consultation(int event) {
    return consultations.stream().filter(one -> one.event() == event).findFirst();
  }
}
