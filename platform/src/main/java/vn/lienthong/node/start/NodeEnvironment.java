package vn.lienthong.node.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.NodeSettings;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Elsewhere;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.shared.OwnerOnly;
import vn.lienthong.shared.RuleViolated;

/**
 * Decides before any bean exists what kind of node this is: takes the data directory, reads or
 * writes its installation, and publishes {@code lienthong.sample} for the settings of the modules.
 */
final class NodeEnvironment
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  /** Whether this node holds the sample country; nobody sets it, it follows the installation. */
  static final String SAMPLE = "lienthong.sample";

  /** Name of the restore that made this node, empty for none. */
  static final String RESTORED = "lienthong.restored";

  /** What the business clock adds to the wall clock. */
  static final String CLOCK_OFFSET = "lienthong.clock-offset";

  /** After the configuration was read, before the log file in the data directory is opened. */
  @Override
  public int getOrder() {
    return EnvironmentPostProcessorApplicationListener.DEFAULT_ORDER + 5;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var environment = event.getEnvironment();
    var keys = KnownKeys.load();
    keys.check(environment);
    StartChecks.values(environment);
    var settings =
        Binder.get(environment).bindOrCreate("lienthong.node", Bindable.of(NodeSettings.class));
    var installation = installation(settings, environment, event.getBootstrapContext());
    Elsewhere.note(settings.data(), keys.foldersOutside(environment, settings.data()));
    var sample = installation.map(Installation::sample).orElse(false);
    var offset = installation.map(Installation::clockOffset).orElse(Duration.ZERO);
    var restored =
        installation
            .or(() -> DataDirectory.installation(settings.data()))
            .map(Installation::restored)
            .orElse("");
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "installation",
                Map.of(SAMPLE, sample, CLOCK_OFFSET, offset.toString(), RESTORED, restored)));
    if (!sample) {
      keys.refuseSampleSwitches(environment);
    }
  }

  /** Empty with an external database: such a node is never a sample and has no offset. */
  private static Optional<Installation> installation(
      NodeSettings settings,
      ConfigurableEnvironment environment,
      ConfigurableBootstrapContext bootstrap) {
    if (settings.databaseUrl() != null && !settings.databaseUrl().isBlank()) {
      if (Boolean.TRUE.equals(settings.sample()) || settings.date() != null) {
        throw new RuleViolated(NodeError.SAMPLE_ON_EXTERNAL_DATABASE);
      }
      closed(settings.data());
      return Optional.empty();
    }
    if (!DataDirectory.inUse(settings.data())) {
      StartChecks.freePort(environment);
    }
    var directory = DataDirectory.take(settings.data());
    try {
      var installation = directory.installation().orElseGet(() -> first(directory, settings));
      installation.admit(settings);
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

  /** The keys and files of a node with an external database lie here as well. */
  private static void closed(Path data) {
    try {
      OwnerOnly.close(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Installation first(DataDirectory directory, NodeSettings settings) {
    var installation = Installation.first(settings, MachineClock.wall().now(), Release.name());
    directory.write(installation);
    return installation;
  }
}
