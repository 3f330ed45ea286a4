package vn.lienthong.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a procedure: NĐ 63/2010 article 8.
 *
 * @param version from 1
 * @param validFrom first day of the version, Viet Nam
 * @param validTo last day, or null while nothing follows it
 * @param sectorCode empty when the source gives none
 * @param owner who publishes it
 * @param decision the publishing decision
 * @param published false while it waits for its publishing
 * @param steps in order; empty when the source gives none
 * @param page its address at the portal, empty when none
 */
public record ProcedureView(
    ProcedureCode code,
    int version,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String name,
    String sectorCode,
    String sector,
    String owner,
    String decision,
    boolean published,
    Set<Level> levels,
    List<String> applicants,
    List<String> steps,
    String conditions,
    List<ProcedureCase> cases,
    List<ProcedureResult> results,
    List<LegalBasis> bases,
    String page) {
  public ProcedureView {
    levels = Set.copyOf(levels);
    applicants = List.copyOf(applicants);
    steps = List.copyOf(steps);
    cases = List.copyOf(cases);
    results = List.copyOf(results);
    bases = List.copyOf(bases);
  }
}
