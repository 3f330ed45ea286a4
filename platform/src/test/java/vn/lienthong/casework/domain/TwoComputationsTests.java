package vn.lienthong.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.lienthong.calendar.Shift;
import vn.lienthong.calendar.WeeklyHours;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Promise;
import vn.lienthong.casework.oracle.Days;
import vn.lienthong.casework.oracle.Happening;
import vn.lienthong.casework.oracle.Hours;
import vn.lienthong.casework.oracle.Limit;
import vn.lienthong.casework.oracle.Oracle;
import vn.lienthong.casework.oracle.Situation;
import vn.lienthong.casework.oracle.Situations;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.BusinessClock;

/**
 * The clocks of the product and an oracle that walks minute by minute, reads the holidays itself
 * and shares no class with the product agree on ten thousand random dossiers.
 */
@Tag("once")
class TwoComputationsTests {
  private static final int MANY = 10_000;
  private static final long SEED = 61_2018;
  private static final Days DAYS = Days.ofFile();
  private static final List<Situation> ALL = situations();
  private static final Map<Hours, WorkingCalendar> CALENDARS = new HashMap<>();

  private static List<Situation> situations() {
    var chance = new Random(SEED);
    return IntStream.range(0, MANY).mapToObj(number -> Situations.random(chance)).toList();
  }

  private static void agree(
      Function<Situation, Object> product, Function<Situation, Object> oracle) {
    var differing = new ArrayList<String>();
    for (var each : ALL) {
      var ours = product.apply(each);
      var theirs = oracle.apply(each);
      if (!ours.equals(theirs)) {
        differing.add(each + "\n  product " + ours + "\n  oracle  " + theirs);
      }
    }
    assertThat(differing.stream().limit(5)).as(differing.size() + " differ").isEmpty();
  }

  @Test
  void onEveryDateEverPromised() {
    agree(
        each -> changes(promises(each)),
        each ->
            changes(
                oracle(each).appointments(each).stream()
                    .map(due ->
                        due.day() + " " + instant(due.moment()) + " " + instant(due.appointment()))
                    .toList()));
  }

  private static List<String> promises(Situation situation) {
    return read(situation).promises().stream()
        .map(Promise::due)
        .map(due -> due.day() + " " + due.latest() + " " + due.appointment())
        .toList();
  }

