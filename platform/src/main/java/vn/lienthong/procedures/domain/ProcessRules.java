package vn.lienthong.procedures.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcessEditing;
import vn.lienthong.procedures.ProcessError;
import vn.lienthong.procedures.ProcessFault;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;

/**
 * What a process must be so that dossiers can follow it: NĐ 61/2018 article 19(5) gives every
 * consultation its own limit, 19(6) names the lead of those who are asked at once.
 *
 * @param agencies an agency behind a code, on the day from which the process is followed
 * @param day that day: the first one of the process, or today when it began before
 */
public record ProcessRules(Function<AgencyCode, Optional<AgencyView>> agencies, LocalDate day) {
  private static final int LONGEST_TEXT = 200;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal LONGEST_LIMIT = BigDecimal.valueOf(999);

  /** Every rule that the steps break, in their order. */
  public List<ProcessFault> faults(InternalProcess process) {
    var faults = new ArrayList<ProcessFault>();
    int count = process.steps().size();
    if (count == 0) {
      faults.add(ProcessFault.of(ProcessError.STEPS_MISSING, 0, 0));
    }
    if (count > ProcessEditing.MOST_STEPS) {
      faults.add(ProcessFault.of(ProcessError.TOO_MANY_STEPS, 0, 0, ProcessEditing.MOST_STEPS));
    }
    process.steps().forEach(step -> step(step, faults));
    return faults;
  }

  private void step(ProcessStep step, List<ProcessFault> faults) {
    int number = step.number();
    if (step.name().isBlank()) {
      faults.add(ProcessFault.of(ProcessError.NAME_MISSING, number, 0, number));
    }
    if (step.name().length() > LONGEST_TEXT) {
      faults.add(ProcessFault.of(ProcessError.NAME_TOO_LONG, number, 0, number, LONGEST_TEXT));
    }
    if (step.limit() != null && !sound(step.limit())) {
      faults.add(ProcessFault.of(ProcessError.LIMIT_INVALID, number, 0, number));
    }
    group(step, faults);
  }

  /** Half working days, or whole working hours. */
  private static boolean sound(TimeLimit limit) {
    var amount = limit.amount();
    var halves = limit.unit() == LimitUnit.WORKING_DAY ? amount.multiply(TWO) : amount;
    return (limit.unit() == LimitUnit.WORKING_DAY || limit.unit() == LimitUnit.WORKING_HOUR)
        && halves.remainder(BigDecimal.ONE).signum() == 0
        && amount.compareTo(LONGEST_LIMIT) <= 0;
  }

  private void group(ProcessStep step, List<ProcessFault> faults) {
    var group = step.consulted();
    int number = step.number();
    if (group.size() > ProcessEditing.MOST_CONSULTED) {
      faults.add(
          ProcessFault.of(
              ProcessError.TOO_MANY_CONSULTED, number, 0, number, ProcessEditing.MOST_CONSULTED));
    }
    var seen = new HashSet<AgencyCode>();
    for (int i = 0; i < group.size(); i++) {
      var one = group.get(i);
      int place = i + 1;
      agency(one, seen.add(one.agency()))
          .ifPresent(
              error -> faults.add(ProcessFault.of(error, number, place, number, one.agency())));
      task(one)
          .ifPresent(error ->
              faults.add(ProcessFault.of(error, number, place, number, place, LONGEST_TEXT)));
      limit(one.limit(), step.limit())
          .ifPresent(error -> faults.add(ProcessFault.of(error, number, place, number, place)));
    }
    if (group.size() > 1 && group.stream().filter(Consulted::lead).count() != 1) {
      faults.add(ProcessFault.of(ProcessError.LEAD_NEEDED, number, 0, number));
    }
  }

  private Optional<ProcessError> agency(Consulted one, boolean first) {
    if (!first) {
      return Optional.of(ProcessError.CONSULTED_TWICE);
    }
    return agencies
        .apply(one.agency())
        .map(found -> found.openOn(day) ? Optional.<ProcessError>empty() : closed())
        .orElse(Optional.of(ProcessError.CONSULTED_UNKNOWN));
  }

  private static Optional<ProcessError> closed() {
    return Optional.of(ProcessError.CONSULTED_CLOSED);
  }

  private static Optional<ProcessError> task(Consulted one) {
    if (one.task().isBlank()) {
      return Optional.of(ProcessError.TASK_MISSING);
    }
    return one.task().length() > LONGEST_TEXT
        ? Optional.of(ProcessError.TASK_TOO_LONG)
        : Optional.empty();
  }

  private static Optional<ProcessError> limit(TimeLimit own, @Nullable TimeLimit ofStep) {
    if (!sound(own)) {
      return Optional.of(ProcessError.LIMIT_INVALID);
    }
    return ofStep != null && sound(ofStep) && WorkingTime.longer(own, ofStep)
        ? Optional.of(ProcessError.CONSULTATION_TOO_LONG)
        : Optional.empty();
  }
}
