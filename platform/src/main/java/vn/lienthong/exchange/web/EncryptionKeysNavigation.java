package vn.lienthong.exchange.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.web.NavigationItem;
import vn.lienthong.web.NavigationSource;

/** Whoever manages systems finds their keys beside them. */
@Component
class EncryptionKeysNavigation implements NavigationSource {
  private static final int AFTER_SYSTEMS = 325;

  private final Rights rights;

  EncryptionKeysNavigation(Rights rights) {
    this.rights = rights;
  }

  @Override
  public List<NavigationItem> items(Caller caller) {
    return rights.allows(caller, IdentityRight.MANAGE_SYSTEMS)
        ? List.of(
            NavigationItem.of(
                "exchange.navigation.encryption", EncryptionKeysController.PATH, AFTER_SYSTEMS))
        : List.of();
  }
}
