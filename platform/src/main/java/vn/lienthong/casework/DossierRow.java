package vn.lienthong.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Channel;

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
}
