package vn.lienthong.portal.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.portal.PortalNews;
import vn.lienthong.portal.SynchronisationSettings;
import vn.lienthong.portal.domain.Adapter;
import vn.lienthong.portal.domain.Adapter.Found;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Outbox.Deviation;
import vn.lienthong.portal.domain.Outbox.LastTold;
import vn.lienthong.portal.domain.PortalSilent;
import vn.lienthong.portal.domain.Turns;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/**
 * Once a night the portal is asked what it has of every dossier that was told since the night
 * before ({@code TraCuuHoSo}). What it has otherwise is put on record and told again.
 */
@Component
class Comparison {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AT_ONCE = 100;
  private static final List<String> COMPARED =
      List.of("TrangThaiHoSo", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy");

  private final Outbox outbox;
  private final Turns turns;
  private final Adapter adapter;
  private final Journal journal;
  private final SynchronisationSettings settings;
  private final TransactionTemplate transaction;
  private final WallClock clock;

  Comparison(
      Outbox outbox,
      Turns turns,
      Adapter adapter,
      Journal journal,
      SynchronisationSettings settings,
      PlatformTransactionManager transactions,
      WallClock clock) {
    this.outbox = outbox;
    this.turns = turns;
    this.adapter = adapter;
    this.journal = journal;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Compares when the night has come and it was not done yet. */
  void compare(Turn turn) {
    var now = clock.now();
    var night = lastNight(now);
    var last = turns.line().comparedAt();
    if (last == null) {
      turn.compared(night, 0);
    } else if (last.isBefore(night)) {
      compare(turn, last, now);
    }
  }

  private void compare(Turn turn, Instant since, Instant now) {
    try {
      var compared = all(since, turn);
      if (turn.mine()) {
        turn.compared(now, compared);
      }
    } catch (PortalSilent silent) {
      turn.silent(List.of(), silent);
    }
  }

  private Instant lastNight(Instant now) {
    var today = now.atZone(BusinessClock.ZONE).toLocalDate();
    var night = today.atTime(settings.compareAt()).atZone(BusinessClock.ZONE);
    return (night.toInstant().isAfter(now) ? night.minusDays(1) : night).toInstant();
  }

  private int all(Instant since, Turn turn) throws PortalSilent {
    int compared = 0;
    long after = 0;
    var told = outbox.toldSince(since, after, AT_ONCE);
    while (!told.isEmpty()) {
      for (var one : told) {
        if (!turn.mine()) {
          return compared;
        }
        one(one);
        compared++;
        after = one.id();
      }
      told = outbox.toldSince(since, after, AT_ONCE);
    }
    return compared;
  }

  private void one(LastTold told) throws PortalSilent {
    var found = adapter.lookup(told.code());
    if (found instanceof Found.Nothing) {
      keep(told, List.of(new Deviation("", "", "")), true);
    } else if (found instanceof Found.Dossier there) {
      var deviations = deviations(JSON.readTree(told.sent()), there.fields());
      if (!deviations.isEmpty()) {
        keep(told, deviations, false);
      }
    }
  }

  /** Only what the portal says is compared: a field that it does not give says nothing. */
  private static List<Deviation> deviations(JsonNode sent, Map<String, String> there) {
    var deviations = new ArrayList<Deviation>();
    for (var field : COMPARED) {
      var ours = sent.path(field).asString("");
      var theirs = there.get(field);
      if (theirs != null && !theirs.equals(ours)) {
        deviations.add(new Deviation(field, ours, theirs));
      }
    }
    return deviations;
  }

  private void keep(LastTold told, List<Deviation> deviations, boolean missing) {
    transaction.executeWithoutResult(status -> {
      outbox.deviates(told, deviations, missing, clock.now());
      deviations.forEach(one ->
          journal.append(
              NewEntry.of(
                      PortalNews.DIFFERENCE_FOUND,
                      told.dossier().toString(),
                      Caller.node("national portal"))
                  .fact("agency", told.agency())
                  .fact("field", one.field())));
    });
  }
}
