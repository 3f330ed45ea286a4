package vn.lienthong.procedures.domain;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.FindingCode;
import vn.lienthong.procedures.ProcedureView;

/** One rule of the linter: what it looks for, and how. */
record Rule(FindingCode code, Check check) {
  /** Looks at one procedure as it would hold on a day. */
  interface Check {
    Stream<Finding> findings(ProcedureView procedure, LocalDate on);
  }

  static Rule timeless(FindingCode code, Function<ProcedureView, Stream<Finding>> check) {
    return new Rule(code, (procedure, on) -> check.apply(procedure));
  }
}
