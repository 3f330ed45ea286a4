package vn.lienthong.directory;

import vn.lienthong.shared.Caller;

/** The sub-agencies of Quảng Bình for the sample country: public names under invented codes. */
public interface SampleDirectory {
  /**
   * Puts departments, districts and communes on record, marked as samples; a second call changes
   * nothing. Only the sample country calls it.
   *
   * @throws vn.lienthong.shared.RuleViolated when the caller may not import
   */
  ImportResult load(Caller caller);
}
