package vn.lienthong.journal.verification;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.HeadText;

/** {@code verify-journal}: exit code 0 when the log is as it was written, 1 when not. */
@Command(
    name = "verify-journal",
    mixinStandardHelpOptions = true,
    description = "Recomputes the whole journal and names what was changed.")
public final class VerifyJournal implements Callable<Integer> {
  private static final int MOST_FINDINGS = 1000;

  private final Embedded embedded;

  @Option(names = "--data", paramLabel = "DIR", description = "data directory of a stopped node")
  private @Nullable Path data;

  @Option(names = "--url", paramLabel = "JDBC-URL", description = "an external database")
  private @Nullable String url;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description = "a head kept outside: shows a cut tail and a forked log")
  private @Nullable Path head;

  @Option(names = "--out-head", paramLabel = "FILE", description = "write the newest head there")
  private @Nullable Path outHead;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  public VerifyJournal(Embedded embedded) {
    this.embedded = embedded;
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

  @Override
  public Integer call() throws IOException, SQLException {
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
    var out = spec.commandLine().getOut();
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
    return head == null
        ? "no head from outside given (a cut tail cannot be seen)"
        : "compared with " + head;
  }

  private @Nullable SignedHead outside() throws IOException {
    if (head == null) return null;
    return HeadText.parse(Files.readString(head))
        .orElseThrow(() -> new ParameterException(spec.commandLine(), head + " holds no head"));
  }

  private static void tell(PrintWriter out, Object line) {
    out.println(line);
    out.flush();
  }

  /** For external databases alone; the node's command adds the embedded start. */
  public static void main(String[] args) {
    var command =
        new VerifyJournal(data -> {
          throw new IllegalArgumentException("give --url");
        });
    System.exit(new CommandLine(command).execute(args));
  }
}
