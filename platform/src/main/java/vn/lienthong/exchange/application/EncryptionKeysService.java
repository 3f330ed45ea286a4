package vn.lienthong.exchange.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.edxml.Organization;
import vn.lienthong.exchange.EncryptionError;
import vn.lienthong.exchange.EncryptionKeyView;
import vn.lienthong.exchange.EncryptionKeys;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.domain.KeyBook;
import vn.lienthong.exchange.domain.Route;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.Signatories;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** Keys of agencies, as their systems and administrators publish them and senders ask for them. */
@Service
class EncryptionKeysService implements EncryptionKeys {
  private static final Duration USUAL = Duration.ofDays(2 * 365);
  private static final Duration LONGEST = Duration.ofDays(5 * 365);
  private static final int MOST = 20;

  private final KeyBook keys;
  private final ServedAgencies served;
  private final Signatories systems;
  private final Routing routing;
  private final Rights rights;
  private final SystemAccess access;
  private final Journal journal;
  private final WallClock clock;

  EncryptionKeysService(
      KeyBook keys,
      ServedAgencies served,
      Signatories systems,
      Routing routing,
      Rights rights,
      SystemAccess access,
      Journal journal,
      WallClock clock) {
    this.keys = keys;
    this.served = served;
    this.systems = systems;
    this.routing = routing;
    this.rights = rights;
    this.access = access;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<EncryptionKeyView> all(Caller caller) {
    return keys.of(managed(caller));
  }

  /** The agency whose keys the caller manages; null for every agency. */
  private @Nullable AgencyCode managed(Caller caller) {
    if (caller.kind() == Caller.Kind.SYSTEM) {
      return access.agency(caller);
    }
    rights.demand(caller, IdentityRight.MANAGE_SYSTEMS);
    return caller.agency();
  }

  @Override
  @Transactional
  public EncryptionKeyView publish(Caller caller, Offer offer) {
    var agency = agency(caller, offer.agency());
    var jwk =
        PublishedJwk.parse(offer.jwk())
            .orElseThrow(() -> new RuleViolated(EncryptionError.KEY_REFUSED));
    var from = Objects.requireNonNullElseGet(offer.from(), clock::now);
    var until = Objects.requireNonNullElseGet(offer.until(), () -> from.plus(USUAL));
    demandValid(from, until);
    if (!systems.agencies().contains(agency)) {
      throw new RuleViolated(EncryptionError.DESK_ONLY, agency);
    }
    demandRoom(agency);
    var key = new EncryptionKeyView(agency, jwk.kid(), jwk.text(), from, until, null);
    if (!keys.insert(key)) {
      throw new RuleViolated(EncryptionError.KEY_KNOWN, jwk.kid());
    }
    tell(ExchangeEntry.ENCRYPTION_KEY_PUBLISHED, key, caller);
    return key;
  }

  private AgencyCode agency(Caller caller, @Nullable AgencyCode asked) {
    var own = managed(caller);
    if (asked == null && own == null) {
      throw new RuleViolated(EncryptionError.AGENCY_NOT_YOURS, "");
    }
    var agency = asked == null ? Objects.requireNonNull(own) : routing.mainCode(asked);
    if (own != null && !own.equals(agency)) {
      throw new RuleViolated(EncryptionError.AGENCY_NOT_YOURS, agency);
    }
    return agency;
  }

  private void demandValid(Instant from, Instant until) {
    boolean crooked =
        !until.isAfter(from)
            || !until.isAfter(clock.now())
            || Duration.between(from, until).compareTo(LONGEST) > 0
            || Duration.between(clock.now(), until).compareTo(LONGEST) > 0;
    if (crooked) {
      throw new RuleViolated(EncryptionError.VALIDITY_REFUSED, LONGEST.toDays() / 365);
    }
  }

  private void demandRoom(AgencyCode agency) {
    var now = clock.now();
    long usable =
        keys.of(agency).stream()
            .filter(key -> key.revoked() == null && key.until().isAfter(now))
            .count();
    if (usable >= MOST) {
      throw new RuleViolated(EncryptionError.TOO_MANY_KEYS, MOST);
    }
  }

  @Override
  @Transactional
  public EncryptionKeyView revoke(Caller caller, String kid) {
    var own = managed(caller);
    var key =
        keys.find(kid)
            .filter(found -> own == null || found.agency().equals(own))
            .orElseThrow(() -> new RuleViolated(EncryptionError.KEY_NOT_FOUND, kid));
    if (keys.revoke(kid, clock.now())) {
      tell(ExchangeEntry.ENCRYPTION_KEY_REVOKED, key, caller);
    }
    return keys.find(kid).orElseThrow();
  }

  private void tell(ExchangeEntry type, EncryptionKeyView key, Caller caller) {
    var entry =
        NewEntry.of(type, key.kid(), caller).fact("agency", key.agency()).fact("key", key.kid());
    journal.append(
        type == ExchangeEntry.ENCRYPTION_KEY_PUBLISHED
            ? entry.fact("from", key.from()).fact("until", key.until())
            : entry);
  }

  @Override
  public EncryptionKeyView of(Caller caller, String addressed) {
    access.agency(caller);
    var agency = recipient(addressed);
    if (!served.elsewhere(Set.of(agency)).isEmpty()) {
      throw new RuleViolated(EncryptionError.SERVED_ELSEWHERE, agency);
    }
    if (!systems.agencies().contains(agency)) {
      throw new RuleViolated(EncryptionError.DESK_ONLY, agency);
    }
    return keys.inForce(agency, clock.now())
        .orElseThrow(() -> new RuleViolated(EncryptionError.NO_KEY, agency));
  }

  /** Who gets what is addressed to that code today. */
  private AgencyCode recipient(String addressed) {
    var routes = routing.recipients(List.of(Organization.of(addressed, "")), Set.of());
    return routes.served().stream()
        .map(Route::recipient)
        .findFirst()
        .orElseThrow(() -> new RuleViolated(routes.refused().get(0).reason(), addressed));
  }
}
