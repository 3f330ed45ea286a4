package vn.lienthong.casework;

import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/** Opinions that other agencies ask the caller's agency for. */
public interface Opinions {
  /**
   * Those that are still to be given, the most urgent first.
   *
   * @param page from 1
   * @throws vn.lienthong.shared.RuleViolated without the right to read dossiers
   */
  Page<AskedOpinion> open(int page, Caller caller);

  /** Those that are over, the newest first. */
  Page<AskedOpinion> closed(int page, Caller caller);

  /** How many are still to be given. */
  long count(Caller caller);
}
