package vn.lienthong.client.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.client.Timing;

/** Runs the command line inside the test and keeps what it printed. */
final class CommandLineRun {
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  CommandLineRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CommandLineRun against(String endpoint, String code) {
    return with("LIENTHONG_URL", endpoint)
        .with("LIENTHONG_SYSTEM", code)
        .with("LIENTHONG_SECRET", "sample-" + code);
  }

  int run(String... arguments) {
    var clock = InstantSource.fixed(Instant.parse("2020-02-11T18:00:00Z"));
    var surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            environment,
            new Timing(clock, wait -> {}, () -> 0),
            false);
    return Main.run(surroundings, arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
