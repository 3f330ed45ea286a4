package vn.lienthong.portal.application;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lienthong.portal.PortalRight;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.Received;
import vn.lienthong.portal.ReceivedRow;
import vn.lienthong.portal.domain.ReceivedDossiers;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

@Service
class ReceivedService implements Received {
  private static final int ROWS = 25;

  private final ReceivedDossiers dossiers;
  private final PortalSettings settings;
  private final Rights rights;

  ReceivedService(ReceivedDossiers dossiers, PortalSettings settings, Rights rights) {
    this.dossiers = dossiers;
    this.settings = settings;
    this.rights = rights;
  }

  @Override
  public Page<ReceivedRow> list(Query query, Caller caller) {
    demand(caller);
    return dossiers.list(query, ROWS);
  }

  @Override
  public List<Sender> senders(Caller caller) {
    demand(caller);
    return dossiers.senders();
  }

  private void demand(Caller caller) {
    if (!settings.open()) {
      throw new RuleViolated(SharedError.NOT_FOUND);
    }
    rights.demand(caller, PortalRight.READ_RECEIVED);
  }
}
