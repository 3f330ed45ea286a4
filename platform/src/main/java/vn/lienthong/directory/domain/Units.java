package vn.lienthong.directory.domain;

import java.util.List;
import vn.lienthong.directory.AdministrativeUnits;
import vn.lienthong.directory.UnitView;

/** The administrative units on record. */
public interface Units extends AdministrativeUnits {
  void add(UnitView unit, String source);

  /** Says that a unit goes on as another one; several successors make a split. */
  void addSuccession(UnitKey unit, UnitKey successor);

  List<UnitView> direct(UnitView unit);
}
