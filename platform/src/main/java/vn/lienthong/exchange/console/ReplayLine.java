package vn.lienthong.exchange.console;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.DeadLetters;
import vn.lienthong.web.Message;

/**
 * What became of one replay; it waits in the session for the page that reports it.
 *
 * @param refused why nothing was done, null when it was done
 */
public record ReplayLine(String title, @Nullable Message refused) implements Serializable {
  private static final long serialVersionUID = 1L;

  static ReplayLine of(DeadLetters.Replayed replayed) {
    var refused = replayed.refused();
    var title = replayed.title().isEmpty() ? replayed.ref().id() : replayed.title();
    return new ReplayLine(title, refused == null ? null : Message.of(refused));
  }

  public boolean done() {
    return refused == null;
  }
}
