package vn.lienthong.casework.oracle;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of dossiers a second time, counted minute by minute, to compare the product with. It
 * shares no class with the product.
 */
public final class Oracle {
  private static final int WORKING_DAYS_FOR_A_NOTICE = 3;
  private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(15, 0);

  private final Walk walk;
  private final int standardDay;

  public Oracle(Days days, Hours hours) {
    this.walk = new Walk(days, hours);
    this.standardDay = hours.standardDay();
  }

  /** When something with this limit is due (Civil Code, articles 147 and 148). */
  public Due due(Limit limit, LocalDateTime from) {
    return Promise.of(limit, from, standardDay).due(walk);
  }

  /** The appointment in force after all that happened; empty while it waits or without a limit. */
  public Optional<Due> appointment(Situation situation) {
    var promises = promises(situation);
    return waiting(situation) || promises.isEmpty()
        ? Optional.empty()
        : Optional.of(promises.get(promises.size() - 1).due(walk));
  }

  /** Every appointment that was made, the first one first. */
  public List<Due> appointments(Situation situation) {
    return promises(situation).stream().map(promise -> promise.due(walk)).toList();
  }

  private List<Promise> promises(Situation situation) {
    var promises = new ArrayList<Promise>();
    if (situation.limit() == null) {
      return promises;
    }
    var running = Promise.of(situation.limit(), situation.reception(), standardDay);
    promises.add(running);
    var heldAt = situation.reception();
    for (var happening : situation.happenings()) {
      switch (happening.kind()) {
        case SUPPLEMENT_ASKED, PAUSED -> heldAt = happening.at();
        case SUPPLEMENT_RECEIVED ->
            running =
                situation.supplement() == Situation.Supplement.RESTARTS
                    ? Promise.of(situation.limit(), happening.at(), standardDay)
                    : running.goingOn(heldAt, happening.at(), walk);
        case RESUMED -> running = running.goingOn(heldAt, happening.at(), walk);
        case EXTENDED -> running = running.extended(happening.at(), happening.newDay(), walk);
        case FINISHED, STOPPED -> {}
      }
      if (!running.equals(promises.get(promises.size() - 1))) {
        promises.add(running);
      }
    }
    return promises;
  }

  private static boolean waiting(Situation situation) {
    boolean waiting = false;
    for (var happening : situation.happenings()) {
      waiting =
          switch (happening.kind()) {
            case SUPPLEMENT_ASKED, PAUSED -> true;
            case SUPPLEMENT_RECEIVED, RESUMED -> false;
            case EXTENDED, FINISHED, STOPPED -> waiting;
          };
    }
    return waiting;
  }

