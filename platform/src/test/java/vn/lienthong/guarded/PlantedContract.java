package vn.lienthong.guarded;

import vn.lienthong.guarded.domain.PlantedDomain;

/** A contract that knows its own inside. */
public interface PlantedContract {
  PlantedDomain inside();
}
