package vn.lienthong.portal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.shared.AgencyCode;

/**
 * One thing that is told of a dossier.
 *
 * @param code of the dossier; empty until it was made ready to be sent
 * @param event number of the event that it tells of
 * @param creates true for the first time that the dossier is told ({@code isUpdating} False)
 * @param state after the event, told as it is
 * @param at when the event happened
 * @param attempts tries so far
 * @param nextAttempt not before that instant
 * @param settledAt null while it waits
 * @param outcome of the last try, null before the first
 * @param detail what came back, in the words of the portal
 */
public record SyncItem(
    long id,
    DossierId dossier,
    String code,
    int event,
    Part part,
    boolean creates,
    Cause cause,
    AgencyCode agency,
    DossierState state,
    Instant at,
    SyncStatus status,
    int attempts,
    Instant nextAttempt,
    @Nullable Instant settledAt,
    @Nullable Outcome outcome,
    String detail) {
  /** The same with other words for what came back. */
  public SyncItem saying(String words) {
    return new SyncItem(
        id,
        dossier,
        code,
        event,
        part,
        creates,
        cause,
        agency,
        state,
        at,
        status,
        attempts,
        nextAttempt,
        settledAt,
        outcome,
        words);
  }
}
