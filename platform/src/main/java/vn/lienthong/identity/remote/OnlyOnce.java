package vn.lienthong.identity.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.lienthong.identity.store.JdbcSeenTokens;
import vn.lienthong.shared.WallClock;

/** Refuses a token a second time for as long as its times would still be tolerated. */
final class OnlyOnce implements OAuth2TokenValidator<Jwt> {
  private final OAuth2TokenValidator<Jwt> others;
  private final JdbcSeenTokens seen;
  private final Duration skew;
  private final WallClock clock;

  OnlyOnce(OAuth2TokenValidator<Jwt> others, JdbcSeenTokens seen, Duration skew, WallClock clock) {
    this.others = others;
    this.seen = seen;
    this.skew = skew;
    this.clock = clock;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    var result = checked(token);
    if (result.hasErrors()) {
      return result;
    }
    var expires = Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH);
    var name =
        token.getId() == null ? token.getTokenValue() : token.getIssuer() + " " + token.getId();
    return seen.claim(name, expires.plus(skew), clock.now())
        ? result
        : OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "used before", null));
  }

  /** A claim that cannot be read is a reason to refuse, not a failure. */
  private OAuth2TokenValidatorResult checked(Jwt token) {
    try {
      return others.validate(token);
    } catch (IllegalArgumentException unreadable) {
      return OAuth2TokenValidatorResult.failure(
          new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "unreadable claim", null));
    }
  }
}
