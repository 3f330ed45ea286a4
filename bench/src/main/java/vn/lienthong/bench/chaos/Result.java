package vn.lienthong.bench.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What became of one fault.
 *
 * @param tried what was done; empty when it was not tried
 * @param served letters of others that were answered meanwhile
 * @param problems what should not have happened, beside the figures
 * @param reason why it was not tried
 */
record Result(
    String fault,
    String tried,
    Checker.Count count,
    boolean journal,
    int served,
    Duration slowest,
    List<String> problems,
    String reason) {

  Result {
    problems = List.copyOf(problems);
  }

  static Result notTried(String fault, String reason) {
    return new Result(fault, "", Checker.Count.NOTHING, true, 0, Duration.ZERO, List.of(), reason);
  }

  /** It could not be counted to its end. */
  static Result stopped(Fault fault, List<String> problems) {
    return new Result(
        fault.name(), fault.about(), Checker.Count.NOTHING, true, 0, Duration.ZERO, problems, "");
  }

  boolean wasTried() {
    return reason.isEmpty();
  }

  /** Nothing lost, nothing doubled, the journal whole, and nothing else out of order. */
  boolean held() {
    return count.lost() == 0 && count.doubled() == 0 && journal && problems.isEmpty();
  }

  boolean broken() {
    return wasTried() && !held();
  }

  String verdict() {
    return wasTried() ? held() ? "held" : "BROKEN" : "not tried (" + reason + ")";
  }
}
