package vn.lienthong.client.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import vn.lienthong.client.SentItem;

/** Shows where a sent document is, one line per recipient. */
final class TraceCommand implements Callable<Integer> {
  private final Options options;
  private final Connection connection;
  private final Surroundings surroundings;
  private final Messages messages;

  interface Options {
    @Parameters(paramLabel = "DOCID", descriptionKey = "trace.docId")
    String docId();
  }

  private TraceCommand(
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
    var command = new TraceCommand(given.values(), connection, surroundings, messages);
    return Given.command("trace", command, axis, given);
  }

  @Override
  public Integer call() {
    var docId = options.docId();
    var items = connection.axis().trace(docId);
    if (items.isEmpty()) {
      surroundings.out().println(messages.text("trace.none", docId));
      return Main.REFUSED;
    }
    var first = items.get(0);
    surroundings
        .out()
        .println(messages.text("trace.document", docId, first.notation(), first.title()).strip());
    var table =
        new Table(
            messages.text("column.to"),
            messages.text("column.sent"),
            messages.text("column.delivery"),
            messages.text("column.received"),
            messages.text("column.handling"));
    for (SentItem item : items) {
      table.add(
          item.toCode(),
          item.sentTime(),
          said("state", item.sendStatus(), item.sendStatusDescription()),
          item.receivedTime(),
          said("status", item.receiveStatus(), item.receiveStatusDescription()));
    }
    table.print(surroundings.out());
    return Main.DONE;
  }

  /**
   * Our words for a code we know; beside them what the axis wrote, where it says something else.
   */
  private String said(String prefix, String code, String description) {
    String known = messages.valueText(prefix, code);
    return known.equals(code) && !description.isEmpty()
        ? (code + " " + description).strip()
        : known;
  }
}
