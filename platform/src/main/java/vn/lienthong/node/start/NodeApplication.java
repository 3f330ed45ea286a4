package vn.lienthong.node.start;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** The application as a node: bound to a data directory, with its log there and nowhere else. */
public final class NodeApplication {
  private NodeApplication() {}

  public static SpringApplication of(Class<?> application) {
    var node = new SpringApplication(application);
    node.addListeners(new NodeEnvironment());
    node.setDefaultProperties(
        Map.of(
            "logging.file.name", "${lienthong.node.data:data}/logs/node.log",
            "logging.threshold.console", "OFF"));
    return node;
  }
}
