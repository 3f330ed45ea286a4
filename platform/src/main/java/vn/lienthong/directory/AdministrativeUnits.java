package vn.lienthong.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Provinces, districts and communes with their validity. A code alone is no key. */
public interface AdministrativeUnits {
  /** The unit that has the code on that day; empty when none has. */
  Optional<UnitView> find(int level, String code, LocalDate on);

  /** All provinces of that day, in Vietnamese order. */
  List<UnitView> provinces(LocalDate on);

  /**
   * What a unit of one day is on a later day. One element: certain. Several: the unit was split and
   * somebody has to choose. Empty: nothing is on record. Never a guess.
   */
  List<UnitView> successors(int level, String code, LocalDate on, LocalDate later);
}
