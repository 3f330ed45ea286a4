package vn.lienthong.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.shared.AgencyCode;

/**
 * The internal process (quy trình nội bộ) that one agency follows for one procedure: what is done
 * between the hand-over to those who handle a dossier and the signed result. A dossier keeps the
 * version of the day on which it was accepted.
 *
 * @param version from 1, per procedure and agency
 * @param validFrom first day of the version; it holds until the next one begins
 * @param steps in order, at least one
 */
public record InternalProcess(
    ProcedureCode procedure,
    AgencyCode agency,
    int version,
    LocalDate validFrom,
    List<ProcessStep> steps) {
  public InternalProcess {
    steps = List.copyOf(steps);
  }

  /** The step with that number. */
  public Optional<ProcessStep> step(int number) {
    return steps.stream().filter(step -> step.number() == number).findFirst();
  }
}
