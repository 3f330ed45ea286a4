package vn.lienthong.identity.application;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.shared.RuleViolated;

/** The printed password of all sample people, encoded once: hundreds of them are made at once. */
@Component
class SamplePassword {
  private static final String PRINTED = "lienthong";
  private final Passwords passwords;
  private final IdentitySettings settings;
  private @Nullable String encoded;

  SamplePassword(Passwords passwords, IdentitySettings settings) {
    this.passwords = passwords;
    this.settings = settings;
  }

  /**
   * @throws RuleViolated on a node without samples
   */
  synchronized String encoded() {
    if (!settings.sample()) {
      throw new RuleViolated(IdentityError.NO_SAMPLES_HERE);
    }
    var known = encoded;
    if (known == null) {
      known = passwords.encode(PRINTED);
      encoded = known;
    }
    return known;
  }
}
