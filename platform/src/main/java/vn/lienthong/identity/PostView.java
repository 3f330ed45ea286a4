package vn.lienthong.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * A post of a person.
 *
 * @param agency null for a post at the node itself
 * @param from first day, business clock
 * @param to last day, null when open
 */
public record PostView(
    UUID id,
    UUID person,
    Role role,
    @Nullable AgencyCode agency,
    LocalDate from,
    @Nullable LocalDate to) {
  /** True on every day of its period, both ends included. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** True when it is held neither that day nor later. */
  public boolean overOn(LocalDate day) {
    return to != null && (to.isBefore(day) || to.isBefore(from));
  }
}
