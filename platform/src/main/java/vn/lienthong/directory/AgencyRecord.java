package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * Everything on record about an agency.
 *
 * @param agency as it is on the day that was asked for
 * @param locked temporarily not receiving
 * @param source where the facts come from; UNVERIFIED in it means that no source confirms them
 * @param predecessors handovers to it, by day
 * @param successors handovers from it, by day
 */
public record AgencyRecord(
    AgencyView agency,
    boolean locked,
    String source,
    List<Name> names,
    List<Code> codes,
    List<Succession> predecessors,
    List<Succession> successors) {
  public AgencyRecord {
    names = List.copyOf(names);
    codes = List.copyOf(codes);
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
  }

  /** A name and the days it was borne; null means without limit. */
  public record Name(
      String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String source) {}

  /** A code, its form ({@code QCVN102}, {@code QD20}, {@code HUB}, {@code ALIAS}), its days. */
  public record Code(
      AgencyCode code, String form, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {}
}
