package vn.lienthong.identity.application;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.SystemView;
import vn.lienthong.identity.Systems;
import vn.lienthong.identity.domain.PublicKeys;
import vn.lienthong.identity.domain.SystemRow;
import vn.lienthong.identity.domain.SystemSecrets;
import vn.lienthong.identity.store.JdbcSystems;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.shared.Text;
import vn.lienthong.shared.WallClock;

/** Nothing is cached: a revoked secret fails in the very next request, on every process. */
@Service
class SystemsService implements Systems {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final int SECRET_BYTES = 32;

  private final JdbcSystems systems;
  private final Journal journal;
  private final Rights rights;
  private final WallClock clock;
  private final IdentitySettings settings;
  private final Agencies agencies;

  SystemsService(
      JdbcSystems systems,
      Journal journal,
      Rights rights,
      WallClock clock,
      IdentitySettings settings,
      Agencies agencies) {
    this.agencies = agencies;
    this.systems = systems;
    this.journal = journal;
    this.rights = rights;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public Optional<Caller> find(String systemId) {
    return systems.find(systemId).filter(SystemRow::active).map(SystemsService::caller);
  }

  @Override
  public Optional<Caller> authenticate(String systemId, String text, String hexMac) {
    var secrets = systems.secrets(systemId, clock.now());
    return SystemSecrets.anyMatches(secrets, text, hexMac) ? find(systemId) : Optional.empty();
  }

  @Override
  @Transactional
  public void createSample(String systemId, String name, AgencyCode agency, String secret) {
    if (!settings.sample()) {
      throw new RuleViolated(IdentityError.NO_SAMPLES_HERE);
    }
    var main = Objects.requireNonNull(agencies.main(agency));
    insert(Caller.node("sample"), systemId, name, main, secret, true);
  }

  @Override
  public List<SystemView> all(Caller by) {
    rights.demand(by, IdentityRight.MANAGE_SYSTEMS);
    return systems.all().stream()
        .filter(system -> by.agency() == null || by.agency().equals(system.agency()))
        .map(this::view)
        .toList();
  }

  @Override
  @Transactional
  public String create(Caller by, String systemId, String name, AgencyCode agency) {
    rights.demand(by, IdentityRight.MANAGE_SYSTEMS);
    var main = agencies.known(agency);
    demandAgency(by, main);
    var secret = Ids.secret(SECRET_BYTES);
    insert(by, systemId, name, main, secret, false);
    return secret;
  }

  @Override
  @Transactional
  public String rotate(Caller by, String systemId) {
    var system = active(by, systemId);
    var now = clock.now();
    var overlap = now.plus(settings.rotationOverlap());
    var secret = Ids.secret(SECRET_BYTES);
    systems.endSecrets(system.id(), overlap);
    systems.insertSecret(system.id(), utf8(secret), now);
    journal.append(
        NewEntry.of(IdentityEntry.SYSTEM_SECRET_ROTATED, system.id(), by)
            .fact("system", system.id())
            .fact("overlap-until", overlap));
    return secret;
  }

  @Override
  @Transactional
  public void revoke(Caller by, String systemId) {
    var system = managed(by, systemId);
    if (!system.active()) {
      return;
    }
    systems.deactivate(system.id());
    systems.endSecrets(system.id(), clock.now());
    systems.endKeys(system.id(), clock.now());
    journal.append(
        NewEntry.of(IdentityEntry.SYSTEM_REVOKED, system.id(), by).fact("system", system.id()));
  }

  @Override
  @Transactional
  public void registerKey(Caller by, String systemId, String pem) {
    var system = active(by, systemId);
    var key = PublicKeys.parse(pem).orElseThrow(() -> new RuleViolated(IdentityError.KEY_REFUSED));
    systems.insertKey(system.id(), key.getAlgorithm(), key.getEncoded(), clock.now());
    journal.append(
        NewEntry.of(IdentityEntry.SYSTEM_KEY_REGISTERED, system.id(), by)
            .fact("system", system.id())
            .fact("algorithm", key.getAlgorithm()));
  }

  private void insert(
      Caller by, String systemId, String name, AgencyCode agency, String secret, boolean sample) {
    if (!ID.matcher(systemId).matches()) {
      throw new RuleViolated(IdentityError.SYSTEM_ID_REFUSED);
    }
    var now = clock.now();
    var system = new SystemRow(systemId, Text.clean(name), agency, true, sample, now);
    if (!systems.insert(system)) {
      throw new RuleViolated(IdentityError.SYSTEM_ID_TAKEN, systemId);
    }
    systems.insertSecret(systemId, utf8(secret), now);
    journal.append(
        NewEntry.of(IdentityEntry.SYSTEM_CREATED, systemId, by)
            .fact("system", systemId)
            .fact("agency", agency.value()));
  }

  private SystemRow active(Caller by, String systemId) {
    var system = managed(by, systemId);
    if (!system.active()) {
      throw new RuleViolated(IdentityError.SYSTEM_REVOKED, systemId);
    }
    return system;
  }

  private SystemRow managed(Caller by, String systemId) {
    rights.demand(by, IdentityRight.MANAGE_SYSTEMS);
    var system = systems.find(systemId).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    demandAgency(by, system.agency());
    return system;
  }

  private static void demandAgency(Caller by, AgencyCode agency) {
    if (by.agency() != null && !by.agency().equals(agency)) {
      throw new RuleViolated(IdentityError.NOT_YOUR_AGENCY, agency.value());
    }
  }

  private SystemView view(SystemRow system) {
    var now = clock.now();
    return new SystemView(
        system.id(),
        system.name(),
        system.agency(),
        system.active(),
        system.sample(),
        system.createdAt(),
        systems.secretTimes(system.id(), now),
        systems.keys(system.id(), now));
  }

  static Caller caller(SystemRow system) {
    return Caller.system(system.id(), system.name(), system.agency());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
