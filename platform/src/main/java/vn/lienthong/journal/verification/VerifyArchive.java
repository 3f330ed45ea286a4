package vn.lienthong.journal.verification;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import vn.lienthong.journal.archive.ArchiveReader;

/** {@code verify-archive}: exit code 0 when every archive is as it was written, 1 when not. */
final class VerifyArchive {
  private final DataSource source;
  private final PrintWriter out;
  private final boolean offline;

  private VerifyArchive(DataSource source, PrintWriter out, boolean offline) {
    this.source = source;
    this.out = out;
    this.offline = offline;
  }

  @Command(
      name = "verify-archive",
      mixinStandardHelpOptions = true,
      description = "Checks archives against their manifests and the journal.")
  interface Arguments {
    @Parameters(paramLabel = "DIR", arity = "1..*", description = "folders of archives")
    List<Path> folders();

    @Option(
        names = "--offline",
        description = "without the journal: says only that the files are those of the manifest")
    boolean offline();
  }

  static CommandLine line(DataSource source) {
    return CommandRun.line(
        Arguments.class,
        (line, arguments) -> {
          for (var folder : arguments.folders()) {
            if (!Files.isDirectory(folder)) {
              throw new ParameterException(line, folder + " is no folder");
            }
          }
          var check = new VerifyArchive(source, line.getOut(), arguments.offline());
          boolean sound = true;
          for (var folder : arguments.folders()) {
            sound &= check.isSound(folder);
          }
          return sound ? 0 : 1;
        });
  }

  private boolean isSound(Path folder) throws SQLException, IOException {
    try {
      var archive = ArchiveReader.open(folder);
      archive.check();
      if (!offline) {
        try (var connection = source.getConnection()) {
          new ArchiveEvidence(connection).check(archive);
        }
      }
      var manifest = archive.manifest();
      tell("OK: " + manifest.archive() + ", " + manifest.records() + " records");
      if (offline) {
        tell("The journal was not asked; compare its manifest: " + archive.digest());
      }
      return true;
    } catch (ArchiveReader.Damaged wrong) {
      tell("WRONG: " + folder.getFileName() + ": " + wrong.getMessage());
      return false;
    }
  }

  private void tell(String line) {
    out.println(line);
    out.flush();
  }
}
