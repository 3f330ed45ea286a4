package vn.lienthong.procedures;

import java.time.LocalDate;
import vn.lienthong.shared.Caller;

/** Puts catalogue files on record: that of the product, or an answer of the national catalogue. */
public interface CatalogueLoading {
  /**
   * Loads a file as a whole or not at all. A procedure that has not changed keeps its version, a
   * changed one gets a new version from the day on and the old one ends the day before. A procedure
   * that a full list lacks is deactivated the same way; nothing is deleted.
   *
   * @param from first day of what is new
   * @throws vn.lienthong.shared.RuleViolated when the caller lacks the right {@code
   *     load-catalogue}, the file cannot be read, names a code twice ({@link
   *     ProceduresError#CODE_TWICE}), or would change a version that begins later ({@link
   *     ProceduresError#LATER_VERSION})
   */
  LoadResult load(
      byte[] file, CatalogueExtent extent, LocalDate from, Caller caller, LoadProgress progress);
}
