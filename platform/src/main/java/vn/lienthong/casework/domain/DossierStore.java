package vn.lienthong.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Dossiers on record. */
public interface DossierStore {
  /** The next number of an agency and day, from 1: given once, whatever becomes of it. */
  long nextNumber(AgencyCode agency, LocalDate day);

  /**
   * Adds a new dossier with its events.
   *
   * @return false when there is one of that id, perhaps added at the same time; nothing is changed
   */
  boolean add(Dossier dossier, Registration registration, Projection row);

  /**
   * Adds the events of a dossier that came after a version.
   *
   * @param before version that is on record
   * @return false when somebody else has added one meanwhile; then nothing is changed
   */
  boolean append(Dossier dossier, int before, Projection row);

  Optional<Dossier> find(DossierId id);

  Optional<Registration> registration(DossierId id);

  /**
   * Dossiers of an agency, the most urgent first.
   *
   * @param posts whose dossiers are "mine"
   * @param size rows of a page
   */
  Page<DossierRow> list(
      AgencyCode agency, DossierQuery query, Set<String> posts, Instant now, int size);

  /**
   * Who handed in dossiers of an agency, the newest first; who did so twice is there twice.
   *
   * @param text whole number, or words that the dossier has
   */
  List<KnownApplicant> applicants(AgencyCode agency, String text, int most);

  /** How many dossiers of an agency are overdue: asked for each page, so it reads no history. */
  long overdue(AgencyCode agency, Instant now);

  /** How many dossiers of an agency each choice shows. */
  Map<DossierQuery.Shown, Long> counts(AgencyCode agency, Instant now);
}
