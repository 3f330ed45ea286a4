package vn.lienthong.identity.remote;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person of this node for whom a provider has vouched. */
public final class SignedInUser extends DefaultOidcUser {
  /** Claim of the embedded provider: when the password was given, more exact than auth_time. */
  public static final String PROVED_AT = "proved_at";

  private static final long serialVersionUID = 1L;
  private static final List<GrantedAuthority> SIGNED_IN =
      List.of(new SimpleGrantedAuthority("SIGNED_IN"));

  private final UUID person;

  public SignedInUser(UUID person, OidcIdToken token) {
    super(SIGNED_IN, token);
    this.person = person;
  }

  public UUID person() {
    return person;
  }

  /** When the embedded provider was given the password. */
  public Instant provedAt() {
    return Instant.parse(getIdToken().getClaimAsString(PROVED_AT));
  }

  /** True when the provider says that it has asked for one of these besides a password. */
  public boolean gave(List<String> methods) {
    var given = getIdToken().getAuthenticationMethods();
    return given != null && given.stream().anyMatch(methods::contains);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInUser user && person.equals(user.person) && super.equals(other);
  }

  @Override
  public int hashCode() {
    return person.hashCode();
  }
}
