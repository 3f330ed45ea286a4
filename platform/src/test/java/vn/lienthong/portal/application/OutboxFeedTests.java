package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.lienthong.casework.CaseworkNews;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierState;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.identity.TestTime;
import vn.lienthong.journal.EntryType;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.PortalNews;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.Outbox.Try;
import vn.lienthong.shared.Ids;

/** What the journal tells becomes what is told, once, in its order. */
class OutboxFeedTests {
  private static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");

  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final OutboxFeed feed = new OutboxFeed(outbox, TestTime.stoppedAt(NOW).wall());
  private final DossierId dossier = new DossierId(Ids.next());
  private final List<SequencedEntry> journal = new ArrayList<>();

  private OutboxFeedTests entry(EntryType type, int state) {
    journal.add(
        new SequencedEntry(
            journal.size(),
            Ids.next(),
            type.type(),
            1,
            dossier.toString(),
            NOW,
            "",
            "",
            Map.of("agency", "000.00.31.H46", "state", String.valueOf(state), "due", ""),
            Optional.empty()));
    return this;
  }

  private List<Queued> queued() {
    return outbox.due(NOW, 100);
  }

  @Test
  void anEventIsQueuedWithTheStateThatItsEntryTells() {
    entry(CaseworkNews.REGISTER, 1).entry(CaseworkNews.ACCEPT, 2);

    feed.accept(journal);

    assertThat(queued())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.dossier()).isEqualTo(dossier);
          assertThat(one.event()).isEqualTo(2);
          assertThat(one.state()).isEqualTo(DossierState.ACCEPTED);
          assertThat(one.agency().value()).isEqualTo("000.00.31.H46");
        });
  }

  @Test
  void whatIsNoEventOfADossierIsNotCounted() {
    entry(CaseworkNews.REGISTER, 1)
        .entry(CaseworkNews.DOSSIER_READ, 1)
        .entry(PortalNews.DOSSIER_TOLD, 1)
        .entry(ExchangeEntry.DOCUMENT_ACCEPTED, 1)
        .entry(CaseworkNews.ACCEPT, 2);

    feed.accept(journal);

    assertThat(queued()).extracting(Queued::event).containsExactly(2);
  }

  /** The events are counted from the first one again, so that the next one has its number. */
  @Test
  void readingTheJournalAgainFromItsBeginningQueuesNothingTwice() {
    entry(CaseworkNews.REGISTER, 1).entry(CaseworkNews.ACCEPT, 2);
    feed.accept(journal);

    feed.reset();
    entry(CaseworkNews.STOP, 8);
    feed.accept(journal);

    assertThat(told()).containsExactly("2 DOSSIER", "3 DOSSIER", "3 PROGRESS");
    assertThat(feed.subscriber()).isEqualTo("portal-outbox");
  }

  /** Sends all that is queued, and says what it was. */
  private List<String> told() {
    var told = new ArrayList<String>();
    for (var due = queued(); !due.isEmpty(); due = queued()) {
      for (var one : due) {
        told.add(one.event() + " " + one.part());
        assertThat(outbox.sent(one, new Try(Outcome.TAKEN, "0", "", 1, "", "", NOW))).isTrue();
      }
    }
    return told;
  }

  @Test
  void batchesMayCutTheStoryAnywhere() {
    entry(CaseworkNews.REGISTER, 1).entry(CaseworkNews.ACCEPT, 2).entry(CaseworkNews.STOP, 8);

    journal.forEach(one -> feed.accept(List.of(one)));

    assertThat(queued()).extracting(Queued::event).containsExactly(2);
  }
}
