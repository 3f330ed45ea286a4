package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.ConformanceReport.Result;
import vn.lienthong.exchange.ConformanceRun;
import vn.lienthong.shared.AgencyCode;

/** Port to the runs of the self-test. */
public interface ConformanceRuns {
  /** Keeps a run that begins; false when one of its system goes on. */
  boolean begin(WatchedRun run);

  Optional<WatchedRun> find(UUID run);

  /** The run of a system that goes on. */
  Optional<UUID> open(String system);

  /** Runs of the systems of an agency, of all for null; the newest first. */
  List<ConformanceRun> of(@Nullable AgencyCode agency, int limit);

  /** Ends a run with its results; false when it was over. */
  boolean end(UUID run, Instant at);

  void keep(UUID run, List<Result> results);

  /** Results of an ended run, by number. */
  List<Result> results(UUID run);
}
