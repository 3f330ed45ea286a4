package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of an agency works on a document, and how far they are.
 *
 * @param version grows with each change; whoever changes it names the one that was seen
 * @param handlers the lead first, those who only read it last
 * @param due end of the last working day of the deadline, null for none
 * @param changedBy name of who assigned it last
 * @param steps everything that happened, the oldest first
 */
public record Assignment(
    UUID docId,
    int version,
    State state,
    List<Handler> handlers,
    String note,
    @Nullable Instant due,
    String changedBy,
    Instant changedAt,
    List<Step> steps) {
  /** How far the work is. */
  public enum State {
    ASSIGNED,
    PROCESSING,
    FINISHED;

    /** Name in data and message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One handler.
   *
   * @param name of who held the post when the work was given
   */
  public record Handler(UUID post, String name, Part part) {
    public boolean lead() {
      return part == Part.LEAD;
    }

    /** True when it works on the document, false when it only reads it. */
    public boolean works() {
      return part != Part.INFORMED;
    }
  }

  /** What a post does with the document. */
  public enum Part {
    LEAD,
    JOINT,
    /** Reads it (chuyển để biết). */
    INFORMED
  }

  /**
   * One step.
   *
   * @param kind {@code assigned}, {@code reassigned}, {@code processing} or {@code finished}
   * @param handlers names, the lead first
   * @param informed names of those who only read it
   */
  public record Step(
      Instant at,
      String kind,
      String actor,
      String handlers,
      String informed,
      String note,
      @Nullable Instant due) {}

  public Assignment {
    handlers = List.copyOf(handlers);
    steps = List.copyOf(steps);
  }

  /** Those who do that with it. */
  public List<Handler> handlers(Part part) {
    return handlers.stream().filter(handler -> handler.part() == part).toList();
  }
}
