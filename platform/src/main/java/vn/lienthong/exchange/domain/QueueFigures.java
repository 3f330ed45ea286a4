package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.AxisState.AgeGroup;

/** Port to the numbers of what waits on the axis. */
public interface QueueFigures {
  Waiting waiting(Instant now);

  /**
   * @param ages every age, in order
   * @param oldest when the longest waiting was queued, null when none waits
   */
  record Waiting(List<AgeGroup> ages, @Nullable Instant oldest) {
    public Waiting {
      ages = List.copyOf(ages);
    }
  }
}
