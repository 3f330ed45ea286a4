package vn.lienthong.procedures;

import java.util.List;
import vn.lienthong.shared.Caller;

/** Publishes versions that were loaded before their publishing decision (NĐ 63/2010). */
public interface Publishing {
  /**
   * Publishes a waiting version. It keeps its days.
   *
   * @throws vn.lienthong.shared.RuleViolated when the caller lacks the right {@code
   *     publish-procedure}, no sound decision is named, the version does not wait ({@link
   *     ProceduresError#NOT_WAITING}) or errors stand in it ({@link ProceduresError#ERRORS_STAND})
   */
  void publish(PublishProcedure command, Caller caller);

  /**
   * What bars a version from being published: findings of severity error that stand today, or on
   * its first day when that is still to come.
   */
  List<Finding> errors(ProcedureView waiting);
}
