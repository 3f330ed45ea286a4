package vn.lienthong.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;

/** What start, backup, restore and move of a node need from the log. */
public interface JournalAdministration {
  /**
   * Waits until everything committed before the call stands under a signed head. Appends an entry
   * that says so.
   *
   * @param purpose why, for instance {@code backup}
   * @return that head
   * @throws IllegalStateException when no head came in time
   */
  SignedHead drain(String purpose, Duration timeout);

  /**
   * After a restore: goes on under a new origin. The first head of the new log is signed over an
   * entry naming the last head of the old one, so that no two heads of one origin contradict.
   *
   * @param outside the newest head of the old log known outside the database, null when none
   */
  void openNewLog(String reason, @Nullable SignedHead outside, Caller by);
}
