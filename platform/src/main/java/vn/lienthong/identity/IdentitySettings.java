package vn.lienthong.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in, its provider and the locks on accounts.
 *
 * @param sample true on a node with sample data: sample people and systems exist and are listed
 * @param keys folder of the key that seals secrets in the database; every process of the node needs
 *     the same one
 * @param issuer address of an external OpenID Connect provider; empty = the embedded one
 * @param clientId id under which the provider knows this node
 * @param clientSecret secret of this node at an external provider
 * @param loginClaim claim of an external provider's token that holds the login name
 * @param secondFactorMethods values of the claim {@code amr} that count as a second factor already
 *     given to an external provider
 * @param publicUrl address under which browsers reach the node; empty = the one they used
 * @param backChannel address under which the node reaches itself; empty = 127.0.0.1 and its port
 * @param internalNetworks networks (CIDR) of the agency; from elsewhere everybody needs a code
 * @param tokenSkew clocks of provider and node may differ by this much
 * @param idleLock an official's session ends after this time without a request
 * @param administratorIdleLock an administrator's or operator's session ends after this time
 *     without a request
 * @param wrongTries an account is locked after so many wrong passwords or codes in a row
 * @param lockedFor how long an account stays locked after too many wrong passwords or codes
 * @param unusedAfter an account without a sign-in for so long is disabled
 * @param passwordsRemembered a new password must be none of so many last ones (TCVN 14423:2026, 3)
 * @param administratorPasswordLife administrators and operators change their password before it is
 *     that old (TCVN 14423:2026, 3: at most two months)
 * @param rotationOverlap how long a system's old secret works beside the new one
 */
@ConfigurationProperties("lienthong.identity")
public record IdentitySettings(
    @DefaultValue("false") boolean sample,
    @DefaultValue("data/keys") Path keys,
    @Nullable String issuer,
    @DefaultValue("lienthong") String clientId,
    @Nullable String clientSecret,
    @DefaultValue("preferred_username") String loginClaim,
    @DefaultValue({"otp", "mfa", "hwk", "sc"}) List<String> secondFactorMethods,
    @Nullable String publicUrl,
    @Nullable String backChannel,
    @DefaultValue({
          "127.0.0.0/8",
          "::1/128",
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "fc00::/7"
        })
        List<String> internalNetworks,
    @DefaultValue("30s") Duration tokenSkew,
    @DefaultValue("15m") Duration idleLock,
    @DefaultValue("5m") Duration administratorIdleLock,
    @DefaultValue("5") int wrongTries,
    @DefaultValue("15m") Duration lockedFor,
    @DefaultValue("45d") Duration unusedAfter,
    @DefaultValue("10") int passwordsRemembered,
    @DefaultValue("P2M") Period administratorPasswordLife,
    @DefaultValue("7d") Duration rotationOverlap) {
  public IdentitySettings {
    secondFactorMethods = List.copyOf(secondFactorMethods);
    internalNetworks = List.copyOf(internalNetworks);
  }

  /** True when sign-in goes to a provider outside this node. */
  public boolean external() {
    return issuer != null && !issuer.isBlank();
  }
}
