package vn.lienthong.portal.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.shared.AgencyCode;

/** Port to what is to be told, in order for each dossier. */
public interface Outbox {
  /** An event of a dossier as the journal tells it. */
  record Event(
      DossierId dossier, DossierAct act, AgencyCode agency, DossierState state, Instant at) {}

  /**
   * Counts an event of a dossier and queues what is to be told of it; what was queued before is not
   * queued again.
   */
  void happened(Event event, Instant now);

  /** Lets all events be counted anew from the first; what was queued stays. */
  void recount();

  /**
   * One thing to be told.
   *
   * @param event number of the event
   * @param refusals how often it was refused in a row
   * @param failedSince since when it fails without being refused, null when it does not
   * @param alone goes in a call of its own, for a call with others failed
   */
  record Queued(
      long id,
      DossierId dossier,
      int event,
      Part part,
      boolean creates,
      AgencyCode agency,
      DossierState state,
      int refusals,
      @Nullable Instant failedSince,
      boolean alone) {
    /** The same, told for the first time or as an update. */
    public Queued creating(boolean first) {
      return new Queued(
          id, dossier, event, part, first, agency, state, refusals, failedSince, alone);
    }

    /** Whether both can go in one call. */
    public boolean goesWith(Queued other) {
      return !alone && !other.alone && part == other.part && creates == other.creates;
    }
  }

  /** The first unsettled of each dossier that is due now; those to go alone come last. */
  List<Queued> due(Instant now, int most);

  /**
   * One try.
   *
   * @param code of the dossier, empty when the item could not be made
   * @param sent exactly what was sent, JSON; empty when nothing was
   */
  record Try(
      Outcome outcome,
      String errorCode,
      String message,
      int together,
      String code,
      String sent,
      Instant at) {}

  /** The portal has it. False when somebody else has settled it meanwhile. */
  boolean sent(Queued item, Try attempt);

  /** It is told again, not before that instant. */
  void later(Queued item, Try attempt, Instant next);

  /** It waits until somebody has it sent again. */
  void stuck(Queued item, Try attempt);

  /** It is told at once again: as an update, or in a smaller call. */
  void again(Queued item, Try attempt);

  /** A dossier whose newest telling was taken. */
  record LastTold(
      long id, DossierId dossier, AgencyCode agency, String code, int event, String sent) {}

  /**
   * Dossiers told since then, nothing of which waits, by the id of what was told last.
   *
   * @param after id behind which to go on, 0 at first
   */
  List<LastTold> toldSince(Instant since, long after, int most);

  /** One field that the portal has otherwise; empty name and texts when the dossier is missing. */
  record Deviation(String field, String ours, String theirs) {}

  /** Keeps what was found and queues the dossier to be told again. */
  void deviates(LastTold told, List<Deviation> deviations, boolean missing, Instant now);

  /** Has what is stuck sent again; null for every agency. Gives what it found. */
  List<Queued> replay(List<Long> ids, @Nullable AgencyCode agency, Instant now);
}
