package vn.lienthong.casework.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/**
 * Random dossiers that could have been, received from 2019 to the first half of 2026. The same seed
 * gives the same ones. Openings, closings and midnights come more often than chance would have it.
 */
public final class Situations {
  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final int DAYS = 2738;
  private static final int MINUTES = 24 * 60;
  private static final int MOST_HAPPENINGS = 9;
  private static final List<Integer> EDGES =
      List.of(0, 1, 449, 450, 690, 691, 780, 900, 901, 1020, 1021, 1439);
  private static final Days CALENDAR = Days.ofFile();

  private final Random chance;

  private Situations(Random chance) {
    this.chance = chance;
  }

  /** The next one. */
  public static Situation random(Random chance) {
    return new Situations(chance).next();
  }

  private Situation next() {
    var hours = hours();
    var regime =
        chance.nextBoolean() ? Situation.Supplement.RESTARTS : Situation.Supplement.CONTINUES;
    var day = FIRST.plusDays(chance.nextInt(DAYS));
    var situation =
        new Situation(
            hours, chance.nextInt(30) == 0 ? null : limit(), time(day), regime, List.of());
    var oracle = new Oracle(CALENDAR, hours);
    var walk = new Walk(CALENDAR, hours);
    for (int most = chance.nextInt(MOST_HAPPENINGS); most > 0 && !ended(situation); most--) {
      situation = situation.and(happening(situation, oracle, walk));
    }
    return situation;
  }

  private static boolean ended(Situation situation) {
    return situation.count(Happening.Kind.FINISHED) + situation.count(Happening.Kind.STOPPED) > 0;
  }

  private Happening happening(Situation situation, Oracle oracle, Walk walk) {
    var at = later(now(situation));
    int asked =
        open(situation, Happening.Kind.SUPPLEMENT_ASKED, Happening.Kind.SUPPLEMENT_RECEIVED);
    int paused = open(situation, Happening.Kind.PAUSED, Happening.Kind.RESUMED);
    if (asked + paused > 0) {
      var again = asked > 0 ? Happening.Kind.SUPPLEMENT_RECEIVED : Happening.Kind.RESUMED;
      return Happening.of(chance.nextInt(12) == 0 ? Happening.Kind.STOPPED : again, at);
    }
    var kind = Happening.Kind.values()[chance.nextInt(Happening.Kind.values().length)];
    var due = oracle.appointment(situation);
    if (kind == Happening.Kind.EXTENDED && situation.count(kind) == 0 && due.isPresent()) {
      var reached = due.get().day().isAfter(at.toLocalDate()) ? due.get().day() : at.toLocalDate();
      return Happening.extended(at, walk.next(reached.plusDays(chance.nextInt(30))));
    }
    return switch (kind) {
      case PAUSED, FINISHED -> Happening.of(kind, at);
      case STOPPED -> Happening.of(chance.nextInt(3) == 0 ? kind : Happening.Kind.FINISHED, at);
      case SUPPLEMENT_ASKED, SUPPLEMENT_RECEIVED, RESUMED, EXTENDED ->
          Happening.of(Happening.Kind.SUPPLEMENT_ASKED, at);
    };
  }

  private static int open(Situation situation, Happening.Kind begins, Happening.Kind ends) {
    return (int) (situation.count(begins) - situation.count(ends));
  }

  private static LocalDateTime now(Situation situation) {
    var happenings = situation.happenings();
    return happenings.isEmpty()
        ? situation.reception()
        : happenings.get(happenings.size() - 1).at();
  }

  private LocalDateTime later(LocalDateTime now) {
    return switch (chance.nextInt(4)) {
      case 0 -> now.plusMinutes(chance.nextInt(8 * 60));
      case 1 -> notBefore(now, time(now.toLocalDate().plusDays(chance.nextInt(3))));
      case 2 -> time(now.toLocalDate().plusDays(1 + chance.nextInt(12)));
      default -> time(now.toLocalDate().plusDays(1 + chance.nextInt(45)));
    };
  }

  private static LocalDateTime notBefore(LocalDateTime earliest, LocalDateTime at) {
    return at.isBefore(earliest) ? earliest : at;
  }

  private LocalDateTime time(LocalDate day) {
    int minute =
        switch (chance.nextInt(4)) {
          case 0 -> EDGES.get(chance.nextInt(EDGES.size()));
          case 1 -> chance.nextInt(MINUTES);
          default -> 450 + chance.nextInt(570);
        };
    return day.atStartOfDay().plusMinutes(minute);
  }

  private Limit limit() {
    var unit = Limit.Unit.values()[chance.nextInt(Limit.Unit.values().length)];
    return switch (unit) {
      case WORKING_DAY ->
          chance.nextInt(3) == 0
              ? Limit.tenths(1 + chance.nextInt(200), unit)
              : Limit.of(1 + chance.nextInt(45), unit);
      case DAY -> Limit.of(1 + chance.nextInt(90), unit);
      case HOUR -> Limit.tenths(1 + chance.nextInt(1000), unit);
      case WORKING_HOUR -> Limit.tenths(1 + chance.nextInt(600), unit);
      case MONTH -> Limit.of(1 + chance.nextInt(12), unit);
    };
  }

  private Hours hours() {
    return switch (chance.nextInt(5)) {
      case 0, 1 -> Hours.OFFICE;
      case 2 -> Hours.officeAndSaturday(chance.nextBoolean() ? "07:30-11:30" : "08:00-11:00");
      default -> oddHours();
    };
  }

  /** At least one day a week, one of them at least three hours long. */
  private Hours oddHours() {
    while (true) {
      int open = 1 + chance.nextInt(127);
      var week = new HashMap<DayOfWeek, List<String>>();
      for (var day : DayOfWeek.values()) {
        if ((open >> day.ordinal() & 1) == 1) {
          week.put(day, sessions());
        }
      }
      var hours = new Hours(week);
      if (hours.standardDay() >= 180) {
        return hours;
      }
    }
  }

  /** They last whole tens of minutes, so that a tenth of a standard day is whole minutes. */
  private List<String> sessions() {
    var sessions = new ArrayList<String>();
    int opens = 300 + chance.nextInt(240);
    for (int most = 1 + chance.nextInt(3); most > 0; most--) {
      int closes = opens + 10 * (1 + chance.nextInt(23));
      sessions.add(clock(opens) + "-" + clock(closes));
      opens = closes + chance.nextInt(100);
    }
    return sessions;
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
