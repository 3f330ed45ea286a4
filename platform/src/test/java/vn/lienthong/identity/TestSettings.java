package vn.lienthong.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings with the defaults of a node; what a test needs otherwise is said by name. */
public record TestSettings(
    Path keys,
    boolean sample,
    @Nullable String issuer,
    @Nullable String publicUrl,
    @Nullable String backChannel) {

  public static TestSettings aNode(Path keys) {
    return new TestSettings(keys, false, null, null, null);
  }

  public TestSettings withSamples(boolean sample) {
    return new TestSettings(keys, sample, issuer, publicUrl, backChannel);
  }

  public TestSettings withIssuer(String address) {
    return new TestSettings(keys, sample, address, publicUrl, backChannel);
  }

  public TestSettings withPublicUrl(String address) {
    return new TestSettings(keys, sample, issuer, address, backChannel);
  }

  public TestSettings withBackChannel(String address) {
    return new TestSettings(keys, sample, issuer, publicUrl, address);
  }

  public IdentitySettings made() {
    return new IdentitySettings(
        sample,
        keys,
        issuer,
        "lienthong",
        null,
        "preferred_username",
        List.of("otp"),
        publicUrl,
        backChannel,
        List.of("127.0.0.0/8"),
        Duration.ofSeconds(30),
        Duration.ofMinutes(15),
        Duration.ofMinutes(5),
        5,
        Duration.ofMinutes(15),
        Duration.ofDays(45),
        10,
        Period.ofMonths(2),
        Duration.ofDays(7));
  }
}
