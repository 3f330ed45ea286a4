package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.DossierQuery;
import vn.lienthong.casework.DossierQuery.Shown;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.DossierState;
import vn.lienthong.casework.KnownApplicant;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

/** Dossiers in memory. */
public final class InMemoryDossiers implements DossierStore {
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<DossierId, Kept> kept = new LinkedHashMap<>();

  record Kept(Dossier dossier, Registration registration, Projection row) {
    DossierRow line() {
      var applicant = registration.applicant();
      return new DossierRow(
          dossier.id(),
          row.code() == null ? "" : row.code(),
          row.state(),
          registration.procedureName(),
          applicant.name(),
          applicant.maskedNumber(),
          registration.channel(),
          row.handlerName() == null ? "" : row.handlerName(),
          row.acceptedAt(),
          row.due(),
          row.warn(),
          row.finishedAt());
    }
  }

  List<Kept> all() {
    return List.copyOf(kept.values());
  }

  @Override
  public long nextNumber(AgencyCode agency, LocalDate day) {
    return numbers.merge(agency + " " + day, 1L, Long::sum);
  }

  @Override
  public boolean add(Dossier dossier, Registration registration, Projection row) {
    return kept.putIfAbsent(dossier.id(), new Kept(dossier, registration, row)) == null;
  }

  @Override
  public boolean append(Dossier dossier, int version, Projection row) {
    var before = kept.get(dossier.id());
    if (before.dossier().version() != version) {
      return false;
    }
    kept.put(dossier.id(), new Kept(dossier, before.registration(), row));
    return true;
  }

  @Override
  public Optional<Dossier> find(DossierId id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::dossier);
  }

  @Override
  public Optional<Registration> registration(DossierId id) {
    return Optional.ofNullable(kept.get(id)).map(Kept::registration);
  }

  @Override
  public Page<DossierRow> list(
      AgencyCode agency, DossierQuery query, Set<String> posts, Instant now, int size) {
    var all =
        kept.values().stream()
            .filter(one -> one.registration().agency().equals(agency))
            .filter(one -> shows(query.shown(), one.row(), now))
            .filter(one -> !query.mine() || posts.contains(String.valueOf(one.row().handler())))
            .filter(one -> matches(query.text(), one))
            .sorted(order(query.shown()))
            .map(Kept::line)
            .toList();
    var from = Math.min(all.size(), (query.page() - 1) * size);
    List<DossierRow> rows = all.subList(from, Math.min(all.size(), from + size));
    return new Page<>(rows, query.page(), size, all.size());
  }

  private static boolean matches(String text, Kept one) {
    var key =
        Text.fold(
            one.row().code()
                + " "
                + one.registration().applicant().name()
                + " "
                + one.registration().applicant().phone().replaceAll("[ .-]", "")
                + " "
                + one.registration().content());
    return Arrays.stream(Text.fold(text).split(" ")).allMatch(key::contains);
  }

  private static Comparator<Kept> order(Shown shown) {
    Comparator<Kept> byDue =
        Comparator.comparing(
            one -> one.row().due(), Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<Kept> byEnd =
        Comparator.comparing(
            one -> one.row().finishedAt(), Comparator.nullsLast(Comparator.naturalOrder()));
    return switch (shown) {
      case OPEN, OVERDUE, SOON, WAITING -> byDue;
      case TO_RETURN -> byEnd;
      case FINISHED -> byEnd.reversed();
    };
  }

  private static boolean shows(Shown shown, Projection row, Instant now) {
    var due = row.due();
    var warn = row.warn();
    var open = row.finishedAt() == null;
    return switch (shown) {
      case OPEN -> open;
      case OVERDUE -> open && due != null && due.isBefore(now);
      case SOON -> open && due != null && warn != null && !due.isBefore(now) && !warn.isAfter(now);
      case WAITING ->
          open
              && (row.state() == DossierState.SUPPLEMENT_ASKED
                  || row.state() == DossierState.PAYMENT_ASKED);
      case TO_RETURN -> row.state() == DossierState.RESOLVED;
      case FINISHED -> !open;
    };
  }

  @Override
  public List<KnownApplicant> applicants(AgencyCode agency, String text, int most) {
    return kept.values().stream()
        .filter(one -> one.registration().agency().equals(agency))
        .filter(one ->
            one.registration().applicant().identityNumber().equals(text.replace(" ", ""))
                || matches(text, one))
        .map(one ->
            new KnownApplicant(
                one.dossier().id(), one.registration().applicant(), one.registration().at()))
        .sorted(
            Comparator.comparing(KnownApplicant::at)
                .reversed()
                .thenComparing(one -> one.dossier().value()))
        .limit(most)
        .toList();
  }

  @Override
  public long overdue(AgencyCode agency, Instant now) {
    return counts(agency, now).get(Shown.OVERDUE);
  }

  @Override
  public Map<Shown, Long> counts(AgencyCode agency, Instant now) {
    var counts = new EnumMap<Shown, Long>(Shown.class);
    for (var shown : Shown.values()) {
      counts.put(
          shown,
          kept.values().stream()
              .filter(one -> one.registration().agency().equals(agency))
              .filter(one -> shows(shown, one.row(), now))
              .count());
    }
    return counts;
  }
}
