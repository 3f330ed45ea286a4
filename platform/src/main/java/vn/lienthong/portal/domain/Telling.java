package vn.lienthong.portal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Fact;
import vn.lienthong.procedures.ProcedureResult;

/**
 * What is known of a dossier as it stood after one of its events; what came later is not looked at.
 *
 * @param event number of the event
 * @param state after it
 * @param results what the procedure ends with
 * @param unit name of the agency that handles it
 * @param deed the event in words
 */
public record Telling(
    DossierView dossier,
    int event,
    DossierState state,
    Sector sector,
    List<ProcedureResult> results,
    String unit,
    String deed) {
  public Telling {
    results = List.copyOf(results);
  }

  /** The code that its acceptance gave it; empty before. */
  String code() {
    return last(DossierAct.ACCEPT).map(accepted -> accepted.text(Fact.CODE)).orElse("");
  }

  List<DossierEvent> events() {
    return dossier.events().stream().filter(one -> one.number() <= event).toList();
  }

  /** The event that is told of. */
  DossierEvent told() {
    return dossier.events().get(event - 1);
  }

  Optional<DossierEvent> last(DossierAct act) {
    return events().stream().filter(one -> one.act() == act).reduce((one, next) -> next);
  }

  /** The date that the applicant was promised last, up to that event; empty when there is none. */
  Optional<Instant> promised(int upTo) {
    return events().stream()
        .filter(one -> one.number() <= upTo)
        .map(one -> one.text(Fact.PROMISED))
        .filter(text -> !text.isEmpty())
        .reduce((one, next) -> next)
        .map(Instant::parse);
  }
}
