package vn.lienthong.node.start;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.NodeSettings;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/**
 * Decides before any bean exists what kind of node this is: takes the data directory, reads or
 * writes its installation, and publishes {@code lienthong.sample} for the settings of the modules.
 */
final class NodeEnvironment implements EnvironmentPostProcessor, Ordered {
  /** Whether this node holds the sample country; nobody sets it, it follows the installation. */
  static final String SAMPLE = "lienthong.sample";

  /** What the business clock adds to the wall clock. */
  static final String CLOCK_OFFSET = "lienthong.clock-offset";

  private final ConfigurableBootstrapContext bootstrap;

  NodeEnvironment(ConfigurableBootstrapContext bootstrap) {
    this.bootstrap = bootstrap;
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    KnownKeys.load().check(environment);
    var settings =
        Binder.get(environment).bindOrCreate("lienthong.node", Bindable.of(NodeSettings.class));
    var installation = installation(settings);
    var sample = installation.map(Installation::sample).orElse(false);
    var offset = installation.map(Installation::clockOffset).orElse(Duration.ZERO);
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "installation", Map.of(SAMPLE, sample, CLOCK_OFFSET, offset.toString())));
  }

  /** Empty with an external database: such a node is never a sample and has no offset. */
  private Optional<Installation> installation(NodeSettings settings) {
    if (settings.databaseUrl() != null && !settings.databaseUrl().isBlank()) {
      if (Boolean.TRUE.equals(settings.sample()) || settings.date() != null) {
        throw new RuleViolated(NodeError.SAMPLE_ON_EXTERNAL_DATABASE);
      }
      return Optional.empty();
    }
    var directory = DataDirectory.take(settings.data());
    try {
      var installation = directory.installation().orElseGet(() -> first(directory, settings));
      installation.admit(settings);
      bootstrap.register(DataDirectory.class, BootstrapRegistry.InstanceSupplier.of(directory));
      bootstrap.addCloseListener(event ->
          event
              .getApplicationContext()
              .getBeanFactory()
              .registerSingleton("takenDirectory", directory));
      return Optional.of(installation);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Installation first(DataDirectory directory, NodeSettings settings) {
    var wall = new WallClock(ClockConfiguration.system());
    var installation = Installation.first(settings, wall.now(), Release.name());
    directory.write(installation);
    return installation;
  }
}
