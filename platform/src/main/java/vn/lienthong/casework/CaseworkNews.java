package vn.lienthong.casework;

import java.util.List;
import java.util.Locale;
import vn.lienthong.journal.EntryType;

/**
 * What casework announces. The subject is the id of a dossier; each act of a dossier is one entry
 * whose facts say what figures are made of.
 */
public enum CaseworkNews implements EntryType {
  POLICIES_LOADED("policies-loaded", List.of("policies", "rules")),
  DOSSIER_READ("dossier-read", List.of("agency")),
  /** A change of a calendar is done with; the subject is what changed. */
  DOSSIERS_RECOUNTED("dossiers-recounted", List.of("seen", "changed")),
  INDEX_ENTERED("index-entered", List.of("agency", "quarter", "index", "points")),
  REGISTER,
  ACCEPT,
  REFUSE,
  HAND_OVER,
  ASK_SUPPLEMENT,
  RECEIVE_SUPPLEMENT,
  ASK_PAYMENT,
  RECEIVE_PAYMENT,
  PAUSE,
  RESUME,
  EXTEND,
  ASSIGN,
  NEXT_STEP,
  STEP_BACK,
  CONSULT,
  GIVE_OPINION,
  OPINION_LATE,
  RECOUNT,
  NOTE,
  WITHDRAW,
  STOP,
  RESOLVE,
  RETURN;

  private final String name;
  private final List<String> facts;

  CaseworkNews(String name, List<String> facts) {
    this.name = name;
    this.facts = facts;
  }

  CaseworkNews() {
    this.name = "dossier-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.facts = List.of("agency", "procedure", "channel", "state", "due");
  }

  /** The entry of an act. */
  public static CaseworkNews of(DossierAct act) {
    return valueOf(act.name());
  }

  @Override
  public String type() {
    return "casework." + name;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> facts() {
    return facts;
  }

  @Override
  public String since() {
    return "0.1";
  }
}
