package vn.lienthong.directory.application;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.directory.AgencyRecord;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DirectoryNews;
import vn.lienthong.directory.DirectoryRight;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.directory.domain.Agency;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

@Service
class AgencyAdministrationService implements AgencyAdministration {
  private final Agencies agencies;
  private final Register register;
  private final Rights rights;
  private final Journal journal;
  private final BusinessClock clock;

  AgencyAdministrationService(
      Agencies agencies, Register register, Rights rights, Journal journal, BusinessClock clock) {
    this.agencies = agencies;
    this.register = register;
    this.rights = rights;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Optional<AgencyRecord> history(AgencyCode anyCode, LocalDate on) {
    return agencies.idOf(anyCode, on).flatMap(id -> agencies.history(id, on));
  }

  @Override
  @Transactional
  public void lock(AgencyCode anyCode, String reason, Caller caller) {
    note(DirectoryNews.AGENCY_LOCKED, anyCode, reason, caller);
    register.lock(find(anyCode).id(), true);
  }

  @Override
  @Transactional
  public void unlock(AgencyCode anyCode, String reason, Caller caller) {
    note(DirectoryNews.AGENCY_UNLOCKED, anyCode, reason, caller);
    register.lock(find(anyCode).id(), false);
  }

  private void note(DirectoryNews news, AgencyCode anyCode, String reason, Caller caller) {
    rights.demand(caller, DirectoryRight.MANAGE_AGENCIES);
    if (reason.isBlank()) {
      throw new RuleViolated(DirectoryError.REASON_MISSING);
    }
    var code = find(anyCode).view().code();
    journal.append(NewEntry.of(news, code.value(), caller).payload("reason", Text.clean(reason)));
  }

  private Agency find(AgencyCode anyCode) {
    return agencies
        .record(anyCode, clock.today())
        .orElseThrow(() -> new RuleViolated(DirectoryError.AGENCY_NOT_FOUND, anyCode.value()));
  }
}
