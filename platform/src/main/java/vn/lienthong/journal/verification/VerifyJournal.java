package vn.lienthong.journal.verification;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.HeadText;

/** {@code verify-journal}: exit code 0 when the log is as it was written, 1 when not. */
public final class VerifyJournal {
  private static final int MOST_FINDINGS = 1000;

  private final Embedded embedded;
  private final CommandLine line;
  private final Arguments arguments;

  private VerifyJournal(Embedded embedded, CommandLine line, Arguments arguments) {
    this.embedded = embedded;
    this.line = line;
    this.arguments = arguments;
  }

  @Command(
      name = "verify-journal",
      mixinStandardHelpOptions = true,
      description = "Recomputes the whole journal and names what was changed.")
  interface Arguments {
    @Option(names = "--data", paramLabel = "DIR", description = "data directory of a stopped node")
    @Nullable Path data();

    @Option(names = "--url", paramLabel = "JDBC-URL", description = "an external database")
    @Nullable String url();

    @Option(
        names = "--head",
        paramLabel = "FILE",
        description = "a head kept outside: shows a cut tail and a forked log")
    @Nullable Path head();

    @Option(names = "--out-head", paramLabel = "FILE", description = "write the newest head there")
    @Nullable Path outHead();
  }

  static CommandLine line(Embedded embedded) {
    return CommandRun.line(
        Arguments.class,
        (line, arguments) -> new VerifyJournal(embedded, line, arguments).verify());
  }

  /** Starts the database inside a data directory. */
  public interface Embedded {
    /** The database of that directory, running until the whole is closed. */
    Running start(Path data);
  }

  /** A database that runs as long as it is needed. */
  public interface Running extends AutoCloseable {
    DataSource source();

    @Override
    void close();
  }

  private int verify() throws IOException, SQLException {
    var url = arguments.url();
    var data = arguments.data();
    if (url != null) {
      var source = new PGSimpleDataSource();
      source.setUrl(url);
      return verify(source);
    }
    try (var running = embedded.start(data == null ? Path.of("data") : data)) {
      return verify(running.source());
    }
  }

  private int verify(DataSource source) throws IOException, SQLException {
    var out = line.getOut();
    var outHead = arguments.outHead();
    var result = JournalAudit.of(source, outside(), done -> tell(out, done + " entries checked …"));
    result.findings().stream().limit(MOST_FINDINGS).forEach(finding -> tell(out, finding));
    if (result.findings().size() > MOST_FINDINGS) {
      tell(out, "… and " + (result.findings().size() - MOST_FINDINGS) + " more");
    }
    if (outHead != null && result.newest().isPresent()) {
      Files.writeString(outHead, HeadText.write(result.newest().get()));
    }
    boolean sound = result.findings().isEmpty();
    tell(out, (sound ? "OK: " : "WRONG: ") + result.size() + " entries, " + witness());
    return sound ? 0 : 1;
  }

  private String witness() {
    var head = arguments.head();
    return head == null
        ? "no head from outside given (a cut tail cannot be seen)"
        : "compared with " + head;
  }

  private @Nullable SignedHead outside() throws IOException {
    var head = arguments.head();
    if (head == null) return null;
    return HeadText.parse(Files.readString(head))
        .orElseThrow(() -> new ParameterException(line, head + " holds no head"));
  }

  private static void tell(PrintWriter out, Object line) {
    out.println(line);
    out.flush();
  }

  /** For external databases alone; the node's command adds the embedded start. */
  public static void main(String[] args) {
    Embedded none =
        data -> {
          throw new IllegalArgumentException("give --url");
        };
    System.exit(line(none).execute(args));
  }
}
