package vn.lienthong.exchange.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.Desks;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.domain.DeskLists;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;

/** Opens desks. */
@Service
class DesksService implements Desks {
  private final DeskLists lists;
  private final Journal journal;
  private final Rights rights;
  private final BusinessClock clock;

  DesksService(DeskLists lists, Journal journal, Rights rights, BusinessClock clock) {
    this.lists = lists;
    this.journal = journal;
    this.rights = rights;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void open(AgencyCode agency, Caller caller) {
    rights.demand(caller, ExchangeRight.MANAGE_DESKS);
    if (lists.openDesk(agency, clock.now())) {
      journal.append(
          NewEntry.of(ExchangeEntry.DESK_OPENED, agency.value(), caller).fact("agency", agency));
    }
  }
}
