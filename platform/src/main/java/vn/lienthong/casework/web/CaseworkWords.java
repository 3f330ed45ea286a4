package vn.lienthong.casework.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.casework.CountedDay;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Promise;
import vn.lienthong.casework.Punctuality;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.web.Choice;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.TimelineItem;
import vn.lienthong.web.Tone;

/** Words and shapes that the pages of dossiers share. */
public final class CaseworkWords {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
  private static final long SECONDS_OF_HOUR = 3_600;
  private static final long HOURS_OF_DAY = 24;

  private static final Set<DossierAct> MAIN =
      Set.of(
          DossierAct.ACCEPT,
          DossierAct.HAND_OVER,
          DossierAct.NEXT_STEP,
          DossierAct.GIVE_OPINION,
          DossierAct.RECEIVE_SUPPLEMENT,
          DossierAct.RECEIVE_PAYMENT,
          DossierAct.RESOLVE,
          DossierAct.RETURN);

  private static final Set<DossierAct> PRINTED =
      Set.of(
          DossierAct.ACCEPT,
          DossierAct.ASK_SUPPLEMENT,
          DossierAct.REFUSE,
          DossierAct.EXTEND,
          DossierAct.STOP);

  private static final Set<Fact> BESIDE =
      EnumSet.of(
          Fact.HANDLER,
          Fact.LIMIT,
          Fact.UNIT,
          Fact.POLICY,
          Fact.PROCESS,
          Fact.STEP,
          Fact.AGENCY,
          Fact.LEAD,
          Fact.CONSULTATION);

  private CaseworkWords() {}

  public static String key(DossierQuery.Shown shown) {
    return DossierController.key(shown);
  }

  public static String path(DossierAct act) {
    return ActController.path(act);
  }

  /** What moves a dossier on comes first. */
  public static List<DossierAct> ordered(Collection<DossierAct> acts) {
    return acts.stream()
        .sorted(Comparator.comparing((DossierAct act) -> !main(act)).thenComparing(act -> act))
        .toList();
  }

  public static boolean main(DossierAct act) {
    return MAIN.contains(act);
  }

  /** Events that a form belongs to. */
  public static List<DossierEvent> printed(List<DossierEvent> events) {
    return events.stream().filter(event -> PRINTED.contains(event.act())).toList();
  }

  /** The last moment in time: a day, when it is a day's 24:00, else with its hour. */
  public static String due(PageFrame frame, Instant latest) {
    var local = latest.atZone(BusinessClock.ZONE);
    return local.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? frame.date(local.toLocalDate().minusDays(1))
        : frame.time(latest);
  }

  public static Tone tone(DossierState state) {
    return switch (state) {
      case REGISTERED -> Tone.NEWS;
      case ACCEPTED, IN_PROGRESS -> Tone.RUNNING;
      case SUPPLEMENT_ASKED, PAYMENT_ASKED -> Tone.WARNING;
      case RESOLVED, RETURNED -> Tone.GOOD;
      case NOT_ACCEPTED, WITHDRAWN, STOPPED -> Tone.NEUTRAL;
    };
  }

  public static Tone tone(Punctuality punctuality) {
    return switch (punctuality) {
      case EARLY, ON_TIME -> Tone.GOOD;
      case LATE, OVERDUE -> Tone.BAD;
      case RUNNING -> Tone.RUNNING;
      case WAITING, UNKNOWN, NOT_COUNTED -> Tone.NEUTRAL;
    };
  }

  /** What was printed for a promise, when its day counts differently today. */
  public static Optional<String> printed(PageFrame frame, Promise promise, DossierEvent event) {
    return Optional.of(event.text(Fact.PROMISED))
        .filter(text -> !text.isEmpty())
        .map(Instant::parse)
        .filter(instant -> !instant.equals(promise.due().appointment()))
        .map(frame::time);
  }

