package vn.lienthong.procedures.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.ProcessWarning;
import vn.lienthong.procedures.ProcessWarning.LongerThanProcedure;
import vn.lienthong.procedures.ProcessWarning.StepWithoutLimit;
import vn.lienthong.procedures.TimeLimit;

/** What is odd about a sound process beside the limits of its procedure. */
public final class ProcessWarnings {
  private ProcessWarnings() {}

  public static List<ProcessWarning> of(InternalProcess process, ProcedureView procedure) {
    var warnings = new ArrayList<ProcessWarning>();
    process.steps().stream()
        .filter(step -> step.limit() == null)
        .forEach(step -> warnings.add(new StepWithoutLimit(step.number())));
    WorkingTime.sum(process)
        .ifPresent(sum ->
            procedure.cases().stream()
                .flatMap(in -> in.terms().stream())
                .flatMap(terms -> longer(terms, sum).stream())
                .distinct()
                .forEach(warnings::add));
    return warnings;
  }

  private static Optional<LongerThanProcedure> longer(ChannelTerms terms, TimeLimit sum) {
    var limit = terms.limit();
    var most = WorkingTime.most(limit);
    return limit != null && most.isPresent() && WorkingTime.longer(sum, most.get())
        ? Optional.of(new LongerThanProcedure(terms.channel(), limit, most.get(), sum))
        : Optional.empty();
  }
}
