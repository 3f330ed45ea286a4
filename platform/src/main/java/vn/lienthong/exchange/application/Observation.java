package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ConformanceRun;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.domain.LetterText;
import vn.lienthong.exchange.domain.Observed;
import vn.lienthong.exchange.domain.Packets;
import vn.lienthong.exchange.domain.SystemTraces;
import vn.lienthong.exchange.domain.WatchedRun;
import vn.lienthong.journal.JournalReader;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

/**
 * Gathers what a system left behind since a run began. Nothing is written for it while the system
 * works: journal, trace, nonces and webhooks are there anyway.
 */
@Component
class Observation {
  private static final int PAGE = 1000;
  private static final int MOST_ENTRIES = 50_000;
  private static final int MOST_LETTERS = 1000;

  private final JournalReader journal;
  private final SystemTraces traces;
  private final Packets packets;
  private final ExchangeSettings settings;
  private final BusinessClock business;
  private final WallClock clock;

  Observation(
      JournalReader journal,
      SystemTraces traces,
      Packets packets,
      ExchangeSettings settings,
      BusinessClock business,
      WallClock clock) {
    this.journal = journal;
    this.traces = traces;
    this.packets = packets;
    this.settings = settings;
    this.business = business;
    this.clock = clock;
  }

  /** A run that begins now. */
  WatchedRun begun(ConformanceRun run) {
    return new WatchedRun(run, journal.size(), traces.lastEvent());
  }

  /** What was seen of a run up to now. */
  Observed of(WatchedRun watched, boolean over) {
    var run = watched.run();
    var entries = entries(watched.firstEntry());
    return new Observed(
        run,
        over,
        entries,
        letters(run, entries),
        traces.outOfOrder(run.agency(), watched.firstEvent()),
        traces.calls(run.system(), run.startedAt(), settings.signatureWindow().multipliedBy(2)),
        Duration.between(clock.now(), business.now()),
        traces.webhooks(run.system()));
  }

  private List<SequencedEntry> entries(long first) {
    var entries = new ArrayList<SequencedEntry>();
    var page = journal.from(first, PAGE);
    while (!page.isEmpty() && entries.size() < MOST_ENTRIES) {
      entries.addAll(page);
      page = journal.from(first + entries.size(), PAGE);
    }
    return entries;
  }

  private List<Observed.Letter> letters(ConformanceRun run, List<SequencedEntry> entries) {
    var documents =
        entries.stream()
            .filter(entry -> entry.type().equals(ExchangeEntry.DOCUMENT_ACCEPTED.type()))
            .filter(entry -> entry.actor().equals(run.system()))
            .filter(entry -> "edoc".equals(entry.facts().get("message-type")))
            .map(entry -> UUID.fromString(entry.subject()))
            .limit(MOST_LETTERS)
            .toList();
    return traces.sent(documents).stream()
        .map(sent -> new Observed.Letter(sent, text(sent)))
        .toList();
  }

  private LetterText text(SystemTraces.Sent sent) {
    try (var packet = packets.open(sent.packet())) {
      return LetterText.of(packet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
