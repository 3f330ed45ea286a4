package vn.lienthong.identity.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienthong.identity.Signatories;
import vn.lienthong.identity.Systems;
import vn.lienthong.identity.store.JdbcSystems;
import vn.lienthong.shared.WallClock;

/** Keys of systems; nothing is cached, so that a revoked one fails in the very next call. */
@Service
class SignatoriesService implements Signatories {
  private final Systems systems;
  private final JdbcSystems stored;
  private final WallClock clock;

  SignatoriesService(Systems systems, JdbcSystems stored, WallClock clock) {
    this.systems = systems;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public Optional<Signatory> signatory(String systemId) {
    return systems
        .find(systemId)
        .map(caller -> new Signatory(caller, stored.publicKeys(systemId, clock.now())));
  }
}
