package vn.lienthong.procedures;

import java.util.List;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * Draws up internal processes. A version never changes once it is written: what is changed is a new
 * version, and a dossier that runs keeps its own.
 */
public interface ProcessEditing {
  /** Steps that a process has at most. */
  int MOST_STEPS = 20;

  /** Agencies that are consulted at once at most. */
  int MOST_CONSULTED = 10;

  /** Whether the caller may draw up the processes of the agency. */
  boolean allows(AgencyCode agency, Caller caller);

  /** Every rule that the draft breaks, in its order; none when it can be saved. */
  List<ProcessFault> faults(InternalProcess draft);

  /** What a sound draft is better without. */
  List<ProcessWarning> warnings(InternalProcess draft);

  /**
   * Writes a new version, which holds from its first day on. Versions that were to begin on that
   * day or later never hold; they stay on record.
   *
   * @param draft its version is the number it is to have, one more than the last one that was seen
   * @throws vn.lienthong.shared.RuleViolated when the caller lacks the right {@code edit-process}
   *     or is of another agency, somebody else has written that version meanwhile ({@link
   *     ProcessError#VERSION_TAKEN}), or with the first of its {@link #faults}
   */
  void save(InternalProcess draft, Caller caller);
}
