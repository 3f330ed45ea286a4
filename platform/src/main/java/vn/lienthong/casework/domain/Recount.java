package vn.lienthong.casework.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.casework.DossierId;
import vn.lienthong.shared.AgencyCode;

/**
 * Counting the dates of running dossiers anew because a calendar changed.
 *
 * @param sequence place of the calendar's entry in the journal
 * @param change what changed: a date, a year or a unit
 * @param unit only its dossiers and those that wait for its opinion; null for all
 * @param reached last dossier that was looked at, or null
 * @param seen how many were looked at
 * @param changed how many have another date
 */
public record Recount(
    long sequence,
    String change,
    @Nullable AgencyCode unit,
    @Nullable DossierId reached,
    long seen,
    long changed) {

  /** The same after some more dossiers. */
  public Recount after(DossierId last, int looked, int differing) {
    return new Recount(sequence, change, unit, last, seen + looked, changed + differing);
  }
}
