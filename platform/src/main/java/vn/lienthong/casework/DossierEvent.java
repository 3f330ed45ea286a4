package vn.lienthong.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;

/**
 * One event of a dossier; events are never changed and never removed.
 *
 * @param number from 1, without gaps
 * @param by principal of the person or system
 * @param byName its name, to show
 */
public record DossierEvent(
    int number, DossierAct act, Instant at, String by, String byName, Map<Fact, String> facts) {
  public DossierEvent {
    facts = Map.copyOf(facts);
  }

  /** The fact as text, empty when the event has none. */
  public String text(Fact fact) {
    return facts.getOrDefault(fact, "");
  }

  /** The fact as a date. */
  public Optional<LocalDate> date(Fact fact) {
    return Optional.ofNullable(facts.get(fact)).map(LocalDate::parse);
  }

  /** The time limit that an acceptance carries; empty when the procedure has none that counts. */
  public Optional<TimeLimit> limit() {
    var unit = facts.get(Fact.UNIT);
    return unit == null
        ? Optional.empty()
        : Optional.of(new TimeLimit(new BigDecimal(text(Fact.LIMIT)), LimitUnit.valueOf(unit)));
  }

  /** The same event with one fact more. */
  public DossierEvent with(Fact fact, String value) {
    var more = new EnumMap<Fact, String>(Fact.class);
    more.putAll(facts);
    more.put(fact, value);
    return new DossierEvent(number, act, at, by, byName, more);
  }
}
