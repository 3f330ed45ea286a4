package vn.lienthong.exchange.ltvb;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.identity.SecretProof;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/**
 * Who calls: {@code X-SystemId} and the secret itself in {@code X-SecretKey}. The secret makes a
 * MAC as a client of VXP would, so that both faces ask the same check of the same secrets.
 */
@Component
class LtvbAuthenticator {
  static final String SYSTEM = "X-SystemId";
  static final String SECRET = "X-SecretKey";

  private final Systems systems;

  LtvbAuthenticator(Systems systems) {
    this.systems = systems;
  }

  Caller authenticate(HttpServletRequest request) {
    var system = header(request, SYSTEM);
    var secret = header(request, SECRET);
    return system
        .flatMap(id -> secret.flatMap(key -> systems.authenticate(id, SECRET, mac(key))))
        .orElseThrow(() -> new RuleViolated(ExchangeError.SYSTEM_NOT_AUTHENTICATED));
  }

  private static Optional<String> header(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getHeader(name)).filter(text -> !text.isEmpty());
  }

  private static String mac(String secret) {
    return SecretProof.of(secret.getBytes(StandardCharsets.ISO_8859_1), SECRET);
  }
}
