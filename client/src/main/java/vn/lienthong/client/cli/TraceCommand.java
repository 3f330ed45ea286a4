package vn.lienthong.client.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.lienthong.client.SentItem;

/** Shows where a sent document is, one line per recipient. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
  @Mixin private final Connection connection;

  @Parameters(paramLabel = "DOCID", descriptionKey = "trace.docId")
  private String docId = "";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private final Surroundings surroundings;
  private final Messages messages;

  TraceCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
    this.connection = new Connection(surroundings, messages);
  }

  @Override
  public Integer call() {
    var items = connection.axis(spec.commandLine()).trace(docId);
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
