package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;

/**
 * What became of a document at one recipient.
 *
 * @param code agency that got it
 * @param forwardedFrom name of the closed agency on the packet, empty when addressed directly
 * @param failure code of the reason it could not be delivered, empty otherwise
 */
public record TraceView(
    String code,
    String name,
    String forwardedFrom,
    TransportState state,
    String status,
    String failure,
    List<Step> steps) {
  public TraceView {
    steps = List.copyOf(steps);
  }

  /**
   * One step, the oldest first.
   *
   * @param kind {@code queued}, {@code forwarded}, {@code refused}, {@code moved}, {@code status}
   *     or {@code out-of-order}
   * @param status status code for the last two kinds, empty for the others
   */
  public record Step(Instant at, String kind, String status, String description, String actor) {}
}
