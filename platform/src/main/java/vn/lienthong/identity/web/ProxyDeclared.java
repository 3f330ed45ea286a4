package vn.lienthong.identity.web;

import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.shared.RuleViolated;

/**
 * The node itself speaks plain HTTP. Under an https address a proxy stands before it, whose own
 * address would put every client into the agency's network, where no code is asked for.
 */
@Component
class ProxyDeclared {
  private static final String STRATEGY = "server.forward-headers-strategy";

  ProxyDeclared(IdentitySettings settings, Environment environment) {
    var address = settings.publicUrl();
    var strategy = environment.getProperty(STRATEGY, "none").strip();
    if (address != null
        && address.strip().toLowerCase(Locale.ROOT).startsWith("https:")
        && (strategy.isEmpty() || strategy.equalsIgnoreCase("none"))) {
      throw new RuleViolated(IdentityError.PROXY_NOT_DECLARED, address);
    }
  }
}
