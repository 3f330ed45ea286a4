package vn.lienthong.journal.application;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.JournalSettings;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.domain.Batch;
import vn.lienthong.journal.domain.HeadKey;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.journal.domain.SequencingSession;
import vn.lienthong.journal.domain.Signal;
import vn.lienthong.shared.WallClock;

/**
 * Numbers what was committed and signs heads. A term lasts as long as its database session; a head
 * follows the commit of its pass, at most every {@code headEvery}.
 */
@Component
class Sequencer {
  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final Duration CANDIDACY = Duration.ofMillis(250);

  private final JournalSettings settings;
  private final SequencingSession.Source sessions;
  private final PublishedHeads heads;
  private final LogOpening opening;
  private final WallClock wall;
  private final News news;

  Sequencer(
      JournalSettings settings,
      SequencingSession.Source sessions,
      PublishedHeads heads,
      LogOpening opening,
      WallClock wall,
      News news) {
    this.settings = settings;
    this.sessions = sessions;
    this.heads = heads;
    this.opening = opening;
    this.wall = wall;
    this.news = news;
  }

  /** Waits for its election, then works until the session fails or the thread is interrupted. */
  void term() throws InterruptedException {
    try (var session = sessions.open()) {
      while (!session.elect()) Signal.pause(CANDIDACY);
      var key = opening.prepare();
      LOG.debug("this process numbers the journal now");
      var signed = heads.latest();
      long lastHead = System.nanoTime() - settings.headEvery().toNanos();
      while (true) {
        long seen = news.committed().count();
        long started = System.nanoTime();
        var batch = session.sequence(wall.now());
        if (batch.added() > 0) news.numbered().raise();
        boolean unsigned = unsigned(batch, signed);
        if (unsigned && started - lastHead >= settings.headEvery().toNanos()) {
          lastHead = started;
          signed = Optional.of(publish(session, key, batch));
          unsigned = false;
        }
        rest(batch, unsigned, seen, started);
      }
    }
  }

  private static boolean unsigned(Batch batch, Optional<SignedHead> signed) {
    if (batch.size() == 0) return false;
    return signed.isEmpty()
        || signed.get().size() < batch.size()
        || !signed.get().origin().equals(batch.origin());
  }

  private SignedHead publish(SequencingSession session, HeadKey key, Batch batch) {
    var head = key.sign(batch, wall.now());
    session.publish(head);
    opening.remember(head);
    news.signed().raise();
    return head;
  }

  /** While there is news: the rest of the interval. Else until a commit here, or a look around. */
  private void rest(Batch batch, boolean unsigned, long seen, long started)
      throws InterruptedException {
    if (batch.added() == 0 && !unsigned) news.committed().await(seen, settings.lookEvery());
    long worked = System.nanoTime() - started;
    Signal.pause(settings.batchEvery().minusNanos(worked));
  }
}
