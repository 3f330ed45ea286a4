package vn.lienthong.casework.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one-stop dossiers in a period; a dossier keeps those of its day of reception.
 *
 * @param id for instance {@code ND-61-2018}
 * @param name what people call it
 * @param validTo last day, or null while nothing follows
 */
public record Policy(
    String id,
    String name,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Map<RuleKey, PolicyRule> rules) {
  public Policy {
    rules = Map.copyOf(rules);
    for (var key : RuleKey.values()) {
      if (!rules.containsKey(key)) {
        throw new IllegalArgumentException("policy " + id + " has no " + key);
      }
    }
  }

  public boolean on(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public PolicyRule rule(RuleKey key) {
    var rule = rules.get(key);
    if (rule == null) {
      throw new IllegalStateException("policy " + id + " has no " + key);
    }
    return rule;
  }

  int number(RuleKey key) {
    return Integer.parseInt(rule(key).value());
  }

  LocalTime cutOff() {
    return LocalTime.parse(rule(RuleKey.HAND_OVER_CUT_OFF).value());
  }

  boolean startsAtRegistration() {
    return rule(RuleKey.APPOINTMENT_START).value().equals("REGISTRATION");
  }

  boolean supplementRestarts() {
    return rule(RuleKey.SUPPLEMENT_EFFECT).value().equals("RESTART");
  }
}
