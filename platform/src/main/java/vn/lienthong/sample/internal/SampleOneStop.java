package vn.lienthong.sample.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.casework.Casework;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Outcome;
import vn.lienthong.casework.StepPassage;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Role;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/**
 * The one-stop desk of Đồng Hới: its people, and dossiers of the two months before the country
 * opens, some on their way, some late, some waiting for their applicant.
 */
@Component
class SampleOneStop {
  static final AgencyCode DONG_HOI = new AgencyCode("000.00.31.H46");

  /** A ward of the city, which is asked for its opinion. */
  private static final AgencyCode WARD = new AgencyCode("000.08.31.H46");

  private static final int DOSSIERS = 48;
  private static final int FIRST_PERSON = 500;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 2);
  private static final int MINUTES_LATER = 95;
  private static final Set<LocalDate> TET =
      LocalDate.of(2020, 1, 23)
          .datesUntil(LocalDate.of(2020, 1, 30))
          .collect(Collectors.toUnmodifiableSet());

  private final People people;
  private final Colleagues colleagues;
  private final SampleReception reception;
  private final SampleProcesses processes;
  private final Casework casework;
  private final Dossiers dossiers;
  private final TransactionTemplate transactions;

  SampleOneStop(
      People people,
      Colleagues colleagues,
      SampleReception reception,
      SampleProcesses processes,
      Casework casework,
      Dossiers dossiers,
      TransactionTemplate transactions) {
    this.people = people;
    this.colleagues = colleagues;
    this.reception = reception;
    this.processes = processes;
    this.casework = casework;
    this.dossiers = dossiers;
    this.transactions = transactions;
  }

  void people() {
    person("motcua.H46.31", 0, Role.ONE_STOP_CLERK);
    person("chuyenvien.H46.31", 1, Role.OFFICER);
    person("chuyenvien2.H46.31", 2, Role.OFFICER);
    person("lanhdao.H46.31", 3, Role.LEADER);
    people.createSample("diachinh.H46.31", Invented.person(FIRST_PERSON + 4), Role.OFFICER, WARD);
  }

  private void person(String login, int number, Role role) {
    people.createSample(login, Invented.person(FIRST_PERSON + number), role, DONG_HOI);
  }

  /** Before the dossiers, which follow them. */
  void processes() {
    processes.drawUp();
  }

  /** Each dossier is a step of its own, written together with the mark that it is done. */
  void pour(SampleSteps steps) {
    for (int n = 0; n < DOSSIERS; n++) {
      int number = n;
      transactions.executeWithoutResult(
          status -> steps.once("dossier-" + number, () -> dossier(number)));
    }
  }

  private void dossier(int n) {
    var received = working(FIRST_DAY.plusDays(n * 40L / DOSSIERS).atTime(8, n * 7 % 60));
    var clerk = somebody(0);
    var made = new DossierId[1];
    BusinessClock.replay(received, () -> made[0] = casework.receive(reception.command(n), clerk));
    if (n % 8 == 7 && n > DOSSIERS / 2) {
      return;
    }
    var officers =
        colleagues.at(DONG_HOI).stream()
            .filter(colleague -> colleague.role() == Role.OFFICER)
            .toList();
    var officer = Invented.pick(officers, n).post().toString();
    act(made[0], received, 0, DossierAct.HAND_OVER, clerk, Map.of(Fact.HANDLER, officer));
    goOn(n, made[0], received, officer);
  }

  /** The node in the name of one of the people, who are at work as they were then. */
  private static Caller somebody(int number) {
    return called(Invented.person(FIRST_PERSON + number));
  }

  private static Caller called(String name) {
    var node = SampleResidents.actingFor(DONG_HOI);
    return new Caller(node.kind(), node.principal(), name, DONG_HOI, node.role(), node.purpose());
  }

  /** The same time on the first day on which somebody works. */
  private static Instant working(LocalDateTime at) {
    var day = at;
    while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
        || TET.contains(day.toLocalDate())) {
      day = day.plusDays(1);
    }
    return day.atZone(BusinessClock.ZONE).toInstant();
  }

  /** What became of it: most are resolved in January, some wait, some are late. */
  private void goOn(int n, DossierId id, Instant received, String handler) {
    var officer = somebody(1);
    if (n % 9 == 4) {
      var missing = Map.of(Fact.REASON, "Thiếu bản vẽ hoàn công và giấy ủy quyền có chứng thực.");
      act(id, received, 1, DossierAct.ASK_SUPPLEMENT, officer, missing);
      if (n < DOSSIERS / 2) {
        act(id, received, 6, DossierAct.RECEIVE_SUPPLEMENT, somebody(0), Map.of());
      }
    } else if (n % 6 != 1) {
      var days = n % 7 == 0 ? 12 : 3;
      throughSteps(id, received, days, handler);
      var result =
          Map.of(Fact.OUTCOME, Outcome.GRANTED.name(), Fact.RESULT_NUMBER, (n + 1) + "/UBND");
      act(id, received, days, DossierAct.RESOLVE, somebody(3), result);
      if (n % 4 != 0) {
        var receiver = Map.of(Fact.RECEIVER, "Người nộp, đã đối chiếu căn cước");
        act(id, received, days + 1, DossierAct.RETURN, somebody(0), receiver);
      }
    } else {
      consult(id, received);
      nextStep(id, received, 2, handler);
    }
  }

  /** One step after the other, the last one on the day of the result. */
  private void throughSteps(DossierId id, Instant received, int days, String handler) {
    var steps = dossiers.dossier(id, somebody(1)).work().plan().size();
    for (int step = 1; step < steps; step++) {
      nextStep(id, received, days * step / steps, handler);
    }
  }

  /** Whoever has the dossier hands it on. */
  private void nextStep(DossierId id, Instant received, int days, String handler) {
    var work = dossiers.dossier(id, somebody(1)).work();
    var holder = work.current().map(StepPassage::handlerName).orElse("");
    work.next()
        .ifPresent(step -> {
          var decides = step.role() == StepRole.HEAD || step.role() == StepRole.LEADER;
          var facts = Map.of(Fact.HANDLER, decides ? leader() : handler);
          act(id, received, days, DossierAct.NEXT_STEP, called(holder), facts);
        });
  }

  private String leader() {
    return colleagues.at(DONG_HOI).stream()
        .filter(colleague -> colleague.role() == Role.LEADER)
        .map(colleague -> colleague.post().toString())
        .findFirst()
        .orElseThrow();
  }

  /** A dossier that goes on waits for the opinion of the ward. */
  private void consult(DossierId id, Instant received) {
    var at =
        working(LocalDateTime.ofInstant(received, BusinessClock.ZONE).plusMinutes(MINUTES_LATER));
    var dossier = dossiers.dossier(id, somebody(1));
    if (at.isBefore(Story.START) && dossier.allowed().contains(DossierAct.CONSULT)) {
      var question =
          new Consulted(
              WARD,
              "Xác nhận tình trạng sử dụng đất, nhà ở và cư trú thực tế của người nộp hồ sơ.",
              TimeLimit.workingDays(3),
              true);
      BusinessClock.replay(
          at, () -> casework.consult(id, dossier.version(), List.of(question), somebody(1)));
    }
  }

  /** Does something some days after the reception, unless the country opens before. */
  private void act(
      DossierId id,
      Instant received,
      int days,
      DossierAct act,
      Caller by,
      Map<Fact, String> facts) {
    var later = LocalDateTime.ofInstant(received, BusinessClock.ZONE).plusDays(days);
    var at = working(later.plusMinutes(MINUTES_LATER));
    var dossier = dossiers.dossier(id, by);
    if (at.isBefore(Story.START) && dossier.allowed().contains(act)) {
      BusinessClock.replay(at, () -> casework.act(id, dossier.version(), act, facts, by));
    }
  }
}
