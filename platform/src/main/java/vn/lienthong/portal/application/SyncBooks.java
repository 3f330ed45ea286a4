package vn.lienthong.portal.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.SyncState;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Outbox.Queued;
import vn.lienthong.portal.domain.SyncLists;
import vn.lienthong.portal.domain.Turns;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.WallClock;

/** What is on record of the line to the national portal; null stands for every agency. */
@Component
class SyncBooks {
  private final SyncLists lists;
  private final Turns turns;
  private final Outbox outbox;
  private final Adapter adapter;
  private final WallClock clock;

  SyncBooks(SyncLists lists, Turns turns, Outbox outbox, Adapter adapter, WallClock clock) {
    this.lists = lists;
    this.turns = turns;
    this.outbox = outbox;
    this.adapter = adapter;
    this.clock = clock;
  }

  SyncLists lists() {
    return lists;
  }

  SyncState state(@Nullable AgencyCode agency) {
    var counts = lists.counts(agency);
    return new SyncState(
        adapter.target(),
        counts.getOrDefault(SyncStatus.WAITING, 0L),
        counts.getOrDefault(SyncStatus.STUCK, 0L),
        counts.getOrDefault(SyncStatus.SENT, 0L),
        lists.oldest(agency).orElse(null),
        turns.line());
  }

  /** Has what is stuck sent again, soon: whoever asks has seen that the portal is back. */
  List<Queued> replay(List<Long> items, @Nullable AgencyCode agency) {
    var now = clock.now();
    var found = outbox.replay(items, agency, now);
    if (!found.isEmpty()) {
      turns.hurry(now);
    }
    return found;
  }
}
