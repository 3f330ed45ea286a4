package vn.lienthong.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.shared.AgencyCode;

/**
 * A checked agency, ready to be written.
 *
 * @param codes the main one first
 */
public record Registration(
    UUID id,
    List<AgencyCode> codes,
    String name,
    AgencyKind kind,
    @Nullable UUID parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean sample,
    String source) {
  public Registration {
    codes = List.copyOf(codes);
  }
}
