package vn.lienthong.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkRight;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.casework.Opinions;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

@Component
class CaseworkNavigation implements NavigationSource {
  private static final int ORDER = 500;
  private static final int OPINIONS = 5;

  private final Rights rights;
  private final Dossiers dossiers;
  private final Opinions opinions;

  CaseworkNavigation(Rights rights, Dossiers dossiers, Opinions opinions) {
    this.rights = rights;
    this.dossiers = dossiers;
    this.opinions = opinions;
  }

  /** Those who give opinions for their agency. */
  private boolean works(Caller caller) {
    return rights.allows(caller, CaseworkRight.READ_DOSSIERS)
        && (rights.allows(caller, CaseworkRight.HANDLE_DOSSIERS)
            || rights.allows(caller, CaseworkRight.DECIDE_DOSSIERS));
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    var items = new ArrayList<NavigationItem>();
    if (caller.agency() != null && rights.allows(caller, CaseworkRight.READ_DOSSIERS)) {
      long late = dossiers.overdue(caller);
      var item = NavigationItem.of("casework.list.title", DossierController.PATH, ORDER);
      items.add(late > 0 ? item.withCount(late) : item);
    }
    if (caller.agency() != null && works(caller)) {
      long asked = opinions.count(caller);
      var item =
          NavigationItem.of("casework.opinions.title", OpinionController.PATH, ORDER + OPINIONS);
      items.add(asked > 0 ? item.withCount(asked) : item);
    }
    if (caller.agency() != null && rights.allows(caller, CaseworkRight.RECEIVE_DOSSIERS)) {
      items.add(
          NavigationItem.of("casework.reception.title", ReceptionController.PATH, ORDER + 10));
    }
    if (caller.agency() != null) {
      reports(caller).ifPresent(items::add);
    }
    return items;
  }

  /** Who keeps the register and reads no reports finds the register. */
  private Optional<NavigationItem> reports(Caller caller) {
    if (rights.allows(caller, CaseworkRight.READ_REPORTS)) {
      return Optional.of(
          NavigationItem.of("casework.reports.title", ReportTabs.PUNCTUALITY, ORDER + 20));
    }
    return rights.allows(caller, CaseworkRight.RECEIVE_DOSSIERS)
        ? Optional.of(
            NavigationItem.of("casework.reports.register", ReportTabs.REGISTER, ORDER + 20))
        : Optional.empty();
  }
}
