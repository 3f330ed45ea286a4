package vn.lienthong.client;

import java.util.List;

/**
 * How one round of receiving went.
 *
 * @param listed how many items the axis offered
 * @param stored docIds stored and confirmed in this round
 * @param repeated those among them that had been stored before
 * @param failures items that stay with the axis and will be offered again
 */
public record InboxReport(
    int listed, List<String> stored, List<String> repeated, List<Failure> failures) {

  public InboxReport {
    stored = List.copyOf(stored);
    repeated = List.copyOf(repeated);
    failures = List.copyOf(failures);
  }

  /** An item that could not be fetched, stored or confirmed. */
  public record Failure(ReceivedItem item, Exception cause) {}
}
