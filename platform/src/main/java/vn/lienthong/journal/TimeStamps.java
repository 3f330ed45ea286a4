package vn.lienthong.journal;

import java.util.Optional;

/** Time stamps on the heads of the log. Nothing waits for them; they follow when they can. */
public interface TimeStamps {
  TimeStampState state();

  /**
   * The first stamp over at least that many leaves. With {@link Heads#consistency} from {@code
   * size} to {@link TimeStamp#size} it proves that the tree of {@code size} leaves was there then.
   */
  Optional<TimeStamp> covering(long size);
}
