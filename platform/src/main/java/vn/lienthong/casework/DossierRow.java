package vn.lienthong.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Channel;
import vn.lienthong.shared.BusinessClock;

/**
 * A dossier in a list.
 *
 * @param code empty before its acceptance
 * @param due what happens up to this instant is in time; null while no time runs
 * @param finishedAt null while the work goes on
 */
public record DossierRow(
    DossierId id,
    String code,
    DossierState state,
    String procedureName,
    String applicantName,
    String maskedNumber,
    Channel channel,
    String handlerName,
    @Nullable Instant acceptedAt,
    @Nullable Instant due,
    @Nullable Instant warn,
    @Nullable Instant finishedAt) {
  /** A day's 24:00 belongs to the day that it ends. */
  private static final Duration A_MOMENT = Duration.of(1, ChronoUnit.MICROS);

  /** How near its date is. */
  public enum Urgency {
    OVERDUE,
    SOON,
    CALM,
    /** No time runs. */
    STANDS,
    FINISHED
  }

  public Urgency urgency(Instant now) {
    if (finishedAt != null) {
      return Urgency.FINISHED;
    }
    if (due == null) {
      return Urgency.STANDS;
    }
    if (now.isAfter(due)) {
      return Urgency.OVERDUE;
    }
    return warn != null && now.isAfter(warn) ? Urgency.SOON : Urgency.CALM;
  }

  /**
   * How a resolved dossier is judged; empty for one that is not. A dossier returned late but
   * resolved in time is in time (states 9 and 10).
   */
  public Optional<Punctuality> judged() {
    if (finishedAt == null || state != DossierState.RESOLVED && state != DossierState.RETURNED) {
      return Optional.empty();
    }
    if (due == null) {
      return Optional.of(Punctuality.UNKNOWN);
    }
    if (finishedAt.isAfter(due)) {
      return Optional.of(Punctuality.LATE);
    }
    var promised = LocalDate.ofInstant(due.minus(A_MOMENT), BusinessClock.ZONE);
    var early = LocalDate.ofInstant(finishedAt, BusinessClock.ZONE).isBefore(promised);
    return Optional.of(early ? Punctuality.EARLY : Punctuality.ON_TIME);
  }
}
