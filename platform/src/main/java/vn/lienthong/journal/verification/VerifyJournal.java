package vn.lienthong.journal.verification;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.HeadText;

/** {@code verify-journal}: exit code 0 when the log is as it was written, 1 when not. */
final class VerifyJournal {
  private static final int MOST_FINDINGS = 1000;

  private final DataSource source;
  private final CommandLine line;
  private final Arguments arguments;

  private VerifyJournal(DataSource source, CommandLine line, Arguments arguments) {
    this.source = source;
    this.line = line;
    this.arguments = arguments;
  }

  @Command(
      name = "verify-journal",
      mixinStandardHelpOptions = true,
      description = "Recomputes the whole journal and names what was changed.")
  interface Arguments {
    @Option(
        names = "--head",
        paramLabel = "FILE",
        description = "a head kept outside: shows a cut tail and a forked log")
    @Nullable Path head();

    @Option(names = "--out-head", paramLabel = "FILE", description = "write the newest head there")
    @Nullable Path outHead();
  }

  static CommandLine line(DataSource source) {
    return CommandRun.line(
        Arguments.class, (line, arguments) -> new VerifyJournal(source, line, arguments).verify());
  }

  private int verify() throws IOException, SQLException {
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
    tell(out, result.stamps());
    if (result.archived() > 0) {
      tell(out, result.archived() + " payloads are in archives (verify-archive checks those)");
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
}
