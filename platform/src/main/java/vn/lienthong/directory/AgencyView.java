package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * An agency as it is on a day.
 *
 * @param code the agency's main code, 13 characters where it has one (QCVN 102:2016)
 * @param codes every code form it is found by, the main one first (QĐ 20/2020 form, aliases)
 * @param name Vietnamese name in force that day
 * @param parent main code of the superior agency
 * @param validFrom first day, null when before the records
 * @param validTo last day, null when open
 * @param sample true when the code was invented for the sample country
 */
public record AgencyView(
    AgencyCode code,
    List<AgencyCode> codes,
    String name,
    AgencyKind kind,
    @Nullable AgencyCode parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean sample) {
  public AgencyView {
    codes = List.copyOf(codes);
  }

  /** True when the day lies in the validity of the agency. */
  public boolean openOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** The QĐ 20/2020 form if there is one, else the main code: what people type. */
  public AgencyCode shortCode() {
    return codes.stream()
        .filter(c -> Character.isLetter(c.value().charAt(0)))
        .findFirst()
        .orElse(code);
  }
}
