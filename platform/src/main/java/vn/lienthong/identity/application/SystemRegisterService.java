package vn.lienthong.identity.application;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.identity.store.JdbcSystemRegister;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.WallClock;

@Service
class SystemRegisterService implements SystemRegister {
  private final JdbcSystemRegister register;
  private final Rights rights;
  private final WallClock clock;

  SystemRegisterService(JdbcSystemRegister register, Rights rights, WallClock clock) {
    this.register = register;
    this.rights = rights;
    this.clock = clock;
  }

  @Override
  public List<Registered> all(Caller by) {
    rights.demand(by, IdentityRight.MANAGE_SYSTEMS);
    var agency = by.agency();
    return register.all(clock.now()).stream()
        .filter(system -> agency == null || agency.equals(system.agency()))
        .toList();
  }
}
