package vn.lienthong.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What leaves the node when, and what was archived. */
public interface Retention {
  /** How far records that are due are counted. */
  int MOST = 1000;

  State state();

  /**
   * The whole of it.
   *
   * @param directory where the archives are
   * @param last newest run
   * @param unfinished archives of which not everything left the database, or that are damaged
   */
  record State(Path directory, List<Kind> kinds, Optional<Run> last, List<Archive> unfinished) {
    public State {
      kinds = List.copyOf(kinds);
      unfinished = List.copyOf(unfinished);
    }
  }

  /**
   * Records of one kind.
   *
   * @param policy the one in force; null when they stay
   * @param next the one that follows it; null when none is known
   * @param due how many wait for the next run, counted up to {@link #MOST}
   * @param oldest the first of them
   */
  record Kind(
      String name,
      @Nullable RetentionPolicy policy,
      @Nullable RetentionPolicy next,
      long due,
      @Nullable Instant oldest,
      Totals archived) {}

  /** What lies in archives. */
  record Totals(long archives, long records, long bytes) {
    public static final Totals NONE = new Totals(0, 0, 0);
  }

  /**
   * One run.
   *
   * @param ended null when it goes on or broke off
   * @param failures what could not be archived and why, as lines of the log
   */
  record Run(
      LocalDate day, Instant begun, @Nullable Instant ended, long removed, List<String> failures) {
    public Run {
      failures = List.copyOf(failures);
    }
  }

  /**
   * An archive.
   *
   * @param manifest lower-case hex SHA-256 of its manifest, empty while it is written
   */
  record Archive(
      String name,
      String kind,
      Progress progress,
      String policy,
      Instant begun,
      long records,
      long removed,
      long bytes,
      String manifest) {}

  /** How far an archive has come. */
  enum Progress {
    /** Its files are being written; nothing was removed. */
    WRITING,
    /** It is complete and checked; its records are being removed. */
    WRITTEN,
    /** All that could leave the database has left. */
    DONE,
    /**
     * Its files were not those that its manifest names when they were read last; nothing more was
     * removed.
     */
    FAILED
  }
}
