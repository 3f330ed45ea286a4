package vn.lienthong.casework.domain;

import java.time.LocalDate;
import java.util.List;

/** The policies on record. */
public interface Policies {
  /** The one in force on a day of reception; the oldest one for days before all. */
  Policy on(LocalDate day);

  /** The one of that id; a dossier names the one that it was received under. */
  Policy of(String id);

  /** All of them, the oldest first. */
  List<Policy> all();

  /**
   * Puts a policy on record.
   *
   * @return false when one of that id is there already; then nothing is changed
   */
  boolean add(Policy policy);
}
