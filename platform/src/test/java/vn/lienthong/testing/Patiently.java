package vn.lienthong.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * Waits for what must happen. A machine that runs several builds stands still for seconds, and no
 * test may take that for an error: a test waits so long that only a fault can keep it waiting.
 */
public final class Patiently {
  /** More than anything takes that a test waits for in its own process. */
  public static final Duration LONG = Duration.ofMinutes(2);

  private Patiently() {}

  /** Looks again and again until it is so. */
  public static ConditionFactory await() {
    return Awaitility.await().atMost(LONG);
  }
}
