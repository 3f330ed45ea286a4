package vn.lienthong.portal.domain;

import static vn.lienthong.casework.DossierState.ACCEPTED;
import static vn.lienthong.casework.DossierState.IN_PROGRESS;
import static vn.lienthong.casework.DossierState.NOT_ACCEPTED;
import static vn.lienthong.casework.DossierState.PAYMENT_ASKED;
import static vn.lienthong.casework.DossierState.REGISTERED;
import static vn.lienthong.casework.DossierState.RESOLVED;
import static vn.lienthong.casework.DossierState.RETURNED;
import static vn.lienthong.casework.DossierState.STOPPED;
import static vn.lienthong.casework.DossierState.SUPPLEMENT_ASKED;
import static vn.lienthong.casework.DossierState.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import vn.lienthong.casework.DossierState;

/** Moves between the national states ({@code TrangThaiHoSo}) that the portal takes. */
public final class NationalMoves {
  private static final Map<DossierState, Set<DossierState>> MOVES =
      Map.of(
          REGISTERED, Set.of(ACCEPTED, NOT_ACCEPTED, SUPPLEMENT_ASKED, WITHDRAWN),
          ACCEPTED, Set.of(IN_PROGRESS, STOPPED),
          IN_PROGRESS, Set.of(SUPPLEMENT_ASKED, PAYMENT_ASKED, WITHDRAWN, STOPPED, RESOLVED),
          SUPPLEMENT_ASKED, Set.of(ACCEPTED, IN_PROGRESS, NOT_ACCEPTED, STOPPED, WITHDRAWN),
          PAYMENT_ASKED, Set.of(IN_PROGRESS, STOPPED, WITHDRAWN),
          RESOLVED, Set.of(RETURNED));

  private NationalMoves() {}

  /** Whether a dossier may go from one to the other, or stay. */
  public static boolean allowed(DossierState from, DossierState to) {
    return from == to || MOVES.getOrDefault(from, Set.of()).contains(to);
  }
}
