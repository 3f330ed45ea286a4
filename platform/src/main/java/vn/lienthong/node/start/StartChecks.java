package vn.lienthong.node.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** What would end a start later is found before the first start decides anything for good. */
final class StartChecks {
  private static final String PORT = "server.port";
  private static final int HIGHEST = 65_535;

  private StartChecks() {}

  /**
   * @throws RuleViolated naming the first key whose value the settings of its module do not take
   */
  static void values(ConfigurableEnvironment environment) {
    var binder = Binder.get(environment);
    try {
      for (var group : SettingsGroup.all("lienthong.")) {
        binder.bindOrCreate(group.prefix(), Bindable.of(group.type()));
      }
      port(environment);
    } catch (org.springframework.boot.context.properties.bind.BindException e) {
      throw RefusedValue.of(e);
    }
  }

  /**
   * @throws RuleViolated when somebody else listens on the port
   */
  static void freePort(ConfigurableEnvironment environment) {
    var port = port(environment);
    if (port == null || port <= 0) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address(environment.getProperty("server.address"), port));
    } catch (BindException inUse) {
      throw new RuleViolated(NodeError.PORT_IN_USE, port);
    } catch (IOException unknown) {
      // the server says it better when it binds
    }
  }

  private static @Nullable Integer port(ConfigurableEnvironment environment) {
    var port = Binder.get(environment).bind(PORT, Integer.class).orElse(null);
    if (port != null && (port < -1 || port > HIGHEST)) {
      throw new RuleViolated(NodeError.VALUE_REFUSED, PORT, port);
    }
    return port;
  }

  private static InetSocketAddress address(@Nullable String host, int port) {
    return host == null || host.isBlank()
        ? new InetSocketAddress(port)
        : new InetSocketAddress(host, port);
  }
}
