package vn.lienthong.portal.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.portal.Received;
import vn.lienthong.portal.ReceivedRow;
import vn.lienthong.portal.domain.ReceivedDossiers;
import vn.lienthong.portal.domain.Told;
import vn.lienthong.portal.domain.ToldStep;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** What provinces told, without a database. */
final class InMemoryReceivedDossiers implements ReceivedDossiers {
  /** What is on record of one dossier. */
  private record Kept(Told told, AgencyCode agency, Instant lastTold, int changes) {}

  private final Map<DossierCode, Kept> dossiers = new LinkedHashMap<>();
  private final Map<DossierCode, HashSet<ToldStep>> steps = new HashMap<>();

  @Override
  public Optional<Held> hold(DossierCode code) {
    return Optional.ofNullable(dossiers.get(code))
        .map(kept ->
            new Held(
                kept.agency(), kept.told().state(), kept.told().newest(), kept.told().content()));
  }

  @Override
  public boolean add(Told told, AgencyCode agency, Instant now) {
    return dossiers.putIfAbsent(told.code(), new Kept(told, agency, now, 1)) == null;
  }

  @Override
  public void replace(Told told, Instant now) {
    dossiers.computeIfPresent(
        told.code(), (code, kept) -> new Kept(told, kept.agency(), now, kept.changes() + 1));
  }

  @Override
  public boolean addStep(ToldStep step, Instant now) {
    return steps.computeIfAbsent(step.code(), code -> new HashSet<>()).add(step);
  }

  @Override
  public Page<ReceivedRow> list(Received.Query query, int size) {
    var agency = query.agency();
    var state = query.state();
    var found =
        dossiers.values().stream()
            .filter(kept -> kept.told().code().value().startsWith(query.code()))
            .filter(kept -> agency == null || kept.agency().equals(agency))
            .filter(kept -> state == null || kept.told().state() == state)
            .sorted(
                Comparator.comparing(Kept::lastTold)
                    .reversed()
                    .thenComparing(kept -> kept.told().code().value()))
            .map(this::row)
            .toList();
    var page = found.stream().skip((query.page() - 1L) * size).limit(size).toList();
    return new Page<>(page, query.page(), size, found.size());
  }

  private ReceivedRow row(Kept kept) {
    var told = kept.told();
    return new ReceivedRow(
        told.code().value(),
        kept.agency(),
        told.unit(),
        told.procedure().value(),
        told.procedureName(),
        told.state(),
        told.received(),
        told.due(),
        told.finished(),
        kept.lastTold(),
        kept.changes(),
        steps.getOrDefault(told.code(), new HashSet<>()).size());
  }

  @Override
  public List<Received.Sender> senders() {
    var counts = new HashMap<AgencyCode, Long>();
    dossiers.values().forEach(kept -> counts.merge(kept.agency(), 1L, Long::sum));
    var senders = new ArrayList<Received.Sender>();
    counts.forEach((agency, count) -> senders.add(new Received.Sender(agency, count)));
    senders.sort(Comparator.comparing(sender -> sender.agency().value()));
    return senders;
  }
}
