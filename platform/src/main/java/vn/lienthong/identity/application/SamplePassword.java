package vn.lienthong.identity.application;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.shared.RuleViolated;

/** The printed password of all sample people, encoded once: hundreds of them are made at once. */
@Component
class SamplePassword {
  private static final String PRINTED = "lienthong";
  private final IdentitySettings settings;
  private final SingletonSupplier<String> encoded;

  SamplePassword(Passwords passwords, IdentitySettings settings) {
    this.encoded = SingletonSupplier.of(() -> passwords.encode(PRINTED));
    this.settings = settings;
  }

  /**
   * @throws RuleViolated on a node without samples
   */
  String encoded() {
    if (!settings.sample()) {
      throw new RuleViolated(IdentityError.NO_SAMPLES_HERE);
    }
    return encoded.obtain();
  }
}
