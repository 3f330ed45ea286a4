package vn.lienthong.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import vn.lienthong.edxml.Severity;

/** Prints every finding about packet files; agrees when all of them can be read. */
final class ValidateCommand implements Callable<Integer> {
  private final Options options;
  private final Surroundings surroundings;
  private final Messages messages;
  private final PacketCheck check;

  interface Options {
    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "validate.files")
    List<Path> files();
  }

  private ValidateCommand(Options options, Surroundings surroundings, Messages messages) {
    this.options = options;
    this.surroundings = surroundings;
    this.messages = messages;
    this.check = new PacketCheck(surroundings, messages);
  }

  static CommandSpec spec(Surroundings surroundings, Messages messages) {
    var given = Given.of(Options.class);
    var command = new ValidateCommand(given.values(), surroundings, messages);
    return Given.command("validate", command, given);
  }

  @Override
  public Integer call() {
    boolean allReadable = true;
    for (Path file : options.files()) {
      allReadable &= isReadable(file);
    }
    return allReadable ? Main.DONE : Main.REFUSED;
  }

  private boolean isReadable(Path file) {
    if (!Files.isRegularFile(file)) {
      surroundings.out().println(messages.text("noFile", file));
      return false;
    }
    try {
      var validation = check.read(file);
      check.print(surroundings.out(), file, validation, Severity.NOTE);
      String outcome = validation.isReadable() ? "readable" : "unreadable";
      surroundings.out().println(messages.text(outcome, file, validation.findings().size()));
      return validation.isReadable();
    } catch (IOException trouble) {
      surroundings.out().println(messages.text("fileTrouble", trouble));
      return false;
    }
  }
}
