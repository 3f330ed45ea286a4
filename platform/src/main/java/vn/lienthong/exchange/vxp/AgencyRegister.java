package vn.lienthong.exchange.vxp;

import vn.lienthong.directory.NewAgency;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

/** What a system may do to the directory: one agency in, one locked. */
interface AgencyRegister {
  /**
   * Puts an agency on record, one registration after the other.
   *
   * @param check sees what others have registered meanwhile; when it throws, nothing is registered
   * @throws RuleViolated what the directory or the check refuses
   */
  void add(NewAgency agency, Runnable check);

  void lock(AgencyCode code, String reason);
}
