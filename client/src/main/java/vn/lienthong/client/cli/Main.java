package vn.lienthong.client.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.lienthong.client.AxisRefused;
import vn.lienthong.client.AxisUnreachable;

/**
 * Entry of the command line. Exit codes: 0 done, 1 something was refused or unreadable, 2 the
 * command was not understood, 3 the axis could not be reached.
 */
public final class Main {
  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int NOT_UNDERSTOOD = 2;
  static final int UNREACHABLE = 3;

  /** Understood by every command, and acted on before one runs. */
  interface Options {
    @Option(
        names = "--lang",
        descriptionKey = "lang",
        paramLabel = "vi|en",
        scope = CommandLine.ScopeType.INHERIT)
    String language();

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        descriptionKey = "help",
        scope = CommandLine.ScopeType.INHERIT)
    boolean help();
  }

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Surroundings.ofTheMachine(), arguments));
  }

  static int run(Surroundings surroundings, String... arguments) {
    var messages = Messages.chosenBy(arguments, surroundings);
    var line = new CommandLine(CommandSpec.create().name("lienthong"));
    line.getCommandSpec().addMixin("options", Given.of(Options.class).spec());
    line.addSubcommand("validate", ValidateCommand.spec(surroundings, messages));
    line.addSubcommand("send", SendCommand.spec(surroundings, messages));
    line.addSubcommand("inbox", InboxCommand.spec(surroundings, messages));
    line.addSubcommand("trace", TraceCommand.spec(surroundings, messages));
    line.setResourceBundle(messages.bundle());
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setExecutionStrategy(Main::runOrExplain);
    line.setParameterExceptionHandler((wrong, given) ->
        notUnderstood(messages, wrong.getCommandLine(), reason(messages, wrong, given)));
    line.setExecutionExceptionHandler((failure, command, parsed) ->
        failure instanceof NotUnderstood wrong
            ? notUnderstood(messages, command, String.valueOf(wrong.getMessage()))
            : failed(surroundings, messages, failure));
    var language = Messages.unknownLanguage(arguments);
    int exit =
        language.isEmpty()
            ? line.execute(arguments)
            : notUnderstood(messages, line, messages.text("unknownLanguage", language));
    surroundings.out().flush();
    surroundings.err().flush();
    return exit;
  }

  /** Without a command there is nothing to do but to explain. */
  private static int runOrExplain(CommandLine.ParseResult parsed) {
    if (parsed.hasSubcommand()) {
      return new CommandLine.RunLast().execute(parsed);
    }
    var line = parsed.commandSpec().commandLine();
    line.usage(line.getOut());
    return DONE;
  }

  private static int notUnderstood(Messages messages, CommandLine command, String reason) {
    command.getErr().println(messages.text("notUnderstood", reason));
    command.getErr().println(messages.text("seeHelp", command.getCommandSpec().qualifiedName()));
    return NOT_UNDERSTOOD;
  }

  private static String reason(
      Messages messages, CommandLine.ParameterException wrong, String[] given) {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return messages.text("unmatched", String.join(" ", unmatched.getUnmatched()));
    }
    if (wrong instanceof CommandLine.MissingParameterException missing) {
      var unknown = unknownOptions(wrong.getCommandLine(), given);
      if (!unknown.isEmpty()) {
        return messages.text("unmatched", String.join(" ", unknown));
      }
      var labels =
          missing.getMissing().stream()
              .map(each ->
                  each instanceof CommandLine.Model.OptionSpec option
                      ? option.longestName()
                      : each.paramLabel())
              .toList();
      return messages.text("missing", String.join(", ", labels));
    }
    if (wrong.getArgSpec() instanceof CommandLine.Model.OptionSpec option
        && option.type() == LocalDate.class) {
      return messages.text("wrongDate", option.longestName(), String.valueOf(wrong.getValue()));
    }
    return String.valueOf(wrong.getMessage());
  }

  /** A mistyped option is what is wrong, not the file that its word stood for. */
  private static List<String> unknownOptions(CommandLine command, String[] given) {
    return Arrays.stream(given)
        .filter(word -> word.startsWith("--") && word.length() > 2)
        .map(word -> word.split("=", 2)[0])
        .filter(word -> command.getCommandSpec().findOption(word) == null)
        .toList();
  }

  private static int failed(Surroundings surroundings, Messages messages, Exception failure)
      throws Exception {
    if (failure instanceof AxisRefused refused) {
      surroundings.err().println(messages.refusal(refused));
      return REFUSED;
    }
    if (failure instanceof AxisUnreachable unreachable) {
      surroundings
          .err()
          .println(messages.text("unreachable", unreachable.attempts(), unreachable.reason()));
      return UNREACHABLE;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      surroundings
          .err()
          .println(messages.text("fileTrouble", String.valueOf(failure.getMessage())));
      return REFUSED;
    }
    throw failure;
  }
}
