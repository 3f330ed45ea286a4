package vn.lienthong.casework.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;

/** A dossier on its way; times are those of a clock on the wall in Viet Nam. */
public final class ADossier {
  private static final Caller CLERK =
      new Caller(Caller.Kind.PERSON, "p1", "Phạm Thị Hoa", null, "one-stop-clerk", "");

  private Dossier dossier = new Dossier(new DossierId(Ids.next()), List.of());

  private ADossier() {}

  public static ADossier registered(String at) {
    return new ADossier().then(DossierAct.REGISTER, at);
  }

  public static ADossier accepted(String at, int amount, LimitUnit unit) {
    return registered(at).accept(at, TimeLimit.of(amount, unit));
  }

  /** Accepted, and with the officer at once. */
  public static ADossier inProgress(String at, int amount, LimitUnit unit) {
    return accepted(at, amount, unit).then(DossierAct.HAND_OVER, at);
  }

  public ADossier accept(String at, TimeLimit limit) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.put(Fact.LIMIT, limit.amount().toPlainString());
    facts.put(Fact.UNIT, String.valueOf(limit.unit()));
    facts.put(Fact.POLICY, StateRules.policy(LocalDateTime.parse(at).toLocalDate()).id());
    return then(DossierAct.ACCEPT, at, facts);
  }

  public ADossier then(DossierAct act, String at) {
    return then(act, at, Map.of());
  }

  public ADossier then(DossierAct act, String at, Map<Fact, String> facts) {
    dossier = dossier.with(act, instant(at), CLERK, facts);
    return this;
  }

  public Dossier dossier() {
    return dossier;
  }

  public List<DossierEvent> events() {
    return dossier.events();
  }

  public static Instant instant(String at) {
    return LocalDateTime.parse(at).atZone(BusinessClock.ZONE).toInstant();
  }
}
