package vn.lienthong.portal.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.WallClock;

/**
 * Queues what is to be told of each event of a dossier. The entry stands in the journal since the
 * transaction of the event, so nothing that happened is forgotten, and nothing is told that did not
 * happen. Every event of a dossier is one entry, in order: counting them gives the event's number.
 */
@Component
class OutboxFeed implements JournalSubscriber {
  private static final Map<String, DossierAct> ACTS =
      Arrays.stream(DossierAct.values())
          .collect(Collectors.toMap(act -> CaseworkNews.of(act).type(), act -> act));

  private final Outbox outbox;
  private final WallClock clock;

  OutboxFeed(Outbox outbox, WallClock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String subscriber() {
    return "portal-outbox";
  }

  @Override
  public void accept(List<SequencedEntry> entries) {
    var now = clock.now();
    for (var entry : entries) {
      var act = ACTS.get(entry.type());
      if (act != null) {
        outbox.happened(event(entry, act), now);
      }
    }
  }

  private static Outbox.Event event(SequencedEntry entry, DossierAct act) {
    var state = Integer.parseInt(fact(entry, "state"));
    return new Outbox.Event(
        DossierId.parse(entry.subject()).orElseThrow(),
        act,
        new AgencyCode(fact(entry, "agency")),
        DossierState.values()[state - 1],
        entry.at());
  }

  private static String fact(SequencedEntry entry, String name) {
    return entry.facts().getOrDefault(name, "");
  }

  /** What was queued stays: it may have been sent. */
  @Override
  public void reset() {
    outbox.recount();
  }
}
