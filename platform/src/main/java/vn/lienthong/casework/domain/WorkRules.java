package vn.lienthong.casework.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.casework.Work;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.shared.ErrorCode;

/** What the internal process and the rules of consulting forbid. */
public final class WorkRules {
  private static final int LONGEST_DAYS = 365;

  private WorkRules() {}

  /** The rule that an act would break, if any. */
  public static Optional<ErrorCode> broken(
      Dossier dossier, Work work, DossierAct act, Map<Fact, String> facts) {
    var refused =
        switch (act) {
          case NEXT_STEP ->
              dossier.paused()
                  ? CaseworkError.CLOCK_STANDS
                  : work.next().isEmpty() ? CaseworkError.NO_NEXT_STEP : null;
          case STEP_BACK -> back(dossier, work, facts);
          case RESOLVE -> result(work, facts);
          case GIVE_OPINION -> opinion(work, facts);
          default -> null;
        };
    return Optional.ofNullable(refused);
  }

  private static @Nullable CaseworkError back(Dossier dossier, Work work, Map<Fact, String> facts) {
    if (dossier.paused()) {
      return CaseworkError.CLOCK_STANDS;
    }
    var number = number(facts.get(Fact.STEP));
    var earlier = work.current().filter(current -> number > 0 && number < current.number());
    if (earlier.isEmpty()) {
      return CaseworkError.NO_SUCH_STEP;
    }
    return facts.getOrDefault(Fact.REASON, "").isBlank() ? CaseworkError.REASON_MISSING : null;
  }

  /** What is granted went through all steps; what is declined may be so at any of them. */
  private static @Nullable CaseworkError result(Work work, Map<Fact, String> facts) {
    var granted = !Outcome.DECLINED.name().equals(facts.get(Fact.OUTCOME));
    return granted && work.next().isPresent() ? CaseworkError.STEPS_LEFT : null;
  }

  private static @Nullable CaseworkError opinion(Work work, Map<Fact, String> facts) {
    if (!open(work, facts)) {
      return CaseworkError.CONSULTATION_OVER;
    }
    return facts.getOrDefault(Fact.TEXT, "").isBlank() ? CaseworkError.OPINION_MISSING : null;
  }

  private static boolean open(Work work, Map<Fact, String> facts) {
    return work.consultation(number(facts.get(Fact.CONSULTATION)))
        .filter(one -> one.open())
        .isPresent();
  }

  /** Each with its task and a limit; of several, one leads (art. 19(5) and 19(6)). */
  public static Optional<ErrorCode> broken(Dossier dossier, List<Consulted> asked) {
    if (asked.isEmpty()) {
      return Optional.of(CaseworkError.CONSULTED_UNKNOWN);
    }
    if (dossier.paused()) {
      return Optional.of(CaseworkError.CLOCK_STANDS);
    }
    if (asked.stream().anyMatch(one -> one.task().isBlank())) {
      return Optional.of(CaseworkError.TASK_MISSING);
    }
    if (!asked.stream().allMatch(WorkRules::countable)) {
      return Optional.of(CaseworkError.CONSULTATION_LIMIT);
    }
    var leads = asked.stream().filter(Consulted::lead).count();
    var agencies = asked.stream().map(Consulted::agency).distinct().count();
    return agencies < asked.size() || leads > 1 || asked.size() > 1 && leads == 0
        ? Optional.of(CaseworkError.ONE_LEAD)
        : Optional.empty();
  }

  private static boolean countable(Consulted one) {
    var unit = one.limit().unit();
    return (unit == LimitUnit.WORKING_DAY || unit == LimitUnit.WORKING_HOUR)
        && one.limit().amount().intValue() <= LONGEST_DAYS;
  }

  private static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
