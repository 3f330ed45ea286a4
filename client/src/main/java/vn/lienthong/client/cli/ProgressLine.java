package vn.lienthong.client.cli;

import java.time.Duration;
import java.time.Instant;
import vn.lienthong.client.Progress;

/**
 * Says how a long transfer goes on: nothing in the first two seconds, then a line drawn over on a
 * terminal, or a new line every ten seconds in a log.
 */
final class ProgressLine implements Progress {
  private static final Duration SILENT = Duration.ofSeconds(2);
  private static final Duration REDRAWN = Duration.ofMillis(300);
  private static final Duration LOGGED = Duration.ofSeconds(10);

  private final Surroundings surroundings;
  private final Messages messages;
  private final String name;
  private Instant next;
  private boolean drawn;

  ProgressLine(Surroundings surroundings, Messages messages, String name) {
    this.surroundings = surroundings;
    this.messages = messages;
    this.name = name;
    this.next = now().plus(SILENT);
  }

  @Override
  public synchronized void moved(long bytes, long total) {
    if (now().isBefore(next)) {
      return;
    }
    next = now().plus(surroundings.terminal() ? REDRAWN : LOGGED);
    String line =
        total > 0
            ? messages.text(
                "progress", name, megabytes(bytes), megabytes(total), bytes * 100 / total)
            : messages.text("progressOpen", name, megabytes(bytes));
    surroundings.err().print(surroundings.terminal() ? "\r" + line : line + "\n");
    surroundings.err().flush();
    drawn = surroundings.terminal();
  }

  /** Leaves the line that was drawn over. */
  synchronized void end() {
    if (drawn) {
      surroundings.err().println();
      drawn = false;
    }
  }

  private Instant now() {
    return surroundings.timing().clock().instant();
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
