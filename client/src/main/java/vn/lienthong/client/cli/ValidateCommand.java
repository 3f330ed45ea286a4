package vn.lienthong.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.lienthong.edxml.Severity;

/** Prints every finding about packet files; agrees when all of them can be read. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "validate.files")
  private List<Path> files = List.of();

  private final Surroundings surroundings;
  private final Messages messages;
  private final PacketCheck check;

  ValidateCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
    this.check = new PacketCheck(surroundings, messages);
  }

  @Override
  public Integer call() {
    boolean allReadable = true;
    for (Path file : files) {
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
