package vn.lienthong.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.BusinessClock;

/**
 * How long records of a kind stay on the node, and on which days that is the rule.
 *
 * @param kind as in {@link RetainedRecords#kind}
 * @param months counted back from the day at hand
 * @param from first day on which it is the rule
 * @param until last day, null when it has none
 */
public record RetentionPolicy(String kind, int months, LocalDate from, @Nullable LocalDate until) {
  /** Shortest time for logs (Decree 333, articles 16.6.c and 20.3). */
  public static final int LEAST_MONTHS = 12;

  /** What nobody sent or signed yet is no log. */
  private static final Set<String> NO_LOGS = Set.of("drafts");

  private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
  private static final Pattern FORM =
      Pattern.compile(
          "([a-z-]{2,30})\\s*;\\s*(\\d{1,4})\\s*;\\s*" + DAY + "(?:\\s*;\\s*" + DAY + ")?");

  public RetentionPolicy {
    int least = NO_LOGS.contains(kind) ? 1 : LEAST_MONTHS;
    if (months < least) {
      throw new IllegalArgumentException(
          kind + " are kept for " + months + " months, at least " + least + " are required");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(kind + ": " + until + " lies before " + from);
    }
  }

  /**
   * Reads {@code packets; 24; 2020-01-01} or {@code packets; 24; 2020-01-01; 2026-12-31}.
   *
   * @throws IllegalArgumentException when it is neither, or too short
   */
  public static RetentionPolicy of(String text) {
    var form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "no policy: " + text + " (kind; months; first day; last day)");
    }
    var until = form.group(4);
    return new RetentionPolicy(
        form.group(1),
        Integer.parseInt(form.group(2)),
        LocalDate.parse(form.group(3)),
        until == null ? null : LocalDate.parse(until));
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** What is older on that day has stayed its time. */
  public Instant border(LocalDate day) {
    return day.minusMonths(months).atStartOfDay(BusinessClock.ZONE).toInstant();
  }

  /** As {@link #of} reads it. */
  @Override
  public String toString() {
    return kind + "; " + months + "; " + from + (until == null ? "" : "; " + until);
  }
}
