package vn.lienthong.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.lienthong.node.start.KnownKeys;

/**
 * Stands in for the data directory where a test boots the application on a {@link TestDatabase}:
 * empty by default, with {@code test.sample=true} a sample installation on the morning of
 * 12/02/2020. No limit of time is reached unless the test sets it. Keys that no settings record
 * knows stop a test as they stop a node.
 */
final class TestInstallation implements EnvironmentPostProcessor, Ordered {
  static final String NAME = "test installation";

  /** What a node gives up early, so that one caller does not hold up others. */
  private static final List<String> TIME_LIMITS =
      List.of(
          "lienthong.node.lock-timeout",
          "lienthong.documents.check-time",
          "lienthong.peers.time-out",
          "lienthong.time-stamps.time-out",
          "lienthong.tracing.time-out",
          "lienthong.webhooks.time-out");

  private static final Instant OPENING = Instant.parse("2020-02-12T01:00:00Z");

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (startsAsNode(application)) {
      return;
    }
    KnownKeys.load().check(environment);
    var sample = environment.getProperty("test.sample", Boolean.class, false);
    var offset = sample ? Duration.between(Clock.systemUTC().instant(), OPENING) : Duration.ZERO;
    var values = new HashMap<String, Object>();
    values.put("lienthong.sample", sample);
    values.put("lienthong.clock-offset", offset.toString());
    TIME_LIMITS.forEach(key -> values.put(key, Patiently.LONG.toString()));
    environment.getPropertySources().addLast(new MapPropertySource(NAME, values));
  }

  /** A node brings its own data directory, also in a test. */
  private static boolean startsAsNode(SpringApplication application) {
    return application.getListeners().stream()
        .anyMatch(listener -> listener.getClass().getSimpleName().equals("NodeEnvironment"));
  }
}
