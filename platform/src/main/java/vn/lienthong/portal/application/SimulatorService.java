package vn.lienthong.portal.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.portal.PortalNews;
import vn.lienthong.portal.PortalRight;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.Simulator;
import vn.lienthong.portal.domain.Sessions;
import vn.lienthong.portal.domain.SimulatorSwitch;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

@Service
class SimulatorService implements Simulator {
  private static final String FORGETFUL = "SESSIONS_FORGOTTEN";

  private final SimulatorSwitch behaviour;
  private final Sessions sessions;
  private final PortalSettings settings;
  private final Rights rights;
  private final Journal journal;

  SimulatorService(
      SimulatorSwitch behaviour,
      Sessions sessions,
      PortalSettings settings,
      Rights rights,
      Journal journal) {
    this.behaviour = behaviour;
    this.sessions = sessions;
    this.settings = settings;
    this.rights = rights;
    this.journal = journal;
  }

  @Override
  public Mode mode() {
    return settings.sample() ? behaviour.mode() : Mode.NORMAL;
  }

  @Override
  @Transactional
  public void switchTo(Mode mode, Caller caller) {
    demand(caller);
    behaviour.turn(mode);
    announce(mode.name(), caller);
  }

  @Override
  @Transactional
  public void forgetSessions(Caller caller) {
    demand(caller);
    sessions.forget();
    announce(FORGETFUL, caller);
  }

  private void demand(Caller caller) {
    if (!settings.sample()) {
      throw new RuleViolated(SharedError.NOT_FOUND);
    }
    rights.demand(caller, PortalRight.SWITCH_SIMULATOR);
  }

  private void announce(String mode, Caller caller) {
    journal.append(
        NewEntry.of(PortalNews.SIMULATOR_SWITCHED, "simulator", caller).fact("mode", mode));
  }
}
