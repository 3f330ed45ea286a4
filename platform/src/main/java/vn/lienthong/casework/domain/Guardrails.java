package vn.lienthong.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.CaseworkError;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.shared.ErrorCode;

/** What the decree forbids although the state of the dossier would allow it. */
public final class Guardrails {
  private final WorkingCalendar calendar;
  private final Policy policy;

  public Guardrails(WorkingCalendar calendar, Policy policy) {
    this.calendar = calendar;
    this.policy = policy;
  }

  /** The rule that an act would break, if any. */
  public Optional<ErrorCode> broken(
      Dossier dossier, DossierAct act, Instant at, Map<Fact, String> facts) {
    var refused =
        switch (act) {
          case ASK_SUPPLEMENT -> supplement(dossier, at, facts);
          case EXTEND -> extension(dossier, at, facts);
          case PAUSE -> pause(dossier, facts);
          case RESUME -> dossier.paused() ? null : CaseworkError.CLOCK_RUNS;
          case REFUSE -> refusal(facts);
          case STOP, WITHDRAW -> missing(facts, Fact.REASON);
          case RESOLVE -> result(dossier, facts);
          case RETURN ->
              facts.getOrDefault(Fact.RECEIVER, "").isBlank()
                  ? CaseworkError.RECEIVER_MISSING
                  : null;
          default -> null;
        };
    return Optional.ofNullable(refused);
  }

  /** With its reason and the law that it rests on (form 03). */
  private static @Nullable CaseworkError refusal(Map<Fact, String> facts) {
    return missing(facts, Fact.REASON) != null
        ? CaseworkError.REASON_MISSING
        : facts.getOrDefault(Fact.LEGAL_BASIS, "").isBlank()
            ? CaseworkError.LEGAL_BASIS_MISSING
            : null;
  }

  /** Not while the clock stands; what is declined says why (art. 19(8)). */
  private static @Nullable CaseworkError result(Dossier dossier, Map<Fact, String> facts) {
    if (dossier.paused()) {
      return CaseworkError.CLOCK_STANDS;
    }
    return Outcome.DECLINED.name().equals(facts.get(Fact.OUTCOME))
        ? missing(facts, Fact.REASON)
        : null;
  }

  private static @Nullable CaseworkError missing(Map<Fact, String> facts, Fact fact) {
    return facts.getOrDefault(fact, "").isBlank() ? CaseworkError.REASON_MISSING : null;
  }

  /** Once, completely, with the reason (art. 17(1a)); again only with an override on record. */
  private @Nullable CaseworkError supplement(Dossier dossier, Instant at, Map<Fact, String> facts) {
    if (dossier.paused()) {
      return CaseworkError.CLOCK_STANDS;
    }
    if (missing(facts, Fact.REASON) != null) {
      return CaseworkError.REASON_MISSING;
    }
    var answer = day(facts);
    if (answer.isPresent() && !answer.get().isAfter(Measures.date(at))) {
      return CaseworkError.DATE_PAST;
    }
    var again = dossier.count(DossierAct.ASK_SUPPLEMENT) >= policy.number(RuleKey.SUPPLEMENT_MAX);
    return again && facts.getOrDefault(Fact.OVERRIDE, "").isBlank()
        ? CaseworkError.SECOND_SUPPLEMENT
        : null;
  }

  /** At most once, to a later day, in time (art. 19(9)). */
  private @Nullable CaseworkError extension(Dossier dossier, Instant at, Map<Fact, String> facts) {
    if (missing(facts, Fact.REASON) != null) {
      return CaseworkError.REASON_MISSING;
    }
    if (dossier.paused()) {
      return CaseworkError.CLOCK_STANDS;
    }
    var due = AppointmentClock.of(dossier.events(), calendar, policy).due();
    if (due.isEmpty()) {
      return CaseworkError.NO_LIMIT_YET;
    }
    if (dossier.count(DossierAct.EXTEND) >= policy.number(RuleKey.EXTENSION_MAX)) {
      return CaseworkError.SECOND_EXTENSION;
    }
    if (at.isAfter(new Deadlines(calendar, policy).extensionNotice(due.get()))) {
      return CaseworkError.EXTENSION_TOO_LATE;
    }
    return later(day(facts), due.get().day());
  }

  /** A working day, and not beyond a year. */
  private @Nullable CaseworkError later(Optional<LocalDate> day, LocalDate due) {
    if (day.isEmpty() || !day.get().isAfter(due)) {
      return CaseworkError.DATE_NOT_LATER;
    }
    return day.get().isAfter(due.plusYears(1)) || !calendar.isWorkingDay(day.get())
        ? CaseworkError.DATE_OF_REST
        : null;
  }

  private static Optional<LocalDate> day(Map<Fact, String> facts) {
    return Optional.ofNullable(facts.get(Fact.DATE)).map(LocalDate::parse);
  }

  private static @Nullable CaseworkError pause(Dossier dossier, Map<Fact, String> facts) {
    if (dossier.paused()) {
      return CaseworkError.CLOCK_STANDS;
    }
    return facts.getOrDefault(Fact.LEGAL_BASIS, "").isBlank()
        ? CaseworkError.LEGAL_BASIS_MISSING
        : null;
  }
}
