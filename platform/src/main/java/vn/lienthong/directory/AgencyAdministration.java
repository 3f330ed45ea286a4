package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.Optional;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** The full record of an agency, and what administrators change by hand. */
public interface AgencyAdministration {
  /** The agency behind any of its codes on that day, with its history. */
  Optional<AgencyRecord> history(AgencyCode anyCode, LocalDate on);

  /**
   * Stops an agency from receiving, with a reason that is journaled.
   *
   * @throws vn.lienthong.shared.RuleViolated without the right, the agency or a reason
   */
  void lock(AgencyCode anyCode, String reason, Caller caller);

  /** Lets a locked agency receive again. */
  void unlock(AgencyCode anyCode, String reason, Caller caller);
}
