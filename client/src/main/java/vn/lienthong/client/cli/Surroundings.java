package vn.lienthong.client.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.lienthong.client.Timing;

/**
 * What a command sees of the machine. Output is UTF-8 whatever the locale says: Vietnamese has to
 * survive a terminal set to C.
 *
 * @param terminal whether a person watches, so that a progress line may be drawn over
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    Timing timing,
    boolean terminal) {

  static Surroundings ofTheMachine() {
    return new Surroundings(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        System.getenv(),
        Timing.ofTheMachine(),
        System.console() != null);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  String environment(String name) {
    return environment.getOrDefault(name, "");
  }
}
