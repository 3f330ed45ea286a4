package vn.lienthong.casework;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a report counts. Every number is the length of a list of dossiers with the same definition.
 * A dossier is judged when it is resolved (state 9), never when its result is fetched (state 10);
 * waiting for the applicant is no lateness, and without a date it is neither early nor late.
 */
public enum ReportColumn {
  /** Accepted in the period: from then on it has a code and a date (NĐ 61/2018 art. 17). */
  RECEIVED(Kind.HAPPENED),
  /** Resolved in the period on a day before the day promised (TT 01/2018 art. 13). */
  EARLY(Kind.HAPPENED),
  /** Resolved in the period on the day promised, up to its last moment. */
  ON_TIME(Kind.HAPPENED),
  /** Resolved in the period after the last moment promised. */
  LATE(Kind.HAPPENED),
  /** Resolved in the period under a procedure whose limit cannot be counted. */
  UNDATED(Kind.HAPPENED),
  /** Not accepted, with a slip that says why (NĐ 61/2018 art. 17(1b)). */
  REFUSED(Kind.HAPPENED),
  /** Withdrawn by the applicant in the period, accepted before or not. */
  WITHDRAWN(Kind.HAPPENED),
  /** Stopped by the agency in the period. */
  STOPPED(Kind.HAPPENED),
  /** On its way now, and not due soon. */
  IN_TIME(Kind.STANDS),
  /** On its way now, and due today or on the next working day. */
  SOON(Kind.STANDS),
  /** On its way now, and its time is over. */
  OVERDUE(Kind.STANDS),
  /** On its way now, and no time runs: a supplement is asked, it is paused, or has no limit. */
  STANDING(Kind.STANDS),
  /** On its way now, in time, and late unless resolved by the end of the next working day. */
  LATE_NEXT(Kind.AHEAD),
  /** Resolved in the period without a request for a supplement (index 3). */
  NEVER_ASKED(Kind.SCORED),
  /** Resolved in the period after one request. */
  ASKED_ONCE(Kind.SCORED),
  /** Resolved in the period after two requests or more. */
  ASKED_AGAIN(Kind.SCORED),
  /** Resolved in the period; every step and opinion that had a date was early (index 2). */
  STEPS_EARLY(Kind.SCORED),
  /** Resolved in the period; none of them was late, and not all were early. */
  STEPS_ON_TIME(Kind.SCORED),
  /** Resolved in the period; one of them was late. */
  STEPS_LATE(Kind.SCORED);

  /** Of which time a number speaks. */
  public enum Kind {
    /** Of the period. */
    HAPPENED,
    /** Of the moment of the report. */
    STANDS,
    /** Of the next working day. */
    AHEAD,
    /** Of the period, for the indices of TT 01/2018/TT-VPCP. */
    SCORED
  }

  private final Kind kind;

  ReportColumn(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** True when it counts what happened in the period, false when it counts what is. */
  public boolean ofThePeriod() {
    return kind == Kind.HAPPENED || kind == Kind.SCORED;
  }

  /** How it is written in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one that is written so, or empty. */
  public static Optional<ReportColumn> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** All of these kinds, in their order. */
  public static Set<ReportColumn> of(Kind... kinds) {
    var asked = Set.of(kinds);
    return Arrays.stream(values())
        .filter(one -> asked.contains(one.kind))
        .collect(
            collectingAndThen(
                toCollection(() -> EnumSet.noneOf(ReportColumn.class)),
                Collections::unmodifiableSet));
  }
}
