package vn.lienthong.casework.oracle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dossier as far as its clocks see it.
 *
 * @param limit null when the procedure has none
 * @param reception wall time in whole minutes
 * @param happenings in their order, in whole minutes
 */
public record Situation(
    Hours hours,
    Limit limit,
    LocalDateTime reception,
    Supplement supplement,
    List<Happening> happenings) {

  /** What the full dossier does to the limit. */
  public enum Supplement {
    /** Decree 61/2018/NĐ-CP, article 19 (4): counted from the beginning. */
    RESTARTS,
    CONTINUES
  }

  private static final Set<Happening.Kind> WHILE_RUNNING =
      Set.of(
          Happening.Kind.SUPPLEMENT_ASKED,
          Happening.Kind.PAUSED,
          Happening.Kind.EXTENDED,
          Happening.Kind.FINISHED,
          Happening.Kind.STOPPED);

  /** What may follow on what. */
  private static final Map<Happening.Kind, Set<Happening.Kind>> NEXT =
      Map.of(
          Happening.Kind.SUPPLEMENT_ASKED,
              Set.of(Happening.Kind.SUPPLEMENT_RECEIVED, Happening.Kind.STOPPED),
          Happening.Kind.SUPPLEMENT_RECEIVED, WHILE_RUNNING,
          Happening.Kind.PAUSED, Set.of(Happening.Kind.RESUMED, Happening.Kind.STOPPED),
          Happening.Kind.RESUMED, WHILE_RUNNING,
          Happening.Kind.EXTENDED, WHILE_RUNNING,
          Happening.Kind.FINISHED, Set.of(),
          Happening.Kind.STOPPED, Set.of());

  public Situation {
    happenings = List.copyOf(happenings);
    var allowed = WHILE_RUNNING;
    var last = reception;
    for (var happening : happenings) {
      if (happening.at().isBefore(last) || !allowed.contains(happening.kind())) {
        throw new IllegalArgumentException("cannot happen then: " + happening);
      }
      last = happening.at();
      allowed = NEXT.get(happening.kind());
    }
    if (count(happenings, Happening.Kind.EXTENDED) > 1 || secondsIn(reception, happenings)) {
      throw new IllegalArgumentException("extended twice, or not in whole minutes");
    }
  }

  /** As it stood at a moment. */
  public Situation until(LocalDateTime moment) {
    var then = happenings.stream().filter(each -> !each.at().isAfter(moment)).toList();
    return new Situation(hours, limit, reception, supplement, then);
  }

  /** With one more happening. */
  public Situation and(Happening happening) {
    var more = new ArrayList<>(happenings);
    more.add(happening);
    return new Situation(hours, limit, reception, supplement, more);
  }

  long count(Happening.Kind kind) {
    return count(happenings, kind);
  }

  private static long count(List<Happening> happenings, Happening.Kind kind) {
    return happenings.stream().filter(each -> each.kind() == kind).count();
  }

  private static boolean secondsIn(LocalDateTime reception, List<Happening> happenings) {
    return reception.getSecond() + reception.getNano() > 0
        || happenings.stream().anyMatch(each -> each.at().getSecond() + each.at().getNano() > 0);
  }
}
