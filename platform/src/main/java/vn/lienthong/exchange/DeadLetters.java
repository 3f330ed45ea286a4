package vn.lienthong.exchange;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

/** What got stuck on this node, for the administrators of the node ({@code operate}). */
public interface DeadLetters {
  /** The longest stuck first; the reading is journaled before it is answered. */
  Page<DeadLetter> list(Caller by, int number, int size);

  /**
   * Tries each again, one after the other, each by itself; what is not stuck any more is left as it
   * is.
   */
  List<Replayed> replay(Caller by, Collection<DeadLetter.Ref> refs);

  /**
   * What became of one.
   *
   * @param title number of the document or name of the target, empty when nothing is known of it
   * @param refused why nothing was done, null when it was done
   */
  record Replayed(DeadLetter.Ref ref, String title, @Nullable RuleViolated refused) {}
}
