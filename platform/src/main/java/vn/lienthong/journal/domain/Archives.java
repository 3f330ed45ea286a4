package vn.lienthong.journal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.journal.Retention.Archive;
import vn.lienthong.journal.Retention.Run;
import vn.lienthong.journal.Retention.Totals;

/** Port to the list of archives, and of the days on which records were looked through. */
public interface Archives {
  /**
   * A new archive of that kind, with a name that no other had.
   *
   * @param taken highest number of that kind and month that is taken elsewhere
   */
  Archive begin(String kind, String month, int taken, String policy, Instant at);

  /** Forgets an archive of which no file is left. */
  void forget(String name);

  /** The archive is complete. */
  void written(String name, Contents contents, String manifest);

  /** So many more of its records left the database. */
  void removed(String name, int count);

  void done(String name);

  void failed(String name);

  /** Archives whose records have not all gone, and damaged ones; the oldest first. */
  List<Archive> unfinished();

  /**
   * The archive that holds the payload of the entry with that number, if it was archived.
   *
   * @param kind the kind of payloads
   */
  Optional<Archive> holding(String kind, long sequence);

  /** What lies in complete archives, by kind. */
  Map<String, Totals> totals();

  /** One process of the node at a time; runs nothing when another one is at it. */
  boolean alone(Runnable work);

  /** Begins the run of a day, or goes on with one that broke off; false when it is over. */
  boolean beginRun(LocalDate day, Instant at);

  void endRun(Run run);

  Optional<Run> lastRun();

  /** What the manifest of an archive says of its records. */
  record Contents(Instant first, Instant last, String lastId, long records, long bytes) {}
}
