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

  /** True on the days of the version; none when it was replaced on its first day. */
  public boolean inForce(LocalDate on) {
    return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
  }

  /** True when the source says the same about both, whatever their numbers and dates. */
  public boolean sameContent(ProcedureView other) {
    return dated(1, LocalDate.MIN, null).equals(other.dated(1, LocalDate.MIN, null));
  }

  /** The same content as another version of the procedure, or for other days. */
  public ProcedureView dated(int number, LocalDate from, @Nullable LocalDate to) {
    return copy(number, from, to, decision, published, cases);
  }

  /** The same version, published by a decision. */
  public ProcedureView publishedBy(String number) {
    return copy(version, validFrom, validTo, number, true, cases);
  }

  /** The same version with other cases. */
  public ProcedureView withCases(List<ProcedureCase> others) {
    return copy(version, validFrom, validTo, decision, published, others);
  }

  private ProcedureView copy(
      int number,
      LocalDate from,
      @Nullable LocalDate to,
      String by,
      boolean inPublic,
      List<ProcedureCase> inCases) {
    return new ProcedureView(
        code,
        number,
        from,
        to,
        name,
        sectorCode,
        sector,
        owner,
        by,
        inPublic,
        levels,
        applicants,
        steps,
        conditions,
        inCases,
        results,
        bases,
        page);
  }
}
