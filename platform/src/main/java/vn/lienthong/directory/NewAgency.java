package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * An agency to put on record.
 *
 * @param code main code, 13 characters where it has one; its QĐ 20/2020 form is added by itself
 *     when the code is zero-padded and the form is free
 * @param otherCodes further codes it is found by
 * @param parent any code of the superior agency, on record or in the same import
 * @param validFrom first day, null when before the records
 * @param validTo last day, null when open
 * @param source where the facts come from
 */
public record NewAgency(
    AgencyCode code,
    List<AgencyCode> otherCodes,
    String name,
    AgencyKind kind,
    @Nullable AgencyCode parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {
  public NewAgency {
    otherCodes = List.copyOf(otherCodes);
  }
}
