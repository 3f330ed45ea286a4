package vn.lienthong.journal.application;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.domain.HeadKey;
import vn.lienthong.journal.domain.HeadKeys;

/** Part {@code journalKey}: the key of the node is there, and what it signs verifies. */
@Component("journalKey")
class NodeKeyHealth implements HealthIndicator {
  private static final String ALGORITHM = "Ed25519";

  /** No head and no call begins like this, so that it can pass for neither. */
  private static final byte[] PROBE = "lienthong readiness".getBytes(StandardCharsets.UTF_8);

  private final HeadKeys keys;

  NodeKeyHealth(HeadKeys keys) {
    this.keys = keys;
  }

  @Override
  public Health health() {
    if (!keys.present()) {
      return Health.down().withDetail("problem", "the key file is missing").build();
    }
    try {
      var key = keys.key();
      return signs(key)
          ? Health.up().withDetail("key", key.id()).build()
          : Health.down().withDetail("problem", "private and public key do not fit").build();
    } catch (GeneralSecurityException | RuntimeException unusable) {
      return Health.down().withDetail("problem", unusable.getClass().getSimpleName()).build();
    }
  }

  private static boolean signs(HeadKey key) throws GeneralSecurityException {
    var signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key.pair().getPrivate());
    signature.update(PROBE);
    var signed = signature.sign();
    signature.initVerify(key.pair().getPublic());
    signature.update(PROBE);
    return signature.verify(signed);
  }
}
