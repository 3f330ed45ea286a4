package vn.lienthong.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.lienthong.procedures.domain.ProcessStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Processes without a database, held to the same contract test as the real ones. */
public final class InMemoryProcesses implements ProcessStore, Processes {
  private static final Comparator<InternalProcess> NEWEST =
      Comparator.comparing(InternalProcess::version).reversed();

  private final List<InternalProcess> all = new ArrayList<>();

  /** Puts a process on record, whatever its rules. */
  public InMemoryProcesses with(InternalProcess process) {
    all.add(process);
    return this;
  }

  @Override
  public boolean add(InternalProcess process, String by, Instant at) {
    if (version(process.procedure(), process.agency(), process.version()).isPresent()) {
      return false;
    }
    return all.add(process);
  }

  @Override
  public Optional<InternalProcess> find(ProcedureCode procedure, AgencyCode agency, LocalDate on) {
    return first(procedure, agency, one -> !one.validFrom().isAfter(on));
  }

  @Override
  public Optional<InternalProcess> version(
      ProcedureCode procedure, AgencyCode agency, int version) {
    return first(procedure, agency, one -> one.version() == version);
  }

  private Optional<InternalProcess> first(
      ProcedureCode procedure, AgencyCode agency, Predicate<InternalProcess> wanted) {
    return versions(procedure, agency).stream().filter(wanted).findFirst();
  }

  @Override
  public List<InternalProcess> versions(ProcedureCode procedure, AgencyCode agency) {
    return all.stream()
        .filter(one -> one.procedure().equals(procedure) && one.agency().equals(agency))
        .sorted(NEWEST)
        .toList();
  }

  @Override
  public List<AgencyCode> agencies(ProcedureCode procedure) {
    return all.stream()
        .filter(one -> one.procedure().equals(procedure))
        .map(InternalProcess::agency)
        .distinct()
        .sorted(Comparator.comparing(AgencyCode::value))
        .toList();
  }

  @Override
  public Page<InternalProcess> of(AgencyCode agency, LocalDate on, int page, int size) {
    var held = new LinkedHashMap<ProcedureCode, InternalProcess>();
    all.stream()
        .filter(one -> one.agency().equals(agency) && !one.validFrom().isAfter(on))
        .sorted(
            Comparator.comparing((InternalProcess one) -> one.procedure().value())
                .thenComparing(NEWEST))
        .forEach(one -> held.putIfAbsent(one.procedure(), one));
    var items = held.values().stream().skip((page - 1L) * size).limit(size).toList();
    return new Page<>(items, page, size, held.size());
  }
}
