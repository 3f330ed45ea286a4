package vn.lienthong.identity.provider;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.application.SignIns;
import vn.lienthong.identity.domain.PasswordCheck;
import vn.lienthong.shared.WallClock;

/**
 * Login name and password of the node's own accounts; the provider's principal is the id, its
 * detail the time.
 */
@Component
class AccountAuthentication implements AuthenticationProvider {
  private final SignIns signIns;
  private final WallClock clock;

  AccountAuthentication(SignIns signIns, WallClock clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication given) {
    var at = clock.now();
    var check = signIns.check(given.getName(), String.valueOf(given.getCredentials()));
    if (check instanceof PasswordCheck.Accepted accepted) {
      var proved =
          UsernamePasswordAuthenticationToken.authenticated(
              accepted.person().toString(), null, List.of());
      proved.setDetails(at);
      return proved;
    }
    throw refusal(check);
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private static AuthenticationException refusal(PasswordCheck check) {
    if (check instanceof PasswordCheck.Locked) {
      return new LockedException(IdentityError.ACCOUNT_LOCKED.code());
    }
    if (check instanceof PasswordCheck.Disabled) {
      return new DisabledException(IdentityError.ACCOUNT_DISABLED.code());
    }
    return new BadCredentialsException(IdentityError.WRONG_LOGIN_OR_PASSWORD.code());
  }
}
