package vn.lienthong.client.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;

/** Where the axis is and who calls, from options or the environment. */
final class Connection {
  @Option(names = "--url", descriptionKey = "url", paramLabel = "URL")
  private String url = "";

  @Option(names = "--system", descriptionKey = "system", paramLabel = "ID")
  private String system = "";

  @Option(names = "--secret", descriptionKey = "secret", paramLabel = "SECRET")
  private String secret = "";

  private final Surroundings surroundings;
  private final Messages messages;

  Connection(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  AxisClient axis(CommandLine command) {
    String endpoint = given(command, url, "--url", "LIENTHONG_URL");
    String id = given(command, system, "--system", "LIENTHONG_SYSTEM");
    String key = given(command, secret, "--secret", "LIENTHONG_SECRET");
    try {
      return new AxisClient(AxisSettings.of(endpoint, id, key), surroundings.timing());
    } catch (IllegalArgumentException wrong) {
      throw new CommandLine.ParameterException(
          command, messages.text("wrongAddress", endpoint), wrong);
    }
  }

  private String given(CommandLine command, String option, String name, String variable) {
    String value = option.isEmpty() ? surroundings.environment(variable) : option;
    if (value.isBlank()) {
      throw new CommandLine.ParameterException(
          command, messages.text("missingSetting", name, variable));
    }
    return value.strip();
  }
}
