package vn.lienthong.casework.application;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Which right lets a caller do what with a dossier; one of them is enough. */
final class ActRights {
  private final Rights rights;

  ActRights(Rights rights) {
    this.rights = rights;
  }

  private static Set<CaseworkRight> rightsFor(DossierAct act) {
    return switch (act) {
      case REGISTER, ACCEPT, REFUSE, HAND_OVER, RECEIVE_SUPPLEMENT, RECEIVE_PAYMENT, RETURN ->
          Set.of(CaseworkRight.RECEIVE_DOSSIERS);
      case ASK_SUPPLEMENT, WITHDRAW, NOTE ->
          Set.of(CaseworkRight.RECEIVE_DOSSIERS, CaseworkRight.HANDLE_DOSSIERS);
      case ASK_PAYMENT, PAUSE, RESUME -> Set.of(CaseworkRight.HANDLE_DOSSIERS);
      case NEXT_STEP, STEP_BACK, CONSULT, GIVE_OPINION ->
          Set.of(CaseworkRight.HANDLE_DOSSIERS, CaseworkRight.DECIDE_DOSSIERS);
      case OPINION_LATE, RECOUNT -> Set.of();
      case EXTEND, ASSIGN, STOP, RESOLVE -> Set.of(CaseworkRight.DECIDE_DOSSIERS);
    };
  }

  boolean allows(Caller caller, DossierAct act) {
    return rightsFor(act).stream().anyMatch(right -> rights.allows(caller, right));
  }

  void demand(Caller caller, DossierAct act) {
    if (!allows(caller, act)) {
      rightsFor(act).stream().findFirst().ifPresent(right -> rights.demand(caller, right));
      throw new RuleViolated(SharedError.FORBIDDEN, act.name());
    }
  }

  Set<DossierAct> of(Caller caller) {
    return Stream.of(DossierAct.values())
        .filter(act -> allows(caller, act))
        .collect(Collectors.toUnmodifiableSet());
  }
}
