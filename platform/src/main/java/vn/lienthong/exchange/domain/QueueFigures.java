package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.AxisState.AgeGroup;
import vn.lienthong.shared.AgencyCode;

/** Port to the numbers of what waits on the axis. */
public interface QueueFigures {
  /**
   * What waits to be taken. What reached a desk of this node is not among it, nor are the statuses
   * for an agency that works there: its clerks have both before them. Of an agency whose system
   * takes its mail everything counts.
   *
   * @param calling agencies with such a system
   */
  Waiting waiting(Instant now, Set<AgencyCode> calling);

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
