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
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Policies;
import vn.lienthong.casework.domain.Policy;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.directory.AgencyFixture;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.InMemoryDirectory;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.identity.Role;
import vn.lienthong.notification.Notice;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.InternalProcess;
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
  static final AgencyCode LAND = new AgencyCode("000.00.16.H46");
  static final AgencyCode BUILDING = new AgencyCode("000.00.18.H46");
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
  final Caller landOfficer =
      new Caller(Caller.Kind.PERSON, "Hồ Thị Lan", "Hồ Thị Lan", LAND, Role.OFFICER.key(), "");
  final Caller clerk = office.person("Phạm Thị Hoa", Role.ONE_STOP_CLERK);
  final Caller officer = office.person("Lê Văn Dũng", Role.OFFICER);
  final Caller leader = office.person("Đỗ An", Role.LEADER);
  final CaseworkService casework;
  final DossierReading reading;
  final OpinionReading opinions;
  final ApplicantSearch applicants;
  final WorkStore works;
  final DossierStore dossiers;
  final Rulebook rulebook;
  final CaseRecords records;

  /** With the calendar of everybody as it is now. */
  final StateCalendars calendars = new StateCalendars();

  private final Turned clock = new Turned();
  private final OneProcedure procedures = new OneProcedure();
  private final OneProcess processes = new OneProcess();

  CaseworkStage() {
    this(new InMemoryDossiers());
  }

  private CaseworkStage(DossierStore dossiers) {
    this(dossiers, new InMemoryWork(dossiers));
  }

  CaseworkStage(DossierStore dossiers, WorkStore works) {
    this.dossiers = dossiers;
    this.works = works;
    var business = new BusinessClock(clock);
    rulebook = new Rulebook(new ShippedPolicies(), calendars, processes);
    var access = new CaseAccess(dossiers, works, office, new RoleRights(), journal);
    records = new CaseRecords(dossiers, works, rulebook, news());
    var receptions = new Receptions(dossiers, procedures, rulebook, business);
    var facts = new ActFacts(receptions, office, directory(), business);
    casework =
        new CaseworkService(dossiers, receptions, rulebook, facts, access, records, business);
    reading = new DossierReading(dossiers, rulebook, access, office, business);
    opinions = new OpinionReading(works, access);
    applicants = new ApplicantSearch(dossiers, access, new RoleRights());
    at("2020-02-12T09:00");
  }

  private CaseNews news() {
    return new CaseNews(
        journal, new CaseNotices(told::add, agency -> "UBND thành phố Đồng Hới", office));
  }

  static Directory directory() {
    return new InMemoryDirectory()
        .add(AgencyFixture.anAgency(DONG_HOI.value()).named("UBND thành phố Đồng Hới").build())
        .add(AgencyFixture.anAgency(LAND.value()).named("Sở Tài nguyên và Môi trường").build())
        .add(AgencyFixture.anAgency(BUILDING.value()).named("Sở Xây dựng").build());
  }

  /** Draws up an internal process. */
  CaseworkStage process(InternalProcess process) {
    processes.versions.add(process);
    return this;
  }

  LateOpinions lateOpinions() {
    return new LateOpinions(works, dossiers, rulebook, records, new NoTransactions(), clock());
  }

  CaseworkStage noProcess() {
    processes.versions.clear();
    return this;
  }

  Instant now() {
    return clock.now;
  }

  BusinessClock clock() {
    return new BusinessClock(clock);
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

  static final class StateCalendars implements Calendars {
    WorkingCalendar calendar = StateRules.calendar();

    @Override
    public WorkingCalendar national() {
      return calendar;
    }

    @Override
    public WorkingCalendar of(AgencyCode unit) {
      return national();
    }
  }

  static final class ShippedPolicies implements Policies {
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
