package vn.lienthong.procedures.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.StepRole;

/** An internal process as the API shows it. */
record ProcessJson(
    String procedure, String agency, int version, LocalDate validFrom, List<Step> steps) {

  /**
   * A step.
   *
   * @param limit null when it has none of its own
   */
  record Step(
      int number,
      String name,
      StepRole role,
      ProcedureJson.@Nullable Limit limit,
      List<Asked> consulted) {
    private static Step of(ProcessStep step) {
      return new Step(
          step.number(),
          step.name(),
          step.role(),
          ProcedureJson.Limit.of(step.limit()),
          step.consulted().stream().map(Asked::of).toList());
    }
  }

  /** One of those who are asked at once. */
  record Asked(String agency, String task, ProcedureJson.@Nullable Limit limit, boolean lead) {
    private static Asked of(Consulted one) {
      return new Asked(
          one.agency().value(), one.task(), ProcedureJson.Limit.of(one.limit()), one.lead());
    }
  }

  static ProcessJson of(InternalProcess process) {
    return new ProcessJson(
        process.procedure().value(),
        process.agency().value(),
        process.version(),
        process.validFrom(),
        process.steps().stream().map(Step::of).toList());
  }
}
