package vn.lienthong.client.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lienthong.edxml.Finding;
import vn.lienthong.edxml.Limits;
import vn.lienthong.edxml.Severity;
import vn.lienthong.edxml.Validation;

/** Reads packet files and prints what is to be said about them. */
final class PacketCheck {
  private static final int BUFFER = 64 * 1024;

  private final Surroundings surroundings;
  private final Messages messages;

  PacketCheck(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  Validation read(Path file) throws IOException {
    var progress = new ProgressLine(surroundings, messages, file.toString());
    try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      return Validation.of(new WatchedInput(in, Files.size(file), progress), Limits.standard());
    } finally {
      progress.end();
    }
  }

  /** Prints the findings that are at least as bad as the given severity. */
  void print(PrintWriter out, Path file, Validation validation, Severity mildest) {
    for (Finding finding : validation.findings()) {
      if (finding.severity().compareTo(mildest) <= 0) {
        out.println(
            messages.text(
                "finding",
                file,
                Integer.toString(finding.line()),
                Integer.toString(finding.column()),
                messages.text("severity." + finding.severity()),
                finding.code().code(),
                finding.message(messages.locale())));
      }
    }
  }
}
