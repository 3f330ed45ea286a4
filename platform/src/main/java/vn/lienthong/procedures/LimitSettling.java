package vn.lienthong.procedures;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.shared.Caller;

/**
 * Limits that the source leaves open: without a unit, or without a limit, no due date follows until
 * an administrator of the node settles it from a text.
 */
public interface LimitSettling {
  /**
   * Settles a limit of the version in force on the first day; a later settlement replaces it.
   *
   * @throws vn.lienthong.shared.RuleViolated when the caller lacks the right {@code settle-limit},
   *     no source is named, the place is none of the procedure, or its limit has a unit
   */
  void settle(SettleLimit command, Caller caller);

  /** What is settled and holds for the version in force on the day, published or not. */
  List<SettledLimit> holding(ProcedureCode procedure, LocalDate on);
}
