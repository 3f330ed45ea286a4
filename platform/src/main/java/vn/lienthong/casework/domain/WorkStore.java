package vn.lienthong.casework.domain;

import java.time.Instant;
import java.util.List;
import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Work;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Steps and opinions of dossiers as lists need them; all of it follows from the events. */
public interface WorkStore {
  /** Writes what changed of the steps and opinions of a dossier. */
  void keep(DossierId dossier, AgencyCode agency, Work work);

  /** Whether an agency was ever asked for an opinion on a dossier. */
  boolean consulted(DossierId dossier, AgencyCode agency);

  /**
   * Opinions asked of an agency.
   *
   * @param open those still to be given by due time, or those that are over, the newest first
   * @param page from 1
   */
  Page<AskedOpinion> asked(AgencyCode agency, boolean open, int page, int size);

  /** How many opinions an agency still has to give. */
  long toGive(AgencyCode agency);

  /** Open opinions past their time whose one-stop was not told yet, the oldest first. */
  List<Late> late(Instant now, int most);

  /** A late opinion: the dossier and the event that asked for it. */
  record Late(DossierId dossier, int event) {}
}
