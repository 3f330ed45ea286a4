package vn.lienthong.exchange.vxp;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * Who calls: {@code XroadVnpt-hash-header} is the HMAC-SHA256 of the exact text of {@code
 * XroadVnpt-sign-header}. The time stamp is that of the client object, hours or days old, so its
 * age is looked at only when the configuration asks for it.
 */
@Component
class VxpAuthenticator {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("ddMMuuuu'T'HHmmss", Locale.ROOT);
  private static final int TIMESTAMP_LENGTH = 15;

  private final Systems systems;
  private final ExchangeSettings settings;
  private final WallClock clock;

  VxpAuthenticator(Systems systems, ExchangeSettings settings, WallClock clock) {
    this.systems = systems;
    this.settings = settings;
    this.clock = clock;
  }

  /** A call whose MAC is right. */
  record Authenticated(Caller caller, SignedCall call) {}

  Authenticated authenticate(HttpServletRequest request) {
    var systemId = header(request, "XroadVnpt-systemid");
    var signed = header(request, "XroadVnpt-sign-header");
    var mac = header(request, "XroadVnpt-hash-header");
    var caller =
        systemId
            .flatMap(
                id -> signed.flatMap(text -> mac.flatMap(m -> systems.authenticate(id, text, m))))
            .orElseThrow(() -> new RuleViolated(ExchangeError.SYSTEM_NOT_AUTHENTICATED));
    var call =
        SignedCall.parse(systemId.orElseThrow(), signed.orElseThrow())
            .filter(this::isRecent)
            .orElseThrow(() -> new RuleViolated(ExchangeError.SYSTEM_NOT_AUTHENTICATED));
    return new Authenticated(caller, call);
  }

  private boolean isRecent(SignedCall call) {
    var limit = settings.vxpMaxAge();
    return limit.isZero()
        || call.get("timestamp")
            .flatMap(this::age)
            .filter(age -> age.compareTo(limit) <= 0)
            .isPresent();
  }

  private Optional<Duration> age(String timestamp) {
    if (timestamp.length() < TIMESTAMP_LENGTH) {
      return Optional.empty();
    }
    try {
      var at = LocalDateTime.parse(timestamp.substring(0, TIMESTAMP_LENGTH), TIMESTAMP);
      return Optional.of(
          Duration.between(at.atZone(BusinessClock.ZONE).toInstant(), clock.now()).abs());
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
