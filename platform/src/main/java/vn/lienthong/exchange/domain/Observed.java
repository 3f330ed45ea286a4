package vn.lienthong.exchange.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.exchange.ConformanceRun;
import vn.lienthong.exchange.domain.SystemTraces.Hook;
import vn.lienthong.exchange.domain.SystemTraces.Sent;
import vn.lienthong.journal.SequencedEntry;

/**
 * Everything that was seen of a system in a run.
 *
 * @param over no more is to come
 * @param entries of the journal, of everybody, in order
 * @param letters documents that the system handed in, with how their text is written
 * @param outOfOrder documents with a status out of order
 * @param calls signed calls by minute
 * @param ahead how far the business clock of the entries is ahead of the clock of the calls
 */
public record Observed(
    ConformanceRun run,
    boolean over,
    List<SequencedEntry> entries,
    List<Letter> letters,
    List<UUID> outOfOrder,
    Map<Instant, Integer> calls,
    Duration ahead,
    List<Hook> webhooks) {
  public Observed {
    entries = List.copyOf(entries);
    letters = List.copyOf(letters);
    outOfOrder = List.copyOf(outOfOrder);
    calls = Map.copyOf(calls);
    webhooks = List.copyOf(webhooks);
  }

  /** A document and its text. */
  public record Letter(Sent sent, LetterText text) {}
}
