package vn.lienthong.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.OutgoingPacket;
import vn.lienthong.client.Sending;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.Packet;
import vn.lienthong.edxml.Severity;
import vn.lienthong.edxml.StatusPacket;

/** Sends packet files, or a letter made from options. */
final class SendCommand implements Callable<Integer> {
  private final Options options;
  private final Letter.Options letterOptions;
  private final Connection connection;
  private final Surroundings surroundings;
  private final Messages messages;
  private final PacketCheck check;

  interface Options {
    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "send.files")
    @Nullable List<Path> files();
  }

  private SendCommand(
      Options options,
      Letter.Options letterOptions,
      Connection connection,
      Surroundings surroundings,
      Messages messages) {
    this.options = options;
    this.letterOptions = letterOptions;
    this.connection = connection;
    this.surroundings = surroundings;
    this.messages = messages;
    this.check = new PacketCheck(surroundings, messages);
  }

  static CommandSpec spec(Surroundings surroundings, Messages messages) {
    var axis = Given.of(Connection.Options.class);
    var connection = new Connection(axis.values(), surroundings, messages);
    var letter = Given.of(Letter.Options.class);
    var given = Given.of(Options.class);
    var command =
        new SendCommand(given.values(), letter.values(), connection, surroundings, messages);
    return Given.command("send", command, axis, letter, given);
  }

  @Override
  public Integer call() throws IOException {
    var files = Given.listOf(options.files());
    var letter = new Letter(letterOptions);
    if (files.isEmpty() == !letter.isGiven()) {
      throw new NotUnderstood(messages.text("send.fileOrLetter"));
    }
    var axis = connection.axis();
    if (letter.isGiven()) {
      return composeAndSend(axis, letter);
    }
    int exit = Main.DONE;
    for (Path file : files) {
      exit = Math.max(exit, send(axis, file, file.toString()));
    }
    return exit;
  }

  private int composeAndSend(AxisClient axis, Letter letter) throws IOException {
    var missing = letter.missing();
    if (!missing.isEmpty()) {
      throw new NotUnderstood(messages.text("missing", String.join(", ", missing)));
    }
    if (letter.isGarbled()) {
      throw new NotUnderstood(messages.text("send.garbled"));
    }
    if (!letter.isNumbered()) {
      throw new NotUnderstood(messages.text("send.notANumber"));
    }
    var names = letter.names(axis);
    var unknown = letter.unknown(names);
    if (!unknown.isEmpty()) {
      throw new NotUnderstood(messages.text("send.unknownCode", String.join(", ", unknown)));
    }
    Path packet = Files.createTempFile("letter", ".edxml");
    try {
      letter.write(names, surroundings.timing().clock(), packet);
      return send(axis, packet, messages.text("send.letter"));
    } catch (EdxmlRefused refused) {
      surroundings
          .err()
          .println(
              messages.text(
                  "send.notWritable",
                  refused.code().code(),
                  refused.finding().message(messages.locale())));
      return Main.REFUSED;
    } finally {
      Files.deleteIfExists(packet);
    }
  }

  private int send(AxisClient axis, Path file, String name) throws IOException {
    if (!Files.isRegularFile(file)) {
      surroundings.err().println(messages.text("noFile", file));
      return Main.REFUSED;
    }
    var validation = check.read(file);
    check.print(surroundings.err(), file, validation, Severity.ERROR);
    if (validation.packet().isEmpty()) {
      surroundings.err().println(messages.text("send.unreadable", name));
      return Main.REFUSED;
    }
    Packet packet = validation.packet().get();
    var type = packet instanceof StatusPacket ? MessageType.STATUS : MessageType.DOCUMENT;
    var outgoing = new OutgoingPacket(file, type, packet.from().organId(), List.of());
    var progress = new ProgressLine(surroundings, messages, name);
    Sending outcome = axis.send(outgoing, progress);
    progress.end();
    return report(name, outcome);
  }

  private int report(String name, Sending outcome) {
    if (outcome instanceof Sending.Accepted accepted) {
      surroundings.out().println(messages.text("send.accepted", name, accepted.docId()));
      return Main.DONE;
    }
    if (outcome instanceof Sending.Refused refused) {
      surroundings
          .err()
          .println(name + ": " + messages.refusal(refused.code(), refused.description()));
      return Main.REFUSED;
    }
    var unreachable = (Sending.Unreachable) outcome;
    surroundings
        .err()
        .println(
            messages.text("send.unreachable", name, unreachable.attempts(), unreachable.reason()));
    return Main.UNREACHABLE;
  }
}