  /** The index of Decision 766/QĐ-TTg, indicator 2.1: a second request is late whatever follows. */
  public Verdict index766(Situation situation) {
    if (situation.count(Happening.Kind.SUPPLEMENT_ASKED) > 1) {
      return Verdict.LATE;
    }
    var end = indexEnd(situation);
    if (end.isEmpty()) {
      return Verdict.RUNNING;
    }
    var promises = promises(situation);
    if (promises.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    var effective = end.get().minusMinutes(waitingMinutes(situation));
    return effective.isAfter(promises.get(0).due(walk).moment()) ? Verdict.LATE : Verdict.ON_TIME;
  }

  /** Finished, else the only request when it was never answered, else stopped. */
  public Optional<LocalDateTime> indexEnd(Situation situation) {
    var asked = heldSince(situation, Happening.Kind.SUPPLEMENT_ASKED);
    if (asked.isPresent() && situation.count(Happening.Kind.SUPPLEMENT_ASKED) == 1) {
      return asked;
    }
    return ended(situation);
  }

  private static Optional<LocalDateTime> ended(Situation situation) {
    return situation.happenings().stream()
        .filter(
            each -> each.kind() == Happening.Kind.FINISHED || each.kind() == Happening.Kind.STOPPED)
        .map(Happening::at)
        .findFirst();
  }

  /** Since when it waits for what only such a happening begins; empty when it does not. */
  private static Optional<LocalDateTime> heldSince(Situation situation, Happening.Kind... begins) {
    Optional<LocalDateTime> since = Optional.empty();
    for (var happening : situation.happenings()) {
      since =
          switch (happening.kind()) {
            case SUPPLEMENT_ASKED, PAUSED ->
                List.of(begins).contains(happening.kind())
                    ? Optional.of(happening.at())
                    : Optional.empty();
            case SUPPLEMENT_RECEIVED, RESUMED, FINISHED -> Optional.empty();
            case EXTENDED, STOPPED -> since;
          };
    }
    return since;
  }

  /** Elapsed minutes between the requests for supplements and their answers. */
  public long waitingMinutes(Situation situation) {
    long waited = 0;
    var asked = situation.reception();
    for (var happening : situation.happenings()) {
      if (happening.kind() == Happening.Kind.SUPPLEMENT_ASKED) {
        asked = happening.at();
      } else if (happening.kind() == Happening.Kind.SUPPLEMENT_RECEIVED) {
        waited += ChronoUnit.MINUTES.between(asked, happening.at());
      }
    }
    return waited;
  }

  /**
   * Circular 01/2018/TT-VPCP, first indicator, against the last appointment. What was stopped while
   * it waited was worked on until the waiting began.
   */
  public Verdict verdict(Situation situation) {
    var end = ended(situation);
    if (end.isEmpty()) {
      return Verdict.RUNNING;
    }
    var promises = promises(situation);
    if (promises.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    var worked =
        heldSince(situation, Happening.Kind.SUPPLEMENT_ASKED, Happening.Kind.PAUSED)
            .orElse(end.get());
    return verdict(promises.get(promises.size() - 1).due(walk), worked);
  }

  /** Early by date, on time up to the last moment, else late. */
  public static Verdict verdict(Due due, LocalDateTime finished) {
    if (finished.toLocalDate().isBefore(due.day())) {
      return Verdict.EARLY;
    }
    return finished.isAfter(due.moment()) ? Verdict.LATE : Verdict.ON_TIME;
  }

  /** Until when paper reaches who handles it (Decree 61/2018/NĐ-CP, article 18). */
  public LocalDateTime handOverPaper(LocalDateTime received) {
    var day = received.toLocalDate();
    boolean sameDay =
        walk.works(day)
            && !received.toLocalTime().isAfter(SAME_DAY_UNTIL)
            && received.isBefore(walk.closing(day));
    return sameDay ? walk.closing(day) : walk.opening(walk.next(day));
  }

  /** An electronic dossier goes on at once, at any time. */
  public LocalDateTime handOverElectronic(LocalDateTime received) {
    return received;
  }

  /** When a step is due: working time, a day being the standard day of the unit. */
  public LocalDateTime stepDue(int tenthsOfDays, LocalDateTime from) {
    return walk.after(from, tenthsOfDays * standardDay / 10);
  }

  /** Working time that is left until then, or has passed since. */
  public Left left(LocalDateTime due, LocalDateTime now) {
    boolean over = now.isAfter(due);
    int minutes = over ? walk.workingMinutes(due, now) : walk.workingMinutes(now, due);
    return Left.of(over, minutes, standardDay);
  }

  /** Asked later than three working days after reception (Decree 61, article 19 (4)). */
  public boolean noticeTooLate(LocalDateTime reception, LocalDateTime asked) {
    var day = reception.toLocalDate();
    for (int counted = 0; counted < WORKING_DAYS_FOR_A_NOTICE; counted++) {
      day = walk.next(day);
    }
    return asked.isAfter(day.plusDays(1).atStartOfDay());
  }

  /** Announced later than the working day before the due day (Decree 61, article 19 (9)). */
  public boolean extensionTooLate(Due due, LocalDateTime announced) {
    return announced.isAfter(walk.previous(due.day()).plusDays(1).atStartOfDay());
  }
}
