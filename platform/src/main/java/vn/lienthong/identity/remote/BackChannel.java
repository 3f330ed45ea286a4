package vn.lienthong.identity.remote;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.shared.Ids;

/**
 * How this process talks to its own embedded provider: over real HTTP on the port it really got,
 * with a client secret of its own that lives as long as the process.
 */
@Component
public class BackChannel {
  private static final int SECRET_BYTES = 32;
  private final Environment environment;
  private final IdentitySettings settings;
  private final String secret = Ids.secret(SECRET_BYTES);

  BackChannel(Environment environment, IdentitySettings settings) {
    this.environment = environment;
    this.settings = settings;
  }

  /** Address without a slash at the end; known once the server is up. */
  public String address() {
    var configured = settings.backChannel();
    return configured != null
        ? configured
        : "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }

  /** Issuer of the embedded provider's tokens. */
  public String issuer() {
    var configured = settings.publicUrl();
    return configured != null ? configured : address();
  }

  public String secret() {
    return secret;
  }
}
