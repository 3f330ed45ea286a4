package vn.lienthong.casework.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierEvent;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.RegisterRow;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.application.InMemoryDossiers.Kept;
import vn.lienthong.casework.domain.RegisterStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** The register of dossiers in memory. */
public final class InMemoryRegister implements RegisterStore {
  private static final Comparator<RegisterRow> ORDER =
      Comparator.comparing(InMemoryRegister::accepted)
          .thenComparing(row -> row.dossier().id().toString());

  private final InMemoryDossiers dossiers;

  public InMemoryRegister(InMemoryDossiers dossiers) {
    this.dossiers = dossiers;
  }

  private static Instant accepted(RegisterRow row) {
    return Optional.ofNullable(row.dossier().acceptedAt()).orElseThrow();
  }

  private List<RegisterRow> all(AgencyCode agency, ReportPeriod period) {
    return dossiers.all().stream()
        .filter(one -> one.registration().agency().equals(agency))
        .filter(one -> one.row().acceptedAt() != null)
        .map(InMemoryRegister::row)
        .filter(row -> !accepted(row).isBefore(period.begins()))
        .filter(row -> accepted(row).isBefore(period.ends()))
        .sorted(ORDER)
        .toList();
  }

  private static RegisterRow row(Kept one) {
    var applicant = one.registration().applicant();
    return new RegisterRow(
        one.line(),
        new Applicant(
            applicant.name(), applicant.kind(), "", applicant.address(), applicant.phone(), ""),
        last(one, Fact.PROMISED).map(Instant::parse).orElse(null),
        first(one, DossierAct.HAND_OVER),
        first(one, DossierAct.RETURN),
        last(one, Fact.RECEIVER).orElse(""));
  }

  private static @Nullable Instant first(Kept one, DossierAct act) {
    return one.dossier().events().stream()
        .filter(event -> event.act() == act)
        .map(DossierEvent::at)
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> last(Kept one, Fact fact) {
    return one.dossier().events().stream()
        .filter(event -> event.facts().containsKey(fact))
        .map(event -> event.text(fact))
        .reduce((older, newer) -> newer);
  }

  @Override
  public Page<RegisterRow> page(AgencyCode agency, ReportPeriod period, int number, int size) {
    var all = all(agency, period);
    var rows = all.stream().skip((number - 1L) * size).limit(size).toList();
    return new Page<>(rows, number, size, all.size());
  }

  @Override
  public List<RegisterRow> after(
      AgencyCode agency, ReportPeriod period, @Nullable RegisterRow after, int size) {
    return all(agency, period).stream()
        .filter(row -> after == null || ORDER.compare(row, after) > 0)
        .limit(size)
        .toList();
  }
}