  /** Without repetitions: a clock that stood for no time promises the same again. */
  private static List<String> changes(List<String> dates) {
    var changes = new ArrayList<String>();
    for (var date : dates) {
      if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(date)) {
        changes.add(date);
      }
    }
    return changes;
  }

  @Test
  void onHowItEnded() {
    agree(
        each -> {
          var reading = read(each);
          return reading.mode() == AppointmentClock.Mode.ENDED
              ? reading.at(Instant.MAX).name()
              : "RUNNING";
        },
        each -> oracle(each).verdict(each).name());
  }

  @Test
  void onTheIndex() {
    agree(
        each -> {
          var index = IndexClock.of(dossier(each).events(), read(each).first());
          return index.punctuality() + " " + index.waited().toMinutes();
        },
        each -> oracle(each).index766(each) + " " + oracle(each).waitingMinutes(each));
  }

  @Test
  void onWhenPapersGoOver() {
    agree(
        each -> deadlines(each).handOverOfPaper(instant(each.reception())),
        each -> instant(oracle(each).handOverPaper(each.reception())));
  }

  @Test
  void onWhenASupplementIsAskedTooLate() {
    agree(
        each -> {
          var until = deadlines(each).supplementNotice(instant(each.reception()));
          return requests(each).stream().map(at -> instant(at).isAfter(until)).toList();
        },
        each ->
            requests(each).stream()
                .map(at -> oracle(each).noticeTooLate(each.reception(), at))
                .toList());
  }

  private static List<LocalDateTime> requests(Situation situation) {
    return situation.happenings().stream().map(Happening::at).toList();
  }

  @Test
  void onWhenAnExtensionIsTooLate() {
    agree(
        each -> {
          var first = read(each).first();
          return requests(each).stream()
              .map(at ->
                  first.isPresent()
                      && instant(at).isAfter(deadlines(each).extensionNotice(first.get())))
              .toList();
        },
        each -> {
          var dues = oracle(each).appointments(each);
          return requests(each).stream()
              .map(at -> !dues.isEmpty() && oracle(each).extensionTooLate(dues.get(0), at))
              .toList();
        });
  }

  @Test
  void onSteps() {
    agree(
        each -> {
          var limit = new TimeLimit(BigDecimal.valueOf(tenths(each), 1), LimitUnit.WORKING_DAY);
          return deadlines(each).step(instant(each.reception()), limit).latest();
        },
        each -> instant(oracle(each).stepDue(tenths(each), each.reception())));
  }

  private static int tenths(Situation situation) {
    return 1 + situation.reception().getDayOfYear() % 60;
  }

  @Test
  void onWhatIsLeftAndWhatIsOver() {
    agree(
        each -> {
          var due = instant(each.reception().plusDays(tenths(each)));
          var span = calendar(each).workingTimeBetween(instant(each.reception()), due);
          return span.days() + " " + span.hours();
        },
        each -> {
          var left = oracle(each).left(each.reception().plusDays(tenths(each)), each.reception());
          return left.days() + " " + left.hours();
        });
  }

  private static Oracle oracle(Situation situation) {
    return new Oracle(DAYS, situation.hours());
  }

  private static AppointmentClock.Reading read(Situation situation) {
    return AppointmentClock.of(dossier(situation).events(), calendar(situation), policy(situation));
  }

  private static Deadlines deadlines(Situation situation) {
    return new Deadlines(calendar(situation), policy(situation));
  }

  private static WorkingCalendar calendar(Situation situation) {
    return CALENDARS.computeIfAbsent(
        situation.hours(), hours -> StateRules.calendar(weekly(hours)));
  }

  private static WeeklyHours weekly(Hours hours) {
    var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
    hours
        .week()
        .forEach((day, sessions) ->
            week.put(day, sessions.stream().map(TwoComputationsTests::shift).toList()));
    return new WeeklyHours(week);
  }

  private static Shift shift(String session) {
    var ends = session.split("-", -1);
    return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private static Policy policy(Situation situation) {
    var policy = StateRules.policy(LocalDate.of(2020, 2, 12));
    if (situation.supplement() == Situation.Supplement.RESTARTS) {
      return policy;
    }
    var rules = new HashMap<>(policy.rules());
    rules.put(
        RuleKey.SUPPLEMENT_EFFECT,
        new PolicyRule(RuleKey.SUPPLEMENT_EFFECT, "CONTINUE", "another regime", true));
    return new Policy("other", "other", policy.validFrom(), policy.validTo(), rules);
  }

  private static Dossier dossier(Situation situation) {
    var reception = situation.reception().toString();
    var dossier = ADossier.registered(reception);
    var limit = situation.limit();
    if (limit == null) {
      dossier.then(DossierAct.ACCEPT, reception);
    } else {
      dossier.accept(reception, limit(limit));
    }
    dossier.then(DossierAct.HAND_OVER, reception);
    for (var happening : situation.happenings()) {
      var facts =
          happening.kind() == Happening.Kind.EXTENDED
              ? Map.of(Fact.DATE, happening.newDay().toString())
              : Map.<Fact, String>of();
      dossier.then(act(happening.kind()), happening.at().toString(), facts);
    }
    return dossier.dossier();
  }

  private static TimeLimit limit(Limit limit) {
    return new TimeLimit(
        BigDecimal.valueOf(limit.tenths(), 1).stripTrailingZeros(),
        LimitUnit.valueOf(limit.unit().name()));
  }

  private static DossierAct act(Happening.Kind kind) {
    return switch (kind) {
      case SUPPLEMENT_ASKED -> DossierAct.ASK_SUPPLEMENT;
      case SUPPLEMENT_RECEIVED -> DossierAct.RECEIVE_SUPPLEMENT;
      case PAUSED -> DossierAct.PAUSE;
      case RESUMED -> DossierAct.RESUME;
      case EXTENDED -> DossierAct.EXTEND;
      case FINISHED -> DossierAct.RESOLVE;
      case STOPPED -> DossierAct.STOP;
    };
  }

  private static Instant instant(LocalDateTime at) {
    return at.atZone(BusinessClock.ZONE).toInstant();
  }
}
