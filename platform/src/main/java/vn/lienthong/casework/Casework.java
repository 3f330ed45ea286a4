package vn.lienthong.casework;

import java.util.List;
import java.util.Map;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.shared.Caller;

/** What is done with dossiers. Each call is one transaction with its journal entry. */
public interface Casework {
  /**
   * Enters a dossier that is not complete yet: it has no code and no date (state 1).
   *
   * @return its id
   */
  DossierId register(ReceiveDossier command, Caller caller);

  /** Enters a complete dossier and accepts it in one step (NĐ 61/2018 art. 17): code and date. */
  DossierId receive(ReceiveDossier command, Caller caller);

  /**
   * Does something with a dossier.
   *
   * @param version the one that the caller saw when he decided
   * @param facts what the act needs, see {@link Fact}
   * @throws vn.lienthong.shared.RuleViolated {@link CaseworkError}: the state does not allow it, a
   *     rule forbids it, or somebody else was faster
   */
  void act(DossierId dossier, int version, DossierAct act, Map<Fact, String> facts, Caller caller);

  /**
   * Asks other agencies for their opinion, all at once (NĐ 61/2018 art. 19(6)), each with its task
   * and deadline.
   *
   * @param version as above
   * @param asked of several, exactly one leads
   * @throws vn.lienthong.shared.RuleViolated {@link CaseworkError}
   */
  void consult(DossierId dossier, int version, List<Consulted> asked, Caller caller);
}
