package vn.lienthong.portal.application;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.identity.SecretProof;
import vn.lienthong.identity.Systems;
import vn.lienthong.portal.IntakeCall;
import vn.lienthong.portal.PortalError;
import vn.lienthong.portal.PortalRight;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.domain.Sessions;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** Which system calls the national portal, and of whose dossiers it may speak. */
@Component
class IntakeAccess {
  private static final String PROVED = "log-in";
  private static final int TOKEN_BYTES = 32;

  private final Systems systems;
  private final Sessions sessions;
  private final AgencyCode.Lookup agencies;
  private final Rights rights;
  private final PortalSettings settings;
  private final WallClock clock;
  private final BusinessClock business;

  IntakeAccess(
      Systems systems,
      Sessions sessions,
      AgencyCode.Lookup agencies,
      Rights rights,
      PortalSettings settings,
      WallClock clock,
      BusinessClock business) {
    this.systems = systems;
    this.sessions = sessions;
    this.agencies = agencies;
    this.rights = rights;
    this.settings = settings;
    this.clock = clock;
    this.business = business;
  }

  String logIn(String system, String secret) {
    if (system.isEmpty() || secret.isEmpty()) {
      throw new RuleViolated(PortalError.LOGIN_REFUSED);
    }
    var proof = SecretProof.of(secret.getBytes(StandardCharsets.UTF_8), PROVED);
    var caller =
        systems
            .authenticate(system, PROVED, proof)
            .filter(one -> one.agency() != null)
            .orElseThrow(() -> new RuleViolated(PortalError.LOGIN_REFUSED));
    var now = clock.now();
    var token = Ids.secret(TOKEN_BYTES);
    sessions.tidy(now);
    sessions.open(token, caller.principal(), now.plus(settings.sessionLength()));
    return token;
  }

  /**
   * The system whose session it is, speaking for a unit of its own agency; revoked ones are out.
   */
  Caller caller(IntakeCall call) {
    var caller =
        sessions
            .system(call.session(), clock.now())
            .flatMap(systems::find)
            .filter(one -> one.agency() != null)
            .orElseThrow(() -> new RuleViolated(PortalError.SESSION_UNKNOWN));
    rights.demand(caller, PortalRight.HAND_IN_DOSSIERS);
    if (!within(call.unit(), caller)) {
      throw new RuleViolated(PortalError.UNIT_NOT_YOURS, call.unit());
    }
    return caller;
  }

  AgencyCode agency(Caller caller) {
    return Objects.requireNonNull(caller.agency());
  }

  /** A dossier whose code was given by a unit of the caller's agency. */
  void demandOwn(DossierCode code, Caller caller) {
    var given = code.value().substring(0, code.value().indexOf('-'));
    if (!within(given, caller)) {
      throw new RuleViolated(PortalError.UNIT_NOT_YOURS, given);
    }
  }

  private boolean within(String unit, Caller caller) {
    return AgencyCode.parse(unit)
        .filter(code -> agencies.within(code, agency(caller), business.today()))
        .isPresent();
  }
}
