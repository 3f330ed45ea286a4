package vn.lienthong.casework.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.calendar.Calendars;
import vn.lienthong.calendar.WorkingCalendar;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierView;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.Policy;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.identity.Role;
import vn.lienthong.notification.Notice;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Right;
import vn.lienthong.shared.Rights;

/** The one-stop desk of Đồng Hới on 12/02/2020 with a procedure of five working days. */
final class CaseworkStage {
  static final AgencyCode DONG_HOI = new AgencyCode("000.00.31.H46");
  static final ProcedureCode PROCEDURE = OneProcedure.CODE;

  private static final Map<String, Set<CaseworkRight>> RIGHTS =
      Map.of(
          "one-stop-clerk", Set.of(CaseworkRight.READ_DOSSIERS, CaseworkRight.RECEIVE_DOSSIERS),
          "officer", Set.of(CaseworkRight.READ_DOSSIERS, CaseworkRight.HANDLE_DOSSIERS),
          "leader", Set.of(CaseworkRight.READ_DOSSIERS, CaseworkRight.DECIDE_DOSSIERS),
          "auditor", Set.of(CaseworkRight.READ_ANY_DOSSIER));

  final RecordingJournal journal = new RecordingJournal();
  final List<Notice> told = new ArrayList<>();
  final OneOffice office = new OneOffice(DONG_HOI);
  final Caller clerk = office.person("Phạm Thị Hoa", Role.ONE_STOP_CLERK);
  final Caller officer = office.person("Lê Văn Dũng", Role.OFFICER);
  final Caller leader = office.person("Đỗ An", Role.LEADER);
  final CaseworkService casework;
  final DossierReading reading;

  private final Turned clock = new Turned();
  private final OneProcedure procedures = new OneProcedure();

  CaseworkStage() {
    var dossiers = new InMemoryDossiers();
    var business = new BusinessClock(clock);
    var rulebook = new Rulebook(new ShippedPolicies(), new StateCalendars());
    var access = new CaseAccess(dossiers, new RoleRights(), journal);
    var news =
        new CaseNews(journal, new CaseNotices(told::add, agency -> "UBND thành phố Đồng Hới"));
    casework = new CaseworkService(dossiers, procedures, rulebook, office, access, news, business);
    reading = new DossierReading(dossiers, rulebook, access, office, business);
    at("2020-02-12T09:00");
  }

  CaseworkStage at(String time) {
    clock.now = ADossier.instant(time);
    return this;
  }

  CaseworkStage limit(TimeLimit... limits) {
    procedures.terms =
        Arrays.stream(limits)
            .map(limit -> new ChannelTerms(Channel.COUNTER, limit, List.of(), ""))
            .toList();
    return this;
  }

  CaseworkStage noLimit() {
    procedures.terms = List.of(new ChannelTerms(Channel.COUNTER, null, List.of(), ""));
    return this;
  }

  ReceiveDossier command() {
    return command(Channel.COUNTER);
  }

  ReceiveDossier command(Channel channel) {
    return new ReceiveDossier(
        new DossierId(Ids.next()),
        PROCEDURE,
        1,
        channel,
        new Applicant("Nguyễn Văn Đức", Applicant.Kind.CITIZEN, "044085012345", "", "", ""),
        "Thành lập hộ kinh doanh",
        List.of(),
        List.of());
  }

  DossierId received() {
    return casework.receive(command(), clerk);
  }

  /** Does something on top of what there is. */
  CaseworkStage act(DossierId dossier, DossierAct act, Caller caller, Map<Fact, String> facts) {
    casework.act(dossier, view(dossier).version(), act, facts, caller);
    return this;
  }

  DossierView view(DossierId dossier) {
    return reading.dossier(dossier, clerk);
  }

  private static final class Turned extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class RoleRights implements Rights {
    @Override
    public boolean allows(Caller caller, Right right) {
      return RIGHTS.getOrDefault(caller.role(), Set.of()).contains(right);
    }
  }

  private static final class StateCalendars implements Calendars {
    @Override
    public WorkingCalendar national() {
      return StateRules.calendar();
    }

    @Override
    public WorkingCalendar of(AgencyCode unit) {
      return national();
    }
  }

  private static final class ShippedPolicies implements Policies {
    @Override
    public Policy on(LocalDate day) {
      return StateRules.policy(day);
    }

    @Override
    public Policy of(String id) {
      return all().stream().filter(policy -> policy.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public List<Policy> all() {
      return StatePolicies.shipped();
    }

    @Override
    public boolean add(Policy policy) {
      return false;
    }
  }
}
