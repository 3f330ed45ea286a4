package vn.lienthong.casework.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The random dossiers are of every kind, and what is true of all of them is true of these. */
class SituationsTests {
  private static final int MANY = 2000;
  private static final Days DAYS = Days.ofFile();

  @Test
  void theSameSeedGivesTheSameDossiers() {
    assertThat(some(20, 7)).isEqualTo(some(20, 7)).isNotEqualTo(some(20, 8));
  }

  @Test
  void everyKindOfDossierIsAmongThem() {
    var all = some(MANY, 1);
    assertThat(all).allMatch(each -> each.reception().getYear() >= 2019);
    assertThat(all).allMatch(each -> !each.reception().isAfter(day(2026, 7, 1)));
    for (var year = 2019; year <= 2026; year++) {
      int wanted = year;
      atLeast(all, 50, each -> each.reception().getYear() == wanted);
    }
    atLeast(all, 100, each -> !walk(each).works(each.reception().toLocalDate()));
    atLeast(all, 100, each -> each.count(Happening.Kind.SUPPLEMENT_ASKED) > 1);
    atLeast(all, 100, each -> each.count(Happening.Kind.PAUSED) > 0);
    atLeast(all, 100, each -> each.hours().week().containsKey(DayOfWeek.SATURDAY));
    atLeast(all, 100, each -> each.hours().standardDay() != 480);
    atLeast(all, 20, each -> each.limit() == null);
    atLeast(all, 50, each -> each.limit() != null && !each.limit().whole());
    atLeast(all, 50, each -> each.reception().toLocalTime().getMinute() == 0);
  }

  @Test
  void everyUnitRegimeHappeningAndVerdictIsAmongThem() {
    var all = some(MANY, 2);
    assertThat(
            all.stream()
                .filter(each -> each.limit() != null)
                .map(each -> each.limit().unit())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Limit.Unit.values());
    assertThat(all.stream().map(Situation::supplement).collect(Collectors.toSet())).hasSize(2);
    assertThat(
            all.stream()
                .flatMap(each -> each.happenings().stream())
                .map(Happening::kind)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Happening.Kind.values());
    assertThat(all.stream().map(each -> oracle(each).verdict(each)).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Verdict.values());
    assertThat(all.stream().map(each -> oracle(each).index766(each)).collect(Collectors.toSet()))
        .contains(Verdict.ON_TIME, Verdict.LATE, Verdict.RUNNING, Verdict.UNKNOWN);
  }

  @Test
  void everyAppointmentIsInWorkingTimeOrAnElapsedHourOnAWorkingDay() {
    for (var each : some(MANY, 3)) {
      var walk = walk(each);
      for (var due : oracle(each).appointments(each)) {
        assertThat(walk.works(due.day())).as("%s of %s", due, each).isTrue();
        boolean elapsed = each.limit().unit() == Limit.Unit.HOUR && !due.endOfDay();
        var minute = due.appointment().minusMinutes(1);
        assertThat(elapsed || walk.workingMinutes(minute, minute.plusMinutes(2)) > 0)
            .as("%s of %s", due, each)
            .isTrue();
      }
    }
  }

  /** The longer way: as many working days or minutes lie before the due moment as were given. */
  @Test
  void betweenReceptionAndTheFirstAppointmentLiesTheLimit() {
    for (var each : some(MANY, 4)) {
      if (each.limit() == null) {
        continue;
      }
      var first = oracle(each).appointments(each).get(0);
      var reception = each.reception();
      var walk = walk(each);
      switch (each.limit().unit()) {
        case WORKING_DAY -> {
          if (each.limit().whole()) {
            assertThat(walk.workingDays(reception.toLocalDate(), first.day()))
                .isEqualTo(each.limit().amount());
          } else {
            assertThat(walk.workingMinutes(reception, first.appointment()) * 10)
                .isEqualTo(each.limit().tenths() * each.hours().standardDay());
          }
        }
        case WORKING_HOUR ->
            assertThat(walk.workingMinutes(reception, first.appointment()))
                .isEqualTo(each.limit().tenths() * 6);
        case DAY ->
            assertThat(first.day())
                .isAfterOrEqualTo(reception.toLocalDate().plusDays(each.limit().amount()));
        case MONTH ->
            assertThat(first.day())
                .isAfterOrEqualTo(reception.toLocalDate().plusMonths(each.limit().amount()));
        case HOUR ->
            assertThat(first.moment())
                .isAfterOrEqualTo(reception.plusMinutes(each.limit().tenths() * 6L));
      }
    }
  }

  /**
   * Only a limit that starts again may end before a day that it had been extended to, or that hours
   * had been put off to.
   */
  @Test
  void whatGoesOnIsNeverDueEarlierThanBefore() {
    for (var each : some(MANY, 5)) {
      if (each.supplement() == Situation.Supplement.RESTARTS
          && each.limit() != null
          && (each.limit().unit() == Limit.Unit.HOUR || each.count(Happening.Kind.EXTENDED) > 0)) {
        continue;
      }
      var oracle = oracle(each);
      var so =
          new Situation(each.hours(), each.limit(), each.reception(), each.supplement(), List.of());
      for (var happening : each.happenings()) {
        var before = oracle.appointments(so);
        so = so.and(happening);
        var after = oracle.appointments(so);
        if (after.size() > before.size()) {
          assertThat(after.get(after.size() - 1).moment())
              .as("%s", so)
              .isAfterOrEqualTo(before.get(before.size() - 1).moment());
        }
      }
    }
  }

  private static LocalDateTime day(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay();
  }

  private static void atLeast(List<Situation> all, int wanted, Predicate<Situation> kind) {
    assertThat(all.stream().filter(kind).count()).isGreaterThanOrEqualTo(wanted);
  }

  private static Oracle oracle(Situation situation) {
    return new Oracle(DAYS, situation.hours());
  }

  private static Walk walk(Situation situation) {
    return new Walk(DAYS, situation.hours());
  }

  private static List<Situation> some(int count, long seed) {
    var chance = new Random(seed);
    return new ArrayList<>(Stream.generate(() -> Situations.random(chance)).limit(count).toList());
  }
}
