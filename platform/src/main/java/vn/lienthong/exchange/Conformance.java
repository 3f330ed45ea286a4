package vn.lienthong.exchange;

import java.util.List;
import java.util.UUID;
import vn.lienthong.shared.Caller;

/**
 * The self-test of systems on a node with sample data: the node looks at what a system really does
 * over any face and says check by check what it saw. For whoever may manage the system.
 */
public interface Conformance {
  /** True on a node with sample data; elsewhere nothing is tested. */
  boolean offered();

  /** Runs of the systems that the caller may manage, the newest first. */
  List<ConformanceRun> runs(Caller caller);

  /**
   * Begins to look at a system; what it did before does not count. A run that still goes on ends.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ConformanceError#NOT_A_SANDBOX}, {@link
   *     ConformanceError#SYSTEM_UNKNOWN}
   */
  UUID start(Caller caller, String system);

  /**
   * Ends a run and keeps its results; a second time changes nothing.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ConformanceError#RUN_NOT_FOUND}
   */
  void end(Caller caller, UUID run);

  /**
   * What was seen: so far, or until the run ended.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ConformanceError#RUN_NOT_FOUND}
   */
  ConformanceReport report(Caller caller, UUID run);
}
