package vn.lienthong.bench.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what was answered with what the recipient got. */
final class Checker {
  private Checker() {}

  /** Documents that were answered, and how many of them came as they were sent. */
  record Count(int answered, int found, int lost, int doubled) {
    static final Count NOTHING = new Count(0, 0, 0, 0);
  }

  /**
   * What the recipient's face gave.
   *
   * @param shown digest of each document that stood in the inbox, by its id
   * @param again documents that stood in the inbox after they were confirmed
   */
  record Received(Map<String, String> shown, Set<String> again) {
    Received {
      shown = Map.copyOf(shown);
      again = Set.copyOf(again);
    }
  }

  /**
   * Counts.
   *
   * @param kept digest of each answered document when it was fetched once more at the end
   */
  static Count count(List<Ledger.Entry> answered, Received received, Map<String, String> kept) {
    var asked = Set.copyOf(answered);
    int found =
        (int)
            asked.stream()
                .filter(entry -> entry.sha256().equals(received.shown().get(entry.docId())))
                .filter(entry -> entry.sha256().equals(kept.get(entry.docId())))
                .count();
    return new Count(asked.size(), found, asked.size() - found, doubled(received));
  }

  /** One content under several ids, and what came once more after it was confirmed. */
  private static int doubled(Received received) {
    var contents =
        received.shown().values().stream()
            .collect(Collectors.groupingBy(digest -> digest, Collectors.counting()));
    long copies = contents.values().stream().mapToLong(times -> times - 1).sum();
    return (int) copies + received.again().size();
  }
}
