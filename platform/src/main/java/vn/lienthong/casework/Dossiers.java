package vn.lienthong.casework;

import java.util.Map;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** Reading dossiers. */
public interface Dossiers {
  /**
   * Dossiers of the caller's agency, the most urgent first; finished ones by the newest.
   *
   * @throws vn.lienthong.shared.RuleViolated without the right to read
   */
  Page<DossierRow> list(DossierQuery query, Caller caller);

  /** How many dossiers of the caller's agency each choice shows. */
  Map<DossierQuery.Shown, Long> counts(Caller caller);

  /** How many dossiers of the caller's agency are overdue. */
  long overdue(Caller caller);

  /**
   * One dossier. Reading one of another agency needs a purpose and is journaled before the answer.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link CaseworkError#DOSSIER_UNKNOWN}
   */
  DossierView dossier(DossierId dossier, Caller caller);
}
