package vn.lienthong.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;

/**
 * A code on record, with what identifies its agency.
 *
 * @param names every name of the agency, the latest first
 */
public record KnownCode(
    String code,
    UUID agency,
    AgencyKind kind,
    List<String> names,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public KnownCode {
    names = List.copyOf(names);
  }

  /** The latest name. */
  public String name() {
    return names.get(0);
  }
}