  public static String years(Set<Integer> years) {
    return years.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  public static String shortDay(PageFrame frame, LocalDate day) {
    return frame.text("casework.weekday." + day.getDayOfWeek()) + " " + SHORT.format(day);
  }

  /** Why a day counts or not. */
  public static String why(PageFrame frame, CountedDay day, boolean last) {
    if (last) {
      return frame.text("casework.days.due");
    }
    if (day.number() > 0) {
      return day.rest();
    }
    return day.rest().isEmpty()
        ? frame.text(day.working() ? "casework.days.first" : "casework.days.rest")
        : day.rest();
  }

  /** What the catalogue promises for a channel. */
  public static String limit(PageFrame frame, ProcedureCase chosen, Channel channel) {
    return chosen.terms().stream()
        .filter(one -> one.channel() == channel)
        .map(ChannelTerms::limit)
        .map(limit -> limit == null ? frame.text("casework.limit.none") : limit(frame, limit))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** The limit that a dossier was accepted with. */
  public static String limit(PageFrame frame, DossierView dossier) {
    return dossier.events().stream()
        .filter(event -> event.act() == DossierAct.ACCEPT)
        .flatMap(event -> event.limit().stream())
        .reduce((one, next) -> next)
        .map(limit -> limit(frame, limit))
        .orElse("");
  }

  /** What the time of an opinion is counted in. */
  public static List<Choice> units(PageFrame frame) {
    return Stream.of(LimitUnit.WORKING_DAY, LimitUnit.WORKING_HOUR)
        .map(unit -> Choice.of(unit.name(), frame.text("casework.unit." + unit)))
        .toList();
  }

  /** Which of those who are asked together leads. */
  public static List<Choice> leads(PageFrame frame, List<Integer> rows) {
    var nobody = Stream.of(Choice.of("", frame.text("casework.consult.nobody")));
    var each =
        rows.stream()
            .map(row -> Choice.of(String.valueOf(row), frame.text("casework.consult.row", row)));
    return Stream.concat(nobody, each).toList();
  }

  /** A time limit in words. */
  public static String limit(PageFrame frame, TimeLimit limit) {
    var plain = limit.amount().stripTrailingZeros().toPlainString();
    var amount = frame.language().equals("vi") ? plain.replace('.', ',') : plain;
    return limit.unit() == null
        ? frame.text("casework.limit.no-unit", amount)
        : frame.text("casework.limit." + limit.unit(), amount);
  }

  /** Elapsed time as days and hours. */
  public static String waited(PageFrame frame, long seconds) {
    var hours = seconds / SECONDS_OF_HOUR;
    return frame.text("casework.waited", hours / HOURS_OF_DAY, hours % HOURS_OF_DAY);
  }

  public static List<TimelineItem> timeline(PageFrame frame, List<DossierEvent> events) {
    return events.stream().map(event -> item(frame, event)).toList();
  }

  private static TimelineItem item(PageFrame frame, DossierEvent event) {
    return new TimelineItem(
        event.at(),
        frame.text("casework.event." + event.act()),
        tone(event.act()),
        event.byName(),
        facts(frame, event));
  }

  private static Tone tone(DossierAct act) {
    return switch (act) {
      case REFUSE, STOP, WITHDRAW -> Tone.BAD;
      case ASK_SUPPLEMENT, ASK_PAYMENT, PAUSE, EXTEND -> Tone.WARNING;
      case RESOLVE, RETURN, ACCEPT -> Tone.GOOD;
      default -> Tone.NEUTRAL;
    };
  }

  private static String facts(PageFrame frame, DossierEvent event) {
    return event.facts().entrySet().stream()
        .filter(fact -> shown(fact.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(fact ->
            frame.text(
                "casework.fact." + fact.getKey(), value(frame, fact.getKey(), fact.getValue())))
        .collect(Collectors.joining(" · "));
  }

  /** Ids are for machines, and limit, unit and policy stand beside the date. */
  private static boolean shown(Fact fact) {
    return !BESIDE.contains(fact);
  }

  private static String value(PageFrame frame, Fact fact, String value) {
    return switch (fact) {
      case DATE -> frame.date(LocalDate.parse(value));
      case OUTCOME -> frame.text("casework.outcome." + value).toLowerCase(Locale.ROOT);
      case AMOUNT -> frame.number(Long.parseLong(value));
      case CALENDAR ->
          value.matches("\\d{4}-\\d{2}-\\d{2}") ? frame.date(LocalDate.parse(value)) : value;
      case PROMISED -> frame.time(Instant.parse(value));
      default -> value;
    };
  }
}
