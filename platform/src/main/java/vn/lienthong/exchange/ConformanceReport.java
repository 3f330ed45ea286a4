package vn.lienthong.exchange;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What a run came to, check by check; provisional while the run goes on. */
public record ConformanceReport(ConformanceRun run, List<Result> results) {
  public ConformanceReport {
    results = List.copyOf(results);
  }

  /** How a check ended; what could not be seen is not claimed. */
  public enum Outcome {
    PASSED,
    FAILED,
    NOT_SEEN;

    /** Name on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One check.
   *
   * @param count how often the deciding thing was seen
   * @param documents the first few documents at which it was seen
   */
  public record Result(ConformanceCheck check, Outcome outcome, long count, List<UUID> documents) {
    public Result {
      documents = List.copyOf(documents);
    }
  }

  /** How many checks ended so. */
  public long count(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }
}
