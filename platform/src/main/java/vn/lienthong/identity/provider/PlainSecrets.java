package vn.lienthong.identity.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;

/**
 * Compares the own client's secret, 32 random bytes in memory only: a slow hash would protect
 * nothing and cost 70 ms at every sign-in.
 */
public final class PlainSecrets implements PasswordEncoder {
  private PlainSecrets() {}

  /** Makes those that check client secrets compare this way. */
  public static void into(List<AuthenticationProvider> clients) {
    for (var client : clients) {
      if (client instanceof ClientSecretAuthenticationProvider secrets) {
        secrets.setPasswordEncoder(new PlainSecrets());
      }
    }
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    return raw == null ? null : raw.toString();
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String kept) {
    return raw != null
        && kept != null
        && MessageDigest.isEqual(
            raw.toString().getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
  }
}
