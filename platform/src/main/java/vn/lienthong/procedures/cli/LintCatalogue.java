package vn.lienthong.procedures.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.lienthong.procedures.Finding;
import vn.lienthong.procedures.Severity;
import vn.lienthong.procedures.domain.Linter;
import vn.lienthong.procedures.remote.CatalogueFiles;
import vn.lienthong.shared.RuleViolated;

/** {@code lint-catalogue FILE…}: every finding in files of a catalogue, and how many of each. */
final class LintCatalogue {
  /** No file has a finding of severity error. */
  static final int SOUND = 0;

  /** Some finding is an error. */
  static final int FAULTY = 1;

  /** Some file could not be read, or the command was not understood. */
  static final int NOT_CHECKED = 2;

  private final LintTexts texts;
  private final PrintWriter out;
  private final LocalDate day;
  private final Linter linter = Linter.ofTheProgram();
  private final List<Finding> all = new ArrayList<>();

  private LintCatalogue(LintTexts texts, PrintWriter out, LocalDate day) {
    this.texts = texts;
    this.out = out;
    this.day = day;
  }

  @Command(
      name = "lint-catalogue",
      mixinStandardHelpOptions = true,
      description = "Checks files of the catalogue of procedures without a node.",
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {
        "0:every file was read and no finding is an error",
        "1:some finding is an error",
        "2:a file could not be read, or the command was not understood"
      })
  interface Arguments {
    @Parameters(
        paramLabel = "FILE",
        arity = "1..*",
        description = "JSON of this system, or an answer to LayThuTuc of the national portal")
    List<Path> files();

    @Option(
        names = "--date",
        paramLabel = "YYYY-MM-DD",
        description = "day on which the legal bases must be in force (default today)")
    @Nullable LocalDate date();

    @Option(names = "--lang", paramLabel = "vi|en", description = "language of what is printed")
    @Nullable String language();
  }

  static CommandLine line(LocalDate today, Map<String, String> environment) {
    var line = new CommandLine(Arguments.class);
    return line.setExecutionStrategy(parsed -> {
      var help = CommandLine.executeHelpRequest(parsed);
      return help == null ? lint(line, line.getCommand(), today, environment) : help;
    });
  }

  static int run(CommandLine line, List<String> arguments, PrintStream out, PrintStream err) {
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = line.execute(arguments.toArray(String[]::new));
    line.getOut().flush();
    return code;
  }

  private static int lint(
      CommandLine line, Arguments given, LocalDate today, Map<String, String> environment) {
    var language = given.language();
    var texts =
        LintTexts.of(language, environment)
            .orElseThrow(() -> new ParameterException(line, "--lang takes vi or en"));
    var date = given.date();
    var run = new LintCatalogue(texts, line.getOut(), date == null ? today : date);
    int worst = SOUND;
    for (var file : given.files()) {
      worst = Math.max(worst, run.lint(file, line.getErr()));
    }
    run.summary();
    return worst;
  }

  private int lint(Path file, PrintWriter err) {
    try {
      return findings(file);
    } catch (RuleViolated refused) {
      err.println(texts.refused(file, refused));
    } catch (IOException unreadable) {
      err.println(texts.text("missing", file));
    }
    return NOT_CHECKED;
  }

  private int findings(Path file) throws IOException {
    var entries = new CatalogueFiles().entries(content(file));
    var found = linter.checkFile(entries, day);
    out.println(
        texts.text(found.isEmpty() ? "clean" : "found", file, entries.size(), found.size()));
    found.forEach(finding -> out.println(texts.line(finding)));
    all.addAll(found);
    return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)
        ? FAULTY
        : SOUND;
  }

  /** One byte more than is read tells that the file is too large. */
  private static byte[] content(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(CatalogueFiles.LARGEST + 1);
    }
  }

  private void summary() {
    if (!all.isEmpty()) {
      out.println();
      texts.summary(all).forEach(out::println);
    }
  }
}
