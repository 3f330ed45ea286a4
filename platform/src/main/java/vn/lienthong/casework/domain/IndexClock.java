package vn.lienthong.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Punctuality;

/**
 * The clock of index 766 (QĐ 766/QĐ-TTg, metric 2.1): the date stays as it was first promised, time
 * in which the applicant was asked for a supplement is subtracted, and a second request makes the
 * dossier late whatever the dates say.
 */
public final class IndexClock {
  private final @Nullable Due due;
  private @Nullable Instant asked;
  private @Nullable Instant resolved;
  private @Nullable Instant stopped;
  private boolean accepted;
  private int supplements;
  private Duration waited = Duration.ZERO;

  private IndexClock(@Nullable Due due) {
    this.due = due;
  }

  /**
   * What the clock shows.
   *
   * @param end when the work ended, or null while it goes on
   * @param waited for the applicant
   * @param supplements how often one was asked
   */
  public record Reading(
      @Nullable Instant end, Duration waited, int supplements, Punctuality punctuality) {}

  /**
   * Reads the clock.
   *
   * @param first the date first promised
   */
  public static Reading of(List<DossierEvent> events, Optional<Due> first) {
    var clock = new IndexClock(first.orElse(null));
    events.forEach(clock::follow);
    return new Reading(clock.end(), clock.waited, clock.supplements, clock.punctuality());
  }

  private void follow(DossierEvent event) {
    switch (event.act()) {
      case ACCEPT -> {
        accepted = true;
        asked = null;
      }
      case ASK_SUPPLEMENT -> {
        supplements++;
        asked = event.at();
      }
      case RECEIVE_SUPPLEMENT -> received(event.at());
      case RESOLVE -> resolved = event.at();
      case STOP, REFUSE -> stopped = event.at();
      case WITHDRAW -> stopped = accepted ? event.at() : null;
      default -> {
        // the index does not look at it
      }
    }
  }

  /** Only waiting after the reception lies between start and end. */
  private void received(Instant at) {
    if (asked != null) {
      waited = waited.plus(Duration.between(asked, at));
      asked = null;
    }
  }

  private @Nullable Instant end() {
    if (resolved != null) {
      return resolved;
    }
    return asked != null && supplements == 1 ? asked : stopped;
  }

  private Punctuality punctuality() {
    if (!accepted) {
      return Punctuality.NOT_COUNTED;
    }
    if (supplements > 1) {
      return Punctuality.LATE;
    }
    var end = end();
    if (end == null) {
      return Punctuality.RUNNING;
    }
    if (due == null) {
      return Punctuality.UNKNOWN;
    }
    return end.minus(waited).isAfter(due.latest()) ? Punctuality.LATE : Punctuality.ON_TIME;
  }
}
