package vn.lienthong.portal.domain;

import java.util.List;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.portal.Part;

/** What is told of each kind of event. */
public final class Parts {
  private Parts() {}

  /**
   * In the order in which it is told. Before the acceptance a dossier has no code, so nothing can
   * be told of it. A note stays inside, and so does what the other agency answered: the one that
   * handles the dossier tells how it goes on.
   */
  public static List<Part> of(DossierAct act, boolean accepted) {
    if (!accepted) {
      return List.of();
    }
    return switch (act) {
      case REGISTER, NOTE, GIVE_OPINION, OPINION_LATE -> List.of();
      case ACCEPT -> List.of(Part.DOSSIER);
      case ASSIGN, PAUSE, NEXT_STEP, STEP_BACK, CONSULT -> List.of(Part.PROGRESS);
      case REFUSE,
          HAND_OVER,
          ASK_SUPPLEMENT,
          RECEIVE_SUPPLEMENT,
          ASK_PAYMENT,
          RECEIVE_PAYMENT,
          RESUME,
          EXTEND,
          RECOUNT,
          WITHDRAW,
          STOP,
          RESOLVE,
          RETURN ->
          List.of(Part.DOSSIER, Part.PROGRESS);
    };
  }
}
