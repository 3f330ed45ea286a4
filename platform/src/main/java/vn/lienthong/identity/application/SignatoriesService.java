package vn.lienthong.identity.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.lienthong.identity.Signatories;
import vn.lienthong.identity.store.JdbcSystems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.WallClock;

/** Keys of systems; nothing is cached, so that a revoked one fails in the very next call. */
@Service
class SignatoriesService implements Signatories {
  private final JdbcSystems stored;
  private final WallClock clock;

  SignatoriesService(JdbcSystems stored, WallClock clock) {
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public Optional<Signatory> signatory(String systemId) {
    return stored
        .signer(systemId, clock.now())
        .map(signer -> new Signatory(SystemsService.caller(signer.system()), signer.keys()));
  }

  @Override
  public Set<AgencyCode> agencies() {
    return stored.agencies();
  }
}
