package vn.lienthong.client.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisRefused;
import vn.lienthong.client.AxisUnreachable;
import vn.lienthong.client.Inbox;
import vn.lienthong.client.InboxReport;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.ReceivedItem;

/** Lists what waits, or stores it in a folder and confirms each packet once it is safe there. */
final class InboxCommand implements Callable<Integer> {
  private final Options options;
  private final Connection connection;
  private final Surroundings surroundings;
  private final Messages messages;

  interface Options {
    @Option(names = "--download", paramLabel = "DIR", descriptionKey = "inbox.download")
    @Nullable Path folder();

    @Option(names = "--statuses", descriptionKey = "inbox.statuses")
    boolean statuses();
  }

  private InboxCommand(
      Options options, Connection connection, Surroundings surroundings, Messages messages) {
    this.options = options;
    this.connection = connection;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  static CommandSpec spec(Surroundings surroundings, Messages messages) {
    var axis = Given.of(Connection.Options.class);
    var connection = new Connection(axis.values(), surroundings, messages);
    var given = Given.of(Options.class);
    var command = new InboxCommand(given.values(), connection, surroundings, messages);
    return Given.command("inbox", command, axis, given);
  }

  @Override
  public Integer call() throws IOException {
    var axis = connection.axis();
    var type = options.statuses() ? MessageType.STATUS : MessageType.DOCUMENT;
    var folder = options.folder();
    return folder == null ? list(axis, type) : download(axis, type, folder);
  }

  private int list(AxisClient axis, MessageType type) {
    var items = axis.received(type);
    if (!items.isEmpty()) {
      var table =
          new Table(
              "docId",
              messages.text("column.from"),
              messages.text("column.arrived"),
              messages.text("column.delivery"));
      for (ReceivedItem item : items) {
        table.add(
            item.docId(),
            item.from(),
            item.createdTime(),
            messages.valueText("state", item.status()));
      }
      table.print(surroundings.out());
    }
    surroundings.out().println(messages.text("inbox.waiting", items.size()));
    return Main.DONE;
  }

  private int download(AxisClient axis, MessageType type, Path target) throws IOException {
    Files.createDirectories(target);
    var stored = new StoredPackets(target);
    var report =
        new Inbox(axis, target.resolve(".incoming"), stored)
            .receiveAll(
                type,
                packet -> {
                  Path file = stored.keep(packet);
                  surroundings
                      .out()
                      .println(
                          messages.text(
                              packet.repeated() ? "inbox.repeated" : "inbox.stored",
                              packet.item().docId(),
                              packet.item().from(),
                              file));
                });
    Files.deleteIfExists(target.resolve(".incoming"));
    boolean unreachable = false;
    for (InboxReport.Failure failure : report.failures()) {
      surroundings
          .err()
          .println(messages.text("inbox.failed", failure.item().docId(), why(failure.cause())));
      unreachable |= failure.cause() instanceof AxisUnreachable;
    }
    surroundings
        .out()
        .println(messages.text("inbox.summary", report.listed(), report.stored().size()));
    if (unreachable) {
      return Main.UNREACHABLE;
    }
    return report.failures().isEmpty() ? Main.DONE : Main.REFUSED;
  }

  private String why(Exception cause) {
    return cause instanceof AxisRefused refused ? messages.refusal(refused) : cause.toString();
  }
}
