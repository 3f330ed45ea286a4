package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.node.start.NodeApplication;

/** {@code ./lienthong start}: turns the options into properties and runs the application. */
record StartCommand(
    Class<?> application,
    @Nullable Integer port,
    @Nullable Path data,
    boolean empty,
    @Nullable LocalDate date,
    List<String> properties) {
  /** The node runs on in its own threads; the caller must not end the process. */
  static final int RUNNING = -1;

  int call() {
    var node = NodeApplication.of(application);
    try {
      node.run(arguments().toArray(String[]::new));
      return RUNNING;
    } catch (RuntimeException reported) {
      return 1;
    }
  }

  List<String> arguments() {
    var arguments = new ArrayList<>(properties);
    if (port != null) {
      arguments.add("--server.port=" + port);
    }
    if (data != null) {
      arguments.add("--lienthong.node.data=" + data);
    }
    if (empty) {
      arguments.add("--lienthong.node.sample=false");
    }
    if (date != null) {
      arguments.add("--lienthong.node.date=" + date);
    }
    return arguments;
  }
}
