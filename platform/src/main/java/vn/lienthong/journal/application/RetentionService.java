package vn.lienthong.journal.application;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.JournalError;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.Retention;
import vn.lienthong.journal.RetentionPolicy;
import vn.lienthong.journal.RetentionSettings;
import vn.lienthong.journal.domain.Archives;
import vn.lienthong.shared.BusinessClock;

/** Archives and removes what has stayed its time, kind after kind, the oldest first. */
@Service
class RetentionService implements Retention {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionService.class);

  private final RetentionSettings settings;
  private final List<RetainedRecords> sources;
  private final Archives archives;
  private final ArchiveExport export;
  private final ArchiveRemoval removal;
  private final BusinessClock clock;

  RetentionService(
      RetentionSettings settings,
      List<RetainedRecords> sources,
      Archives archives,
      ArchiveExport export,
      ArchiveRemoval removal,
      BusinessClock clock) {
    this.settings = settings;
    this.sources = sources.stream().sorted(Comparator.comparing(RetainedRecords::kind)).toList();
    this.archives = archives;
    this.export = export;
    this.removal = removal;
    this.clock = clock;
  }

  /** What one look removed, and why some of it could not be. */
  record Outcome(long removed, List<String> failures) {}

  /**
   * Works until nothing is due or the time is over; what one kind cannot do holds up no other.
   *
   * @param over asked between two archives
   */
  Outcome run(BooleanSupplier over) {
    var failures = new ArrayList<String>(unknownKinds());
    long removed = 0;
    for (var source : sources) {
      var policy = settings.policy(source.kind(), clock.today());
      if (policy.isPresent() && !over.getAsBoolean()) {
        removed += run(source, policy.get(), over, failures);
      }
    }
    return new Outcome(removed, List.copyOf(failures));
  }

  private long run(
      RetainedRecords source, RetentionPolicy policy, BooleanSupplier over, List<String> failures) {
    long removed = 0;
    try {
      removed += leftBehind(source, policy, failures);
      while (!over.getAsBoolean()) {
        int gone = next(source, policy);
        if (gone == 0) {
          break;
        }
        removed += gone;
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} {}", JournalError.ARCHIVE_UNFINISHED.code(), source.kind(), e);
      failures.add(source.kind() + ": " + e.getMessage());
    }
    return removed;
  }

  /** Damaged archives are said and left; their records that are still here are archived anew. */
  private long leftBehind(RetainedRecords source, RetentionPolicy policy, List<String> failures) {
    long removed = 0;
    for (var archive : archives.unfinished()) {
      if (archive.kind().equals(source.kind())) {
        try {
          removed += removal.goOn(archive, source, policy.border(clock.today()));
        } catch (IOException e) {
          failures.add(source.kind() + ": " + e.getMessage());
        }
      }
    }
    return removed;
  }

  private int next(RetainedRecords source, RetentionPolicy policy) throws IOException {
    var before = policy.border(clock.today());
    var keys = source.due(before, settings.records());
    return keys.isEmpty() ? 0 : removal.finish(export.write(source, policy, keys), source, before);
  }

  /** A policy that speaks of nothing is a slip of the pen: what it should rule stays. */
  private List<String> unknownKinds() {
    var known = sources.stream().map(RetainedRecords::kind).collect(Collectors.toSet());
    return settings.all().stream()
        .map(RetentionPolicy::kind)
        .filter(kind -> !known.contains(kind))
        .distinct()
        .map(kind -> kind + ": there are no such records")
        .toList();
  }

  @Override
  public State state() {
    var today = clock.today();
    var totals = archives.totals();
    var kinds = sources.stream().map(source -> kind(source, today, totals)).toList();
    return new State(settings.directory(), kinds, archives.lastRun(), archives.unfinished());
  }

  private Kind kind(RetainedRecords source, LocalDate today, Map<String, Totals> totals) {
    var policy = settings.policy(source.kind(), today).orElse(null);
    var due =
        policy == null ? List.<RetainedRecords.Key>of() : source.due(policy.border(today), MOST);
    return new Kind(
        source.kind(),
        policy,
        next(source.kind(), today),
        due.size(),
        due.isEmpty() ? null : due.get(0).at(),
        totals.getOrDefault(source.kind(), Totals.NONE));
  }

  private @Nullable RetentionPolicy next(String kind, LocalDate today) {
    return settings.all().stream()
        .filter(policy -> policy.kind().equals(kind) && policy.from().isAfter(today))
        .min(Comparator.comparing(RetentionPolicy::from))
        .orElse(null);
  }
}
