package vn.lienthong.portal.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.portal.Cause;
import vn.lienthong.portal.Outcome;
import vn.lienthong.portal.Part;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.domain.Outbox;
import vn.lienthong.portal.domain.Parts;
import vn.lienthong.shared.AgencyCode;

/** An outbox without a database. */
public final class InMemoryOutbox implements Outbox {
  /** What is on record of one thing to be told. */
  private static final class Row {
    private Queued queued;
    private Cause cause = Cause.NEWS;
    private SyncStatus status = SyncStatus.WAITING;
    private Instant next;
    private Instant settled = Instant.MIN;
    private Try last = new Try(Outcome.TAKEN, "", "", 0, "", "", Instant.MIN);

    Row(Queued queued, Instant next) {
      this.queued = queued;
      this.next = next;
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Map<DossierId, Integer> events = new HashMap<>();
  private final HashSet<DossierId> accepted = new HashSet<>();

  @Override
  public void happened(Event event, Instant now) {
    int number = events.merge(event.dossier(), 1, Integer::sum);
    if (event.act() == DossierAct.ACCEPT) {
      accepted.add(event.dossier());
    }
    for (var part : Parts.of(event.act(), accepted.contains(event.dossier()))) {
      if (!known(event.dossier(), number, part)) {
        var creates = event.act() == DossierAct.ACCEPT;
        add(event.dossier(), number, part, creates, event.agency(), event, now);
      }
    }
  }

  private Row add(
      DossierId dossier,
      int number,
      Part part,
      boolean creates,
      AgencyCode agency,
      Event event,
      Instant now) {
    var queued =
        new Queued(
            rows.size() + 1, dossier, number, part, creates, agency, event.state(), 0, null, false);
    var row = new Row(queued, now);
    rows.add(row);
    return row;
  }

  private boolean known(DossierId dossier, int number, Part part) {
    return rows.stream()
        .anyMatch(row ->
            row.cause == Cause.NEWS
                && row.queued.dossier().equals(dossier)
                && row.queued.event() == number
                && row.queued.part() == part);
  }

  @Override
  public void recount() {
    events.clear();
    accepted.clear();
  }

  @Override
  public List<Queued> due(Instant now, int most) {
    return rows.stream()
        .filter(row -> row.status == SyncStatus.WAITING && !row.next.isAfter(now))
        .filter(row ->
            rows.stream()
                .noneMatch(earlier ->
                    earlier.queued.id() < row.queued.id()
                        && earlier.queued.dossier().equals(row.queued.dossier())
                        && earlier.status != SyncStatus.SENT))
        .sorted(
            Comparator.comparing((Row row) -> row.queued.alone())
                .thenComparing(row -> row.next)
                .thenComparing(row -> row.queued.id()))
        .limit(most)
        .map(row -> row.queued)
        .toList();
  }

  private Row row(long id) {
    return rows.get((int) id - 1);
  }

  private boolean tried(Queued item, Try attempt) {
    var row = row(item.id());
    row.last = attempt;
    return row.status == SyncStatus.WAITING;
  }

  @Override
  public boolean sent(Queued item, Try attempt) {
    return tried(item, attempt) && settle(item, SyncStatus.SENT, attempt.at());
  }

  private boolean settle(Queued item, SyncStatus status, Instant at) {
    var row = row(item.id());
    row.queued = item;
    row.status = status;
    row.settled = at;
    return true;
  }

  @Override
  public void later(Queued item, Try attempt, Instant next) {
    if (tried(item, attempt)) {
      var line = attempt.outcome().ofTheLine();
      var since = item.failedSince() == null ? attempt.at() : item.failedSince();
      var row = row(item.id());
      row.next = next;
      row.queued =
          changed(
              item,
              line ? item.refusals() : item.refusals() + 1,
              line ? since : item.failedSince(),
              item.alone() || attempt.outcome().perhapsOfTheItem());
    }
  }

  private static Queued changed(
      Queued item, int refusals, @Nullable Instant failedSince, boolean alone) {
    return new Queued(
        item.id(),
        item.dossier(),
        item.event(),
        item.part(),
        item.creates(),
        item.agency(),
        item.state(),
        refusals,
        failedSince,
        alone);
  }

  @Override
  public void stuck(Queued item, Try attempt) {
    if (tried(item, attempt)) {
      settle(item, SyncStatus.STUCK, attempt.at());
    }
  }

  @Override
  public void again(Queued item, Try attempt) {
    if (tried(item, attempt)) {
      row(item.id()).queued = item;
    }
  }

  @Override
  public List<LastTold> toldSince(Instant since, long after, int most) {
    return rows.stream()
        .filter(row -> row.status == SyncStatus.SENT && row.queued.part() == Part.DOSSIER)
        .filter(row -> !row.settled.isBefore(since) && row.queued.id() > after)
        .filter(this::last)
        .limit(most)
        .map(row ->
            new LastTold(
                row.queued.id(),
                row.queued.dossier(),
                row.queued.agency(),
                row.last.code(),
                row.queued.event(),
                row.last.sent()))
        .toList();
  }

  private boolean last(Row row) {
    return rows.stream()
        .filter(other -> other.queued.dossier().equals(row.queued.dossier()))
        .allMatch(other ->
            other.status == SyncStatus.SENT
                && (other.queued.part() != Part.DOSSIER || other.queued.id() <= row.queued.id()));
  }

  @Override
  public void deviates(LastTold told, List<Deviation> deviations, boolean missing, Instant now) {
    var state = row(told.id()).queued.state();
    var event = new Event(told.dossier(), DossierAct.NOTE, told.agency(), state, now);
    var row = add(told.dossier(), told.event(), Part.DOSSIER, missing, told.agency(), event, now);
    row.cause = Cause.COMPARISON;
  }

  @Override
  public List<Queued> replay(List<Long> ids, @Nullable AgencyCode agency, Instant now) {
    var found = new ArrayList<Queued>();
    for (var row : rows) {
      if (ids.contains(row.queued.id())
          && row.status == SyncStatus.STUCK
          && (agency == null || row.queued.agency().equals(agency))) {
        row.status = SyncStatus.WAITING;
        row.next = now;
        row.queued = changed(row.queued, 0, null, row.queued.alone());
        found.add(row.queued);
      }
    }
    return found;
  }
}
