package vn.lienthong.client.cli;

import picocli.CommandLine.Option;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;

/** Where the axis is and who calls, from options or the environment. */
final class Connection {
  private final Options options;
  private final Surroundings surroundings;
  private final Messages messages;

  interface Options {
    @Option(names = "--url", descriptionKey = "url", paramLabel = "URL", defaultValue = "")
    String url();

    @Option(names = "--system", descriptionKey = "system", paramLabel = "ID", defaultValue = "")
    String system();

    @Option(names = "--secret", descriptionKey = "secret", paramLabel = "SECRET", defaultValue = "")
    String secret();
  }

  Connection(Options options, Surroundings surroundings, Messages messages) {
    this.options = options;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  AxisClient axis() {
    String endpoint = given(options.url(), "--url", "LIENTHONG_URL");
    String id = given(options.system(), "--system", "LIENTHONG_SYSTEM");
    String key = given(options.secret(), "--secret", "LIENTHONG_SECRET");
    try {
      return new AxisClient(AxisSettings.of(endpoint, id, key), surroundings.timing());
    } catch (IllegalArgumentException wrong) {
      throw new NotUnderstood(messages.text("wrongAddress", endpoint));
    }
  }

  private String given(String option, String name, String variable) {
    String value = option.isEmpty() ? surroundings.environment(variable) : option;
    if (value.isBlank()) {
      throw new NotUnderstood(messages.text("missingSetting", name, variable));
    }
    return value.strip();
  }
}
