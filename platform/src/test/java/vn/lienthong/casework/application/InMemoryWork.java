package vn.lienthong.casework.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.casework.Consultation;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.Work;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Steps and opinions in memory. */
public final class InMemoryWork implements WorkStore {
  private final DossierStore dossiers;
  private final Map<DossierId, Work> kept = new LinkedHashMap<>();

  public InMemoryWork(DossierStore dossiers) {
    this.dossiers = dossiers;
  }

  private record Asked(DossierId dossier, Consultation one) {
    @Nullable Instant closedAt() {
      var answer = one.answer();
      return answer == null ? one.closedAt() : answer.at();
    }
  }

  @Override
  public void keep(DossierId dossier, AgencyCode agency, Work work) {
    kept.put(dossier, work);
  }

  private Stream<Asked> asked() {
    return kept.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().consultations().stream().map(one -> new Asked(entry.getKey(), one)));
  }

  @Override
  public boolean consulted(DossierId dossier, AgencyCode agency) {
    return asked()
        .anyMatch(each -> each.dossier().equals(dossier) && each.one().agency().equals(agency));
  }

  @Override
  public Page<AskedOpinion> asked(AgencyCode agency, boolean open, int page, int size) {
    Comparator<AskedOpinion> order =
        open
            ? Comparator.comparing(AskedOpinion::due)
            : Comparator.comparing(
                AskedOpinion::closedAt, Comparator.nullsLast(Comparator.reverseOrder()));
    var all =
        asked()
            .filter(each -> each.one().agency().equals(agency) && each.one().open() == open)
            .map(this::row)
            .sorted(order)
            .toList();
    var from = Math.min(all.size(), (page - 1) * size);
    return new Page<>(all.subList(from, Math.min(all.size(), from + size)), page, size, all.size());
  }

  private AskedOpinion row(Asked each) {
    var registration = dossiers.registration(each.dossier()).orElseThrow();
    var code =
        dossiers
            .find(each.dossier())
            .flatMap(dossier -> dossier.last(DossierAct.ACCEPT))
            .map(event -> event.text(Fact.CODE))
            .orElse("");
    return new AskedOpinion(
        each.dossier(),
        code,
        registration.procedureName(),
        registration.agency(),
        each.one().event(),
        each.one().task(),
        each.one().lead(),
        each.one().askedAt(),
        each.one().due().latest(),
        each.closedAt());
  }

  @Override
  public long toGive(AgencyCode agency) {
    return asked().filter(each -> each.one().agency().equals(agency) && each.one().open()).count();
  }

  @Override
  public List<Late> late(Instant now, int most) {
    return asked()
        .filter(each -> each.one().open() && !each.one().told())
        .filter(each -> each.one().due().latest().isBefore(now))
        .sorted(Comparator.comparing(each -> each.one().due().latest()))
        .limit(most)
        .map(each -> new Late(each.dossier(), each.one().event()))
        .toList();
  }
}
